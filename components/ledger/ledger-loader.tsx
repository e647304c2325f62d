'use client'

import { useTranslations } from 'next-intl'
import type { WorkbenchHead } from '@/domain/workbench/objects'
import { BusyBar } from '../ui/busy-bar'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { useBenchOf } from '../workbench/use-bench-of'
import { Ledger, LedgerFrame } from './ledger'

type Props = { readonly head: Pick<WorkbenchHead, 'article' | 'me'> }

/** The frame of the ledger until what is marked has arrived; then the ledger. */
export function LedgerLoader({ head: { article, me } }: Props) {
  const t = useTranslations('workbench.loading')
  const busy = useTranslations('ledger')
  const { bench, problem, retry } = useBenchOf(article.id, me)
  if (bench) return <Ledger bench={bench} />
  return (
    <LedgerFrame article={article}>
      <div aria-busy={!problem} className="p-4 md:p-6">
        {problem ? (
          <Notice
            kind="problem"
            actions={
              <Button size="sm" onClick={retry}>
                {t('again')}
              </Button>
            }
          >
            {t(problem)}
          </Notice>
        ) : (
          <BusyBar label={busy('fetching')} />
        )}
      </div>
    </LedgerFrame>
  )
}
