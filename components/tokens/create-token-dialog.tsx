'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { TOKEN_SCOPES } from '@/domain/account/scopes'
import { useAnswer } from '../settings/use-answer'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { CopyField } from '../ui/copy-field'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import type { TokenActions } from './token-actions'

const LIVES = [30, 90, 365, null] as const

type Props = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly create: TokenActions['create']
}

/** Makes a token: what it is for, what it may do, how long; then shows it, this once. */
export function CreateTokenDialog({ isOpen, onClose, create }: Props) {
  const t = useTranslations('tokens')
  const common = useTranslations('common')
  const formId = useId()
  const [made, setMade] = useState<string | null>(null)
  const { send, isBusy, refused, forget, form } = useAnswer(create, ({ token }) => setMade(token))
  const close = () => {
    setMade(null)
    forget()
    onClose()
  }
  const submit = (fields: FormData) => {
    const days = `${fields.get('days')}`
    const scopes = fields.getAll('scopes').map(String)
    send({ name: `${fields.get('name')}`, scopes, days: days === '' ? null : Number(days) })
  }
  const footer = made ? (
    <Button variant="primary" onClick={close}>
      {t('made.done')}
    </Button>
  ) : (
    <>
      <Button onClick={close}>{common('cancel')}</Button>
      <Button type="submit" form={formId} variant="primary" disabled={isBusy}>
        {t('create.submit')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen={isOpen} onClose={close} title={made ? t('made.title') : t('create.title')} footer={footer}>
      {made ? (
        <div className="flex flex-col gap-4">
          <CopyField takesFocus label={t('made.label')} value={made} hint={t('made.hint')} />
          <Notice kind="warning">{t('made.once')}</Notice>
        </div>
      ) : (
        <form
          id={formId}
          ref={form}
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            submit(new FormData(event.currentTarget))
          }}
        >
          {refused && <Notice kind="problem">{refused.message}</Notice>}
          <TextField
            label={t('create.name')}
            name="name"
            hint={t('create.nameHint')}
            required
            maxLength={200}
            error={refused?.fields.name}
          />
          <fieldset aria-describedby={refused?.fields.scopes && `${formId}-scopes`} className="flex flex-col gap-2">
            <legend className="mb-2 font-semibold text-ink-2 text-xs">{t('create.scopes')}</legend>
            {TOKEN_SCOPES.map((scope) => (
              <Checkbox
                key={scope}
                name="scopes"
                value={scope}
                defaultChecked={scope === 'read'}
                label={t(`scopes.${scope}.name`)}
                hint={t(`scopes.${scope}.meaning`)}
              />
            ))}
            {refused?.fields.scopes && (
              <p id={`${formId}-scopes`} className="font-medium text-rate-false text-xs">
                {t('create.noScope')}
              </p>
            )}
          </fieldset>
          <Select
            label={t('create.life')}
            name="days"
            defaultValue="90"
            options={LIVES.map((days) => ({
              value: `${days ?? ''}`,
              label: days === null ? t('create.forever') : t('create.days', { days }),
            }))}
          />
        </form>
      )}
    </Dialog>
  )
}
