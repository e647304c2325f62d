'use client'

import { useMemo } from 'react'
import { findRepeats, type Repeat } from '@/domain/text/find-repeats'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { useBench, useWorkbench } from '../workbench/bench-context'

/** A passage like the active span, and the claim span that stands on its very words. */
export type Found = Repeat & { readonly quote: string; readonly span: AnnotationObject | null }

/** The repeats of a claim's span in the article that are no occurrences of its claim yet. */
export function useRepeats({ start, end, claimId }: AnnotationObject, isWanted: boolean): readonly Found[] {
  const { derived } = useBench()
  const revision = useWorkbench((state) => state.revision)
  const annotations = useWorkbench((state) => derived.annotations(state))
  const repeats = useMemo(() => {
    if (!isWanted || start === null || end === null) return []
    return findRepeats(revision.text, revision.segmentation.words, { start, end })
  }, [revision, start, end, isWanted])
  return useMemo(() => {
    const claims = annotations.filter(({ purpose, isProposal }) => purpose === 'claim' && !isProposal)
    const touches = (one: AnnotationObject, { start: from, end: to }: Repeat) =>
      one.start !== null && one.end !== null && one.start < to && one.end > from
    return repeats.flatMap((repeat) => {
      const here = claims.filter((one) => touches(one, repeat))
      if (here.some((one) => one.claimId === claimId)) return []
      const span = here.find((one) => one.start === repeat.start && one.end === repeat.end) ?? null
      return [{ ...repeat, quote: revision.text.slice(repeat.start, repeat.end), span }]
    })
  }, [repeats, annotations, claimId, revision])
}
