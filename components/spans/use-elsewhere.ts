'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ClaimRepeat } from '@/domain/claim/claim-repeats'
import { askList } from '../lists/fetch-list'
import { useClient } from '../workbench/bench-context'

/** One who only passes by a claim asks nothing. */
const REST_MS = 350
const NONE: readonly ClaimRepeat[] = []

/** The repeats of a claim in other articles, and how to ask for them again. Without an answer there are none to show. */
export function useElsewhere(claimId: string, statement: string) {
  const [found, setFound] = useState<readonly ClaimRepeat[]>(NONE)
  const [asked, setAsked] = useState(0)
  const isSaved = useClient(({ save }) => save === 'saved')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another statement, or what one did, asks anew.
  useEffect(() => {
    // While something is on its way, what is there now will be asked for in a moment.
    if (!isSaved) return
    const gone = new AbortController()
    const ask = () =>
      askList<ClaimRepeat[]>('claim-repeats', new URLSearchParams({ claim: claimId }), gone.signal)
        .then(setFound)
        .catch(() => {
          // Offline, or a claim that is only here so far: what was shown stays.
        })
    const timer = setTimeout(ask, REST_MS)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [claimId, statement, asked, isSaved])
  return { found, again: useCallback(() => setAsked((times) => times + 1), []) }
}
