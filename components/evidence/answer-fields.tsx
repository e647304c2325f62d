'use client'

import { useTranslations } from 'next-intl'
import { ANSWER_TYPES, type AnswerType, MEDIA, type Medium } from '@/domain/evidence/evidence'
import type { EvidenceObject } from '@/domain/workbench/objects'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { useShows } from '../workbench/shown-fields'

/** What a source answers, and the note that goes with it; empty texts for what is not said. */
export type AnswerValues = {
  readonly note: string
  readonly question: string
  readonly answer: string
  readonly answerType: AnswerType | ''
  readonly explanation: string
  readonly medium: Medium | ''
}

export const NO_ANSWER: AnswerValues = {
  note: '',
  question: '',
  answer: '',
  answerType: '',
  explanation: '',
  medium: '',
}

/** What a piece of evidence says there. */
export function answerValuesOf(one: EvidenceObject): AnswerValues {
  const { note, question, answer, answerType, explanation, medium } = one
  return {
    note,
    question: question ?? '',
    answer: answer ?? '',
    answerType: answerType ?? '',
    explanation: explanation ?? '',
    medium: medium ?? '',
  }
}

/** The fields of the evidence that say the same. */
export function answerFields({ note, question, answer, answerType, explanation, medium }: AnswerValues) {
  return {
    note,
    question: question.trim() || null,
    answer: answer.trim() ? answer : null,
    answerType: answerType || null,
    explanation: explanation.trim() ? explanation : null,
    medium: medium || null,
  }
}

type Props = {
  readonly values: AnswerValues
  readonly onChange: (values: Partial<AnswerValues>) => void
  /** Why this kind of answer cannot be. */
  readonly typeError?: string | undefined
}

/** Question and answer, where the way of working has them; the note in every way. */
export function AnswerFields({ values, onChange, typeError }: Props) {
  const t = useTranslations('workbench.evidence')
  const f = useTranslations('workbench.fields.name')
  const shows = useShows()
  return (
    <>
      {shows('question') && (
        <TextField
          label={f('question')}
          name="question"
          dir="auto"
          maxLength={2000}
          value={values.question}
          onChange={(event) => onChange({ question: event.target.value })}
        />
      )}
      {shows('answerType') && (
        <div className="grid grid-cols-2 gap-2">
          <Select
            label={f('answerType')}
            error={typeError}
            value={values.answerType}
            options={[
              { value: '', label: t('notSaid') },
              ...ANSWER_TYPES.map((value) => ({ value, label: t(`answerType.${value}`) })),
            ]}
            onChange={(event) => onChange({ answerType: event.target.value as AnswerType | '' })}
          />
          <Select
            label={f('medium')}
            value={values.medium}
            options={[
              { value: '', label: t('notSaid') },
              ...MEDIA.map((value) => ({ value, label: t(`medium.${value}`) })),
            ]}
            onChange={(event) => onChange({ medium: event.target.value as Medium | '' })}
          />
        </div>
      )}
      {shows('answer') && values.answerType !== 'Unanswerable' && (
        <TextArea
          label={f('answer')}
          dir="auto"
          rows={1}
          maxLength={20_000}
          value={values.answer}
          onChange={(event) => onChange({ answer: event.target.value })}
        />
      )}
      {shows('explanation') && (values.answerType === 'Boolean' || values.explanation !== '') && (
        <TextArea
          label={f('explanation')}
          dir="auto"
          rows={1}
          maxLength={20_000}
          value={values.explanation}
          onChange={(event) => onChange({ explanation: event.target.value })}
        />
      )}
      <TextArea
        label={t('note')}
        dir="auto"
        rows={1}
        maxLength={20_000}
        value={values.note}
        onChange={(event) => onChange({ note: event.target.value })}
      />
    </>
  )
}
