'use client'

import { useTranslations } from 'next-intl'
import { BusyBar } from '../ui/busy-bar'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import type { BenchProblem } from './use-bench-of'

type TroubleProps = {
  readonly problem: BenchProblem
  readonly onRetry: () => void
  readonly className?: string
}

/** Why what is marked has not come, and the way to try again. */
export function NotFetched({ problem, onRetry, className }: TroubleProps) {
  const t = useTranslations('workbench.loading')
  return (
    <Notice
      kind="problem"
      {...(className && { className })}
      actions={
        <Button size="sm" onClick={onRetry}>
          {t('again')}
        </Button>
      }
    >
      {t(problem)}
    </Notice>
  )
}

type Props = {
  readonly label: string
  readonly problem: BenchProblem | null
  readonly onRetry: () => void
  readonly className?: string
}

/** Stands where a screen will be until what is marked has come. */
export function Fetching({ label, problem, onRetry, className }: Props) {
  return (
    <div aria-busy={!problem} className={className}>
      {problem ? <NotFetched problem={problem} onRetry={onRetry} /> : <BusyBar label={label} />}
    </div>
  )
}
