'use client'

import { useTranslations } from 'next-intl'
import type { EvidenceObject } from '@/domain/workbench/objects'
import { useShows } from '../workbench/shown-fields'

/** The question a source answers, its answer, and the note beside it. */
export function AnswerLines({ evidence }: { readonly evidence: EvidenceObject }) {
  const t = useTranslations('workbench.evidence')
  const f = useTranslations('workbench.fields.name')
  const shows = useShows()
  const { question, answer, answerType, explanation, medium, note } = evidence
  const said = [answer, answerType && t(`answerType.${answerType}`)].filter(Boolean).join(' · ')
  const lines = [
    { key: 'question', label: f('question'), text: shows('question') ? question : null },
    { key: 'answer', label: f('answer'), text: shows('answer') ? said : null },
    { key: 'explanation', label: f('explanation'), text: shows('explanation') ? explanation : null },
    { key: 'medium', label: f('medium'), text: shows('medium') && medium ? t(`medium.${medium}`) : null },
    { key: 'note', label: t('note'), text: note },
  ].filter(({ text }) => text)
  if (lines.length === 0) return null
  return (
    <dl className="grid grid-cols-[max-content_1fr] gap-x-2 text-xs leading-normal">
      {lines.map(({ key, label, text }) => (
        <div key={key} className="contents">
          <dt className="text-ink-2">{label}</dt>
          <dd dir="auto" className="whitespace-pre-line">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  )
}
