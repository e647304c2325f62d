'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { ClaimRow } from '../workbench/derived'

/** A claim's verdict in words: the rating, or the state when no verdict stands. */
export function useVerdictWords(): (row: Pick<ClaimRow, 'rating' | 'conclusion' | 'state' | 'isStale'>) => string {
  const t = useTranslations('workbench.state')
  return useCallback(
    ({ rating, conclusion, state, isStale }) => {
      const verdict = rating?.label ?? conclusion ?? null
      if (verdict === null) return t(state)
      return isStale ? t('stale', { verdict }) : verdict
    },
    [t],
  )
}
