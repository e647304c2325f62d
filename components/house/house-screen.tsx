'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { WORKING } from '@/domain/article/article'
import type { Answer } from '../settings/answer'
import { SettingsCard } from '../settings/settings-card'
import { SettingsTitle } from '../settings/settings-title'
import { useAnswer } from '../settings/use-answer'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { showToast } from '../ui/toast-queue'
import { ConflictNotice } from './conflict-notice'
import type { HouseRules, ScaleChoice } from './house-rules'
import { SettleChoice } from './settle-choice'

type Props = {
  readonly rules: HouseRules
  readonly scales: readonly ScaleChoice[]
  readonly change: (input: HouseRules) => Promise<Answer<HouseRules>>
}

/** The rules of the house: its name, who settles, and what new articles begin with. */
export function HouseScreen({ rules, scales, change }: Props) {
  const t = useTranslations('house')
  const details = useTranslations('articles.details')
  const [values, setValues] = useState(rules)
  const set = (some: Partial<HouseRules>) => setValues((before) => ({ ...before, ...some }))
  const { send, isBusy, refused, forget, form } = useAnswer(change, (saved) => {
    setValues(saved)
    showToast({ text: t('saved') })
  })
  const theirs = refused?.current as HouseRules | undefined
  const kinds = useTranslations('house.articles.scales')
  return (
    <>
      <SettingsTitle title={t('title')}>{t('text')}</SettingsTitle>
      <form
        ref={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          send(values)
        }}
      >
        {theirs ? (
          <ConflictNotice
            theirs={theirs}
            scales={scales}
            onKeepMine={() => send({ ...values, rev: theirs.rev })}
            onTakeTheirs={() => {
              setValues(theirs)
              forget()
            }}
          />
        ) : (
          refused && <Notice kind="problem">{refused.message}</Notice>
        )}
        <SettingsCard title={t('name.title')}>
          <TextField
            className="max-w-md"
            label={t('name.label')}
            hint={t('name.hint')}
            required
            maxLength={200}
            value={values.name}
            onChange={({ target }) => set({ name: target.value })}
            error={refused?.fields.name}
          />
        </SettingsCard>
        <SettingsCard title={t('settle.title')} text={t('settle.text')}>
          <SettleChoice
            rule={values.settleRule}
            quorum={values.settleQuorum}
            error={refused?.fields.settleQuorum}
            onRule={(settleRule) => set({ settleRule })}
            onQuorum={(settleQuorum) => set({ settleQuorum })}
          />
        </SettingsCard>
        <SettingsCard title={t('articles.title')} text={t('articles.text')}>
          <div className="flex max-w-md flex-col gap-4">
            <Select
              label={t('articles.working')}
              hint={details(`workingHint.${values.working}`)}
              value={values.working}
              onChange={({ target }) => set({ working: target.value as HouseRules['working'] })}
              options={WORKING.map((value) => ({ value, label: details(`workings.${value}`) }))}
            />
            <Select
              label={t('articles.scale')}
              hint={values.working === 'line-check' ? undefined : t('articles.scaleHint')}
              value={values.scale}
              onChange={({ target }) => set({ scale: target.value })}
              options={scales.map(({ id, name, kind }) => ({ value: id, label: kinds(kind, { name }) }))}
              error={refused?.fields.scale}
            />
          </div>
        </SettingsCard>
        <Button type="submit" variant="primary" disabled={isBusy} className="self-start">
          {isBusy ? t('saving') : t('save')}
        </Button>
      </form>
    </>
  )
}
