'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { changeClaim, decisionOf } from '../workbench/claim-commands'
import type { ClaimRow } from '../workbench/derived'
import { useSavedText } from '../workbench/use-saved-text'
import { useWhen } from '../workbench/use-when'
import { WaitingLine } from './waiting-line'

type Props = { readonly row: ClaimRow; readonly isReadOnly: boolean }

/** What is claimed, by whom and when; and how far the work on it is. */
export function ClaimFields({ row, isReadOnly }: Props) {
  const t = useTranslations('workbench.panel')
  const { store, run } = useBench()
  const article = useWorkbench((state) => state.objects.article.get(state.articleId))
  const { claim } = row
  const statement = useSavedText({
    field: `claim:${claim.id}:statement`,
    property: 'statement',
    value: claim.statement,
    rev: claim.rev || null,
    mayBeEmpty: false,
    onCommit: (text, begun) => void run(changeClaim(store.getSnapshot(), claim.id, { statement: text.trim() }, begun)),
  })
  return (
    <header className="flex flex-col gap-3">
      <h2 className="sr-only">{t('claimLabel', { number: row.number })}</h2>
      <textarea
        aria-label={t('statement')}
        lang={article?.language}
        dir={article?.direction}
        rows={1}
        maxLength={2000}
        readOnly={isReadOnly}
        {...statement.fieldProps}
        className="field-sizing-content -mx-[calc(var(--spacing)*1.5+1px)] -mt-1 resize-none rounded-md border border-transparent bg-transparent px-1.5 py-1 font-semibold font-serif text-lg leading-snug hover:border-line focus:border-line-strong"
      />
      <dl className="grid grid-cols-[5.25rem_1fr] items-baseline gap-x-2 gap-y-0.5 text-ui">
        <LineField
          row={row}
          property="speaker"
          label={t('saidBy')}
          placeholder={t('theArticle')}
          isReadOnly={isReadOnly}
        />
        <LineField
          row={row}
          property="claimDate"
          label={t('claimDate')}
          placeholder={t('noDate')}
          isReadOnly={isReadOnly}
        />
        <dt className="text-ink-2">{t('stateLabel')}</dt>
        <dd className="py-0.5">
          <StandingLine row={row} />
        </dd>
      </dl>
      <WaitingLine row={row} isReadOnly={isReadOnly} />
    </header>
  )
}

type LineProps = {
  readonly row: ClaimRow
  readonly property: 'speaker' | 'claimDate'
  readonly label: string
  readonly placeholder: string
  readonly isReadOnly: boolean
}

function LineField({ row, property, label, placeholder, isReadOnly }: LineProps) {
  const { store, run } = useBench()
  const id = useId()
  const { claim } = row
  const saved = useSavedText({
    field: `claim:${claim.id}:${property}`,
    property,
    value: claim[property] ?? '',
    rev: claim.rev || null,
    onCommit: (text, begun) => {
      const before = { [property]: begun.before[property] || null }
      const fields = { [property]: text.trim() === '' ? null : text }
      void run(changeClaim(store.getSnapshot(), claim.id, fields, { ...begun, before }))
    },
  })
  return (
    <>
      <dt className="text-ink-2">
        <label htmlFor={id}>{label}</label>
      </dt>
      <dd>
        <input
          id={id}
          type="text"
          autoComplete="off"
          dir="auto"
          maxLength={2000}
          placeholder={placeholder}
          readOnly={isReadOnly}
          {...saved.fieldProps}
          className="-mx-[calc(var(--spacing)*1.5+1px)] h-6.5 w-[calc(100%+var(--spacing)*3+2px)] rounded-md border border-transparent bg-transparent px-1.5 placeholder:text-ink-2 hover:border-line focus:border-line-strong"
        />
      </dd>
    </>
  )
}

/** Who said so, and when: "Assessed by A. Marsh, today". */
function StandingLine({ row }: { readonly row: ClaimRow }) {
  const t = useTranslations('workbench.panel')
  const when = useWhen()
  const people = useWorkbench((state) => state.people)
  const assessments = useWorkbench((state, derived) => derived.assessmentsOf(state, row.id))
  const decision = useWorkbench((state) => decisionOf(state, row.id))
  const name = (userId: string) => people.find(({ id }) => id === userId)?.name ?? t('somebody')
  const all = assessments.filter(({ ratingId, conclusion }) => ratingId || conclusion)
  const current = all.filter(({ basis }) => basis >= row.claim.basis)
  const given = current.length > 0 ? current : all
  if (decision && row.state === 'settled')
    return t('settledBy', { name: name(decision.userId), when: when(decision.decidedAt) })
  const last = given.toSorted((a, b) => (a.assessedAt < b.assessedAt ? 1 : -1))[0]
  if (!last || row.state === 'open' || row.state === 'disputed')
    return t(`standing.${row.state}`, { count: given.length })
  const who = given.length === 1 ? name(last.userId) : t('people', { count: given.length })
  return t(`standing.${row.state}`, { count: given.length, name: who, when: when(last.assessedAt) })
}
