'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ProgressBar } from '../ui/progress-bar'
import { useWorkbench, useWorkbenchLater } from '../workbench/bench-context'
import type { ClaimRow } from '../workbench/derived'

const countConcluded = (rows: readonly ClaimRow[]) => rows.filter(({ conclusion }) => conclusion !== null).length

/** How far the article is: claims by their verdict, words accounted for. */
export function ProgressSummary() {
  const t = useTranslations('workbench.progress')
  const progress = useWorkbenchLater((state, derived) => derived.progress(state))
  const concluded = useWorkbenchLater((state, derived) => countConcluded(derived.claimRows(state)))
  const covered = useWorkbenchLater((state, derived) => derived.coverage(state))
  const articleId = useWorkbench((state) => state.articleId)
  const { claims, checked, settled, disputed } = progress
  const isAllSettled = settled === checked
  const done = isAllSettled ? settled : checked
  const claimsText = claims === 0 ? t('none') : t(isAllSettled ? 'settled' : 'checked', { done, total: claims })
  const wordsText = t('words', { done: covered.wordsAccounted, total: covered.words })
  return (
    <section aria-label={t('label')} className="flex flex-col gap-2 px-4 pt-4 pb-3">
      <p className="font-semibold text-ink-2 text-ui">
        {claimsText}
        {disputed > 0 && <span className="text-rate-false">{t('disputed', { count: disputed })}</span>}
      </p>
      <ProgressBar
        label={t('claims')}
        text={claimsText}
        total={claims}
        segments={[
          ...progress.byRating.map(({ rating, count }) => ({ key: rating.id, value: count, tone: rating.colour })),
          ...(concluded > 0 ? [{ key: 'concluded', value: concluded, tone: 'neutral' as const }] : []),
        ]}
      />
      <Link
        href={`/articles/${articleId}/ledger`}
        title={t('ledger')}
        className="flex min-h-6 items-center rounded text-ink-2 text-ui underline decoration-line-strong underline-offset-2 hover:text-ink"
      >
        {wordsText}
      </Link>
      <ProgressBar
        label={t('coverage')}
        text={wordsText}
        total={covered.words}
        segments={[{ key: 'accounted', value: covered.wordsAccounted, tone: 'accent' }]}
        className="h-1"
      />
    </section>
  )
}
