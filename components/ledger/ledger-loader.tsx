'use client'

import { useTranslations } from 'next-intl'
import type { WorkbenchHead } from '@/domain/workbench/objects'
import { Fetching } from '../workbench/fetching'
import { useBenchOf } from '../workbench/use-bench-of'
import { Ledger, LedgerFrame } from './ledger'

type Props = { readonly head: Pick<WorkbenchHead, 'article' | 'me'> }

/** The frame of the ledger until what is marked has arrived; then the ledger. */
export function LedgerLoader({ head: { article, me } }: Props) {
  const t = useTranslations('ledger')
  const { bench, problem, retry } = useBenchOf(article.id, me)
  if (bench) return <Ledger bench={bench} />
  return (
    <LedgerFrame article={article}>
      <Fetching label={t('fetching')} problem={problem} onRetry={retry} className="p-4 md:p-6" />
    </LedgerFrame>
  )
}
