'use client'

import { useTranslations } from 'next-intl'
import type { SentenceCoverage } from '@/domain/coverage/coverage'
import type { StatementKind } from '@/domain/document/statement-kinds'
import type { AnnotationObject, ArticleObject, EvidenceObject } from '@/domain/workbench/objects'
import { useVerdictWords } from '../claims/verdict-words'
import { useBench, useWorkbench } from '../workbench/bench-context'
import type { ClaimRow } from '../workbench/derived'
import { piecesOf } from './statement-pieces'

type Props = {
  readonly statement: SentenceCoverage
  readonly kind: StatementKind
  readonly article: Pick<ArticleObject, 'language' | 'direction'>
  readonly here: readonly AnnotationObject[]
}

/** One statement on paper: number, a box to tick, the words with their marks, what is on it, and a margin to write in. */
export function CopyStatement({ statement, kind, article, here }: Props) {
  const t = useTranslations('ledger')
  const { store, derived } = useBench()
  const text = useWorkbench(({ revision }) => revision.text)
  const state = store.getSnapshot()
  const rowOf = (claimId: string) => derived.claimRow(state, claimId)
  const placed = here.filter(({ isProposal }) => !isProposal)
  const claimIds = new Set(placed.flatMap(({ purpose, claimId }) => (purpose === 'claim' && claimId ? [claimId] : [])))
  return (
    <div className="flex break-inside-avoid gap-3 border-line-strong border-b py-1.5">
      <div className="flex w-14 shrink-0 items-start gap-1.5 text-[9pt] tabular-nums">
        <span className="mt-0.5 inline-block size-3.5 shrink-0 border border-ink" />
        {statement.index + 1}
      </div>
      <div className="min-w-0 flex-1">
        {kind !== 'text' && <p className="font-semibold text-[8pt]">{t(`kind.${kind}`)}</p>}
        <p lang={article.language} dir={article.direction} className="whitespace-pre-line font-serif text-[11pt]">
          {piecesOf(text, statement, here).map((piece) => (
            <span key={piece.start} className={piece.isLeft ? 'copy-left' : piece.isClaim ? 'copy-claim' : undefined}>
              {piece.text}
              {piece.ends.map((claimId) => (
                <sup key={claimId}>{t('copy.mark', { number: rowOf(claimId)?.number ?? 0 })}</sup>
              ))}
            </span>
          ))}
        </p>
        {[...claimIds].map((claimId) => {
          const row = rowOf(claimId)
          return row && <CopyClaim key={claimId} row={row} />
        })}
        <Accounts statement={statement} here={placed} />
      </div>
      <div className="w-[32%] shrink-0 border-line-strong border-s ps-2" />
    </div>
  )
}

/** A claim's verdict, and each of its sources with the place in it. */
function CopyClaim({ row }: { readonly row: ClaimRow }) {
  const t = useTranslations('ledger.copy')
  const verdict = useVerdictWords()(row)
  const evidence = useWorkbench((state, derived) => derived.evidenceByClaim(state).get(row.id))
  return (
    <div className="mt-0.5 text-[8.5pt]">
      <p>{t('claim', { number: row.number, verdict })}</p>
      {evidence?.map((one) => (
        <CopySource key={one.id} evidence={one} />
      ))}
    </div>
  )
}

/** A confidential source is not named on paper: paper leaves the house unrecorded. */
function CopySource({ evidence }: { readonly evidence: EvidenceObject }) {
  const t = useTranslations('ledger.copy')
  const stance = useTranslations('workbench.stance')(evidence.stance)
  const source = useWorkbench(({ objects }) => objects.source.get(evidence.sourceId ?? ''))
  if (!source || source.isConfidential) return <p className="ms-3">{t('confidential', { stance })}</p>
  const place = [source.publisher, source.publishedAt, evidence.locator].filter(Boolean).join(' · ')
  return (
    <p className="ms-3">
      {t('source', { stance, title: source.title, place: place || 'none' })}
      {evidence.quote && (
        <>
          {' '}
          <bdi className="font-serif">{t('quote', { quote: evidence.quote })}</bdi>
        </>
      )}
    </p>
  )
}

function Accounts({
  statement,
  here,
}: {
  readonly statement: SentenceCoverage
  readonly here: readonly AnnotationObject[]
}) {
  const t = useTranslations('ledger')
  const reason = useTranslations('workbench.reason')
  const people = useWorkbench((state) => state.people)
  const clearances = useWorkbench(({ objects }) => objects.clearance)
  const clearance = [...clearances.values()].find(({ sentence }) => sentence === statement.index)
  const lines = here.flatMap(({ purpose, reason: why }) =>
    purpose === 'excluded'
      ? [t('excluded')]
      : purpose === 'no-check'
        ? [t('noCheck', { reason: reason(why ?? 'no-assertion') })]
        : [],
  )
  if (clearance) {
    const name = people.find(({ id }) => id === clearance.userId)?.name ?? t('somebody')
    lines.push(t('copy.cleared', { name }))
  }
  if (lines.length === 0) return null
  return <p className="mt-0.5 text-[8.5pt]">{lines.join(' · ')}</p>
}
