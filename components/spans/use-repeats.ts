'use client'

import { useEffect, useMemo, useState } from 'react'
import { type Repeat, searchRepeats } from '@/domain/text/find-repeats'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { useBench, useWorkbench } from '../workbench/bench-context'

/** A passage like the active span, and the claim span that stands on its very words. */
export type Found = Repeat & { readonly quote: string; readonly span: AnnotationObject | null }
/** How far the search is, from 0 to 1; what it found, once it is done. */
export type Search = { readonly progress: number; readonly found: readonly Found[] | null }

/** The search does no more than this at once, so that keys and scrolling are never late. */
const SLICE_MS = 8
const BEGUN = { progress: 0, repeats: null }

/** Looks for the repeats of a claim's span that are no occurrences of its claim yet, a little at a time. */
export function useRepeats({ start, end, claimId }: AnnotationObject, isWanted: boolean): Search {
  const { derived } = useBench()
  const revision = useWorkbench((state) => state.revision)
  const annotations = useWorkbench((state) => derived.annotations(state))
  const [{ progress, repeats }, setState] = useState<{ progress: number; repeats: readonly Repeat[] | null }>(BEGUN)
  useEffect(() => {
    setState(BEGUN)
    if (!isWanted || start === null || end === null) return
    const search = searchRepeats(revision.text, revision.segmentation.words, { start, end })
    let timer = setTimeout(goOn)
    function goOn() {
      const until = performance.now() + SLICE_MS
      for (;;) {
        const step = search.next()
        if (step.done) return setState({ progress: 1, repeats: step.value })
        if (performance.now() < until) continue
        setState({ progress: step.value, repeats: null })
        timer = setTimeout(goOn)
        return
      }
    }
    return () => clearTimeout(timer)
  }, [revision, start, end, isWanted])
  const found = useMemo(() => {
    const claims = annotations.filter(({ purpose, isProposal }) => purpose === 'claim' && !isProposal)
    const touches = (one: AnnotationObject, { start: from, end: to }: Repeat) =>
      one.start !== null && one.end !== null && one.start < to && one.end > from
    return (
      repeats?.flatMap((repeat) => {
        const here = claims.filter((one) => touches(one, repeat))
        if (here.some((one) => one.claimId === claimId)) return []
        const span = here.find((one) => one.start === repeat.start && one.end === repeat.end) ?? null
        return [{ ...repeat, quote: revision.text.slice(repeat.start, repeat.end), span }]
      }) ?? null
    )
  }, [repeats, annotations, claimId, revision])
  return { progress, found }
}
