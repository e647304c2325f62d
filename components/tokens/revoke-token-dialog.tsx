'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useAnswer } from '../settings/use-answer'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Notice } from '../ui/notice'
import { TextField } from '../ui/text-field'
import { showToast } from '../ui/toast-queue'
import type { OwnToken, TokenActions } from './token-actions'

type Props = {
  /** Which token; null while the dialog is closed. */
  readonly token: OwnToken | null
  readonly onClose: () => void
  readonly revoke: TokenActions['revoke']
}

/** Ends a token for good: its name is typed, since nothing brings it back. */
export function RevokeTokenDialog({ token, onClose, revoke }: Props) {
  const t = useTranslations('tokens.revoke')
  const common = useTranslations('common')
  const formId = useId()
  const name = token?.name ?? ''
  const { send, isBusy, refused, forget, form } = useAnswer(revoke, () => {
    showToast({ text: t('done', { name }) })
    onClose()
  })
  const close = () => {
    forget()
    onClose()
  }
  return (
    <Dialog
      isOpen={token !== null}
      onClose={close}
      title={t('title')}
      footer={
        <>
          <Button onClick={close}>{common('cancel')}</Button>
          <Button type="submit" form={formId} variant="danger" disabled={isBusy}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        ref={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const field = event.currentTarget.elements.namedItem('confirm') as HTMLInputElement
          const isMeant = field.value.trim() === t('word')
          field.setCustomValidity(isMeant ? '' : t('mismatch', { word: t('word') }))
          if (field.reportValidity() && token) send({ id: token.id })
        }}
      >
        {refused && <Notice kind="problem">{refused.message}</Notice>}
        <p className="text-ui">
          {t.rich('text', { name, b: (words) => <bdi className="wrap-anywhere font-semibold">{words}</bdi> })}
        </p>
        <TextField
          label={t('confirm', { word: t('word') })}
          name="confirm"
          required
          autoFocus
          onInput={(event) => event.currentTarget.setCustomValidity('')}
        />
      </form>
    </Dialog>
  )
}
