'use client'

import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import type { ClaimRepeat } from '@/domain/claim/claim-repeats'
import { askList } from '../lists/fetch-list'
import { useBench, useClient } from '../workbench/bench-context'
import type { LiveEvent } from '../workbench/live'

/** One who only passes by a claim asks nothing. */
const REST_MS = 350
const NONE: readonly ClaimRepeat[] = []

/** The repeats of a claim in other articles, and how to ask for them again. Without an answer there are none to show. */
export function useElsewhere(claimId: string, statement: string) {
  const [found, setFound] = useState<readonly ClaimRepeat[]>(NONE)
  const [asked, setAsked] = useState(0)
  const { others } = useBench()
  const hear = useEffectEvent(({ articleId, links }: LiveEvent) => {
    const isShown = found.some(({ article }) => article.id === articleId)
    if (isShown || links?.includes(claimId)) setAsked((times) => times + 1)
  })
  useEffect(() => others.subscribe((event) => hear(event)), [others])
  const isSaved = useClient(({ save }) => save === 'saved')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another statement, what one did, or news from there asks anew.
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
