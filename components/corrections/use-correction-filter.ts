'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { CORRECTION_STATES, SEVERITIES } from '@/domain/annotation/annotation'
import { writeFilters } from '../lists/list-address'
import { ALL_CORRECTIONS, type CorrectionFilter } from './listed-corrections'

/** The filter an address says: `?state=accepted&severity=factual&legal=true`; what it does not understand is left aside. */
export function filterOfAddress(params: { readonly get: (name: string) => string | null }): CorrectionFilter {
  return {
    state: CORRECTION_STATES.find((state) => state === params.get('state')) ?? ALL_CORRECTIONS.state,
    severity: SEVERITIES.find((severity) => severity === params.get('severity')) ?? ALL_CORRECTIONS.severity,
    isLegalOnly: params.get('legal') === 'true',
  }
}

/** The address of a filter; nothing where everything is shown. */
export function addressOfFilter({ state, severity, isLegalOnly }: CorrectionFilter): string {
  return writeFilters({
    state: state === 'all' ? '' : state,
    severity: severity === 'all' ? '' : severity,
    legal: isLegalOnly ? 'true' : '',
  })
}

/** Which corrections are shown, in the address: Back and Forward, a bookmark and a link keep it. */
export function useCorrectionFilter(): readonly [CorrectionFilter, (next: CorrectionFilter) => void] {
  const path = usePathname()
  const params = useSearchParams()
  const filter = useMemo(() => filterOfAddress(params), [params])
  const choose = useCallback(
    (next: CorrectionFilter) => window.history.pushState(null, '', path + addressOfFilter(next)),
    [path],
  )
  return [filter, choose]
}
