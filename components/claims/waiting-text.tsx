'use client'

import { useFormatter, useNow, useTranslations } from 'next-intl'
import { dayOf, isOverdue, waitedFor } from '@/domain/claim/waiting'
import type { ClaimObject } from '@/domain/workbench/objects'
import { cn } from '../ui/cn'

const MINUTE_MS = 60_000

type Props = { readonly claim: Pick<ClaimObject, 'waitingOn' | 'waitingSince' | 'waitingDue'> }

/** "Waiting on the press office for 2 hours · due 24 Nov", its clock running. */
export function WaitingText({ claim }: Props) {
  const t = useTranslations('workbench.waiting')
  const format = useFormatter()
  const now = useNow({ updateInterval: MINUTE_MS })
  if (claim.waitingOn === null) return null
  const { count, unit } = waitedFor(claim.waitingSince ?? now.toISOString(), now)
  const isLate = isOverdue(claim.waitingDue, dayOf(now))
  const due =
    claim.waitingDue &&
    format.dateTime(new Date(`${claim.waitingDue}T12:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return (
    <>
      {t.rich('waitingOn', {
        name: claim.waitingOn,
        time: t(unit, { count }),
        who: (chunks) => <bdi>{chunks}</bdi>,
      })}
      {due && (
        <span className={cn(isLate && 'font-semibold text-rate-false')}>
          {t(isLate ? 'overdue' : 'dueOn', { due })}
        </span>
      )}
    </>
  )
}
