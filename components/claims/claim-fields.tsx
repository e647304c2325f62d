'use client'

import { useTranslations } from 'next-intl'
import type { WayField } from '@/domain/article/ways'
import { statementOf } from '../workbench/annotation-commands'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { changeClaim, decisionOf } from '../workbench/claim-commands'
import type { ClaimRow } from '../workbench/derived'
import { useShows, useWorking } from '../workbench/shown-fields'
import { useSavedText } from '../workbench/use-saved-text'
import { useWhen } from '../workbench/use-when'
import type { Verbs } from '../workbench/verbs'
import { HiddenFields } from './hidden-fields'
import { type ClaimLine, LineField } from './line-field'
import { SaidLine } from './said-line'
import { TypeField } from './type-field'
import { WaitingLine } from './waiting-line'

type Props = {
  readonly row: ClaimRow
  readonly annotationId: string
  readonly verbs: Verbs
  readonly isReadOnly: boolean
}

/** In the order in which one learns them; which of them show is the way of working's to say. */
const LINES = [
  'speaker',
  'claimDate',
  'firstAppearanceUrl',
  'reportingSource',
  'locationIso',
  'transcription',
  'whyChecked',
] as const satisfies readonly (ClaimLine & WayField)[]

/** What is claimed, by whom and when; and how far the work on it is. */
export function ClaimFields({ row, annotationId, verbs, isReadOnly }: Props) {
  const t = useTranslations('workbench.panel')
  const f = useTranslations('workbench.fields')
  const shows = useShows()
  const working = useWorking()
  const quote = useWorkbench(({ objects }) => objects.annotation.get(annotationId)?.quote ?? '')
  const canSplit = useWorkbench(({ objects }) => objects.annotation.get(annotationId)?.start != null)
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
      {working !== 'line-check' && statementOf(quote) !== claim.statement && (
        <p className="-mt-2 text-ink-2 text-xs">
          {f('inTheArticle')}{' '}
          <q lang={article?.language} dir={article?.direction} className="font-serif">
            {quote}
          </q>
        </p>
      )}
      <dl className="grid grid-cols-[5.25rem_1fr] items-baseline gap-x-2 gap-y-0.5 text-ui">
        {LINES.filter(shows).map((property) => (
          <LineField
            key={property}
            claim={claim}
            property={property}
            label={f(`name.${property}`)}
            placeholder={f(`none.${property}`)}
            isReadOnly={isReadOnly}
          />
        ))}
        {shows('types') && <TypeField claim={claim} isReadOnly={isReadOnly} />}
        <dt className="text-ink-2">{t('stateLabel')}</dt>
        <dd className="py-0.5">
          <StandingLine row={row} />
        </dd>
      </dl>
      <HiddenFields claim={claim} />
      <div className="flex flex-wrap gap-x-3 gap-y-2 empty:hidden">
        <SaidLine row={row} verbs={verbs} canSplit={canSplit} isReadOnly={isReadOnly} />
        <WaitingLine row={row} isReadOnly={isReadOnly} />
      </div>
    </header>
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
