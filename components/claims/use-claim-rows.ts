'use client'

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { afterPaint } from '../ui/after-paint'
import type { ClaimRow } from '../workbench/derived'

/** Up to so many claims everything is drawn: the browser's own search finds it, and no height is guessed. */
const ALL_DRAWN = 200
/** Rows beyond the pane's window that are drawn too. */
const OVERSCAN = 6
/** Height of a row before it has been drawn, in CSS pixels. */
const ESTIMATE = 72
/** What is drawn for before the pane has been measured. */
const FIRST_RECT = { width: 264, height: 800 }

type Options = {
  readonly listed: readonly ClaimRow[]
  readonly activeClaim: string | null
  readonly list: RefObject<HTMLDivElement | null>
}

/**
 * Which rows of the list of claims are drawn, and where: all of a short list, those in view of a long one.
 * The active claim is brought into view after the frame that shows it in the article; the list may follow.
 */
export function useClaimRows({ listed, activeClaim, list }: Options) {
  const isShort = listed.length <= ALL_DRAWN
  const margin = useHeightAbove(list, isShort)
  const [focusedId, setFocusedId] = useState<string | null>(null)
  const focused = usePlace(listed, focusedId)
  const active = usePlace(listed, activeClaim)
  const rows = useVirtualizer({
    count: listed.length,
    enabled: !isShort,
    getScrollElement: () => list.current?.closest('nav') ?? null,
    estimateSize: () => ESTIMATE,
    getItemKey: useCallback((index: number) => listed[index]?.id ?? index, [listed]),
    overscan: OVERSCAN,
    initialRect: FIRST_RECT,
    scrollMargin: margin,
    rangeExtractor: useCallback(
      (range: Range) => {
        const drawn = defaultRangeExtractor(range)
        // What has the focus is never taken away.
        return focused < 0 || drawn.includes(focused) ? drawn : [...drawn, focused].toSorted((a, b) => a - b)
      },
      [focused],
    ),
  })
  const show = useEffectEvent(() => {
    if (!isShort) return rows.scrollToIndex(active, { align: 'auto' })
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  })
  const isListed = active >= 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim is shown, not the same at another place.
  useEffect(() => (isListed ? afterPaint(() => show()) : undefined), [activeClaim, isListed])

  return {
    /** Places in the list and, of a long one, the distance of each from the list's top in CSS pixels. */
    drawn: isShort
      ? listed.map((_, index) => ({ index, top: null }))
      : rows.getVirtualItems().map(({ index, start }) => ({ index, top: start - margin })),
    height: isShort ? undefined : rows.getTotalSize(),
    measure: isShort ? undefined : rows.measureElement,
    /** The keyboard came to a claim of the list, or left it. */
    onFocused: setFocusedId,
  }
}

function usePlace(listed: readonly ClaimRow[], claimId: string | null): number {
  return useMemo(() => (claimId === null ? -1 : listed.findIndex(({ id }) => id === claimId)), [listed, claimId])
}

/** Height of what stands above the list in the pane that scrolls it. */
function useHeightAbove(list: RefObject<HTMLDivElement | null>, isShort: boolean): number {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const head = list.current?.previousElementSibling
    if (isShort || !head) return
    const watch = new ResizeObserver(([entry]) => setHeight(entry?.borderBoxSize[0]?.blockSize ?? 0))
    watch.observe(head)
    return () => watch.disconnect()
  }, [list, isShort])
  return height
}
