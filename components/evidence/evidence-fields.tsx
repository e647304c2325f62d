'use client'

import { useTranslations } from 'next-intl'
import { STANCES, type Stance } from '@/domain/evidence/evidence'
import { ArchiveFields } from '../sources/archive-fields'
import { Checkbox } from '../ui/checkbox'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { useWorking } from '../workbench/shown-fields'
import { AnswerFields, type AnswerValues, NO_ANSWER } from './answer-fields'

export type EvidenceValues = {
  readonly stance: Stance
  readonly locator: string
  readonly quote: string
  readonly isPrimary: boolean
  readonly archiveUrl: string
  readonly archivedAt: string
  readonly isConfidential: boolean
} & AnswerValues

export const EMPTY_VALUES: EvidenceValues = {
  stance: 'supports',
  locator: '',
  quote: '',
  isPrimary: false,
  archiveUrl: '',
  archivedAt: '',
  isConfidential: false,
  ...NO_ANSWER,
}

type Props = {
  readonly values: EvidenceValues
  readonly onChange: (values: EvidenceValues) => void
  readonly archiveError?: string | undefined
  readonly answerTypeError?: string | undefined
  /** The address of the source, from which that of an archived copy is proposed. */
  readonly url: string | null
  /** Whether archive link and confidentiality of the source can be said here too. */
  readonly isOfSource?: boolean
}

/** What is said of a source where it is cited; the same fields for a new citation and an old one. */
export function EvidenceFields({ values, onChange, archiveError, answerTypeError, url, isOfSource = true }: Props) {
  const t = useTranslations('workbench.evidence')
  const s = useTranslations('workbench.stance')
  const set = (fields: Partial<EvidenceValues>) => onChange({ ...values, ...fields })
  // A line check goes from place to place of one source.
  const isLineCheck = useWorking() === 'line-check'
  const locator = (
    <TextField
      label={t('locator')}
      name="locator"
      placeholder={t('locatorHint')}
      maxLength={2000}
      value={values.locator}
      onChange={(event) => set({ locator: event.target.value })}
    />
  )
  return (
    <>
      <div className="grid grid-cols-2 gap-2">
        {isLineCheck && locator}
        <Select
          label={t('stance')}
          value={values.stance}
          options={STANCES.map((value) => ({ value, label: s(value) }))}
          onChange={(event) => set({ stance: event.target.value as Stance })}
        />
        {!isLineCheck && locator}
      </div>
      <TextArea
        label={t('quote')}
        dir="auto"
        maxLength={20_000}
        value={values.quote}
        onChange={(event) => set({ quote: event.target.value })}
      />
      <AnswerFields values={values} onChange={set} typeError={answerTypeError} />
      {isOfSource && (
        <ArchiveFields
          url={url}
          archiveUrl={values.archiveUrl}
          archivedAt={values.archivedAt}
          error={archiveError}
          onChange={set}
        />
      )}
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        <Checkbox
          label={t('isPrimary')}
          checked={values.isPrimary}
          onChange={(event) => set({ isPrimary: event.target.checked })}
        />
        {isOfSource && (
          <Checkbox
            label={t('isConfidential')}
            checked={values.isConfidential}
            onChange={(event) => set({ isConfidential: event.target.checked })}
          />
        )}
      </div>
    </>
  )
}
