'use client'

import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ListedCorrection } from './listed-corrections'

const OVERSCAN = 6
/** Height of a correction before it has been drawn, and the room between two, in CSS pixels. */
const ESTIMATE = 190
const GAP = 12
/** The bar stands over the top of the window. */
const BAR = 62

type Options = {
  readonly shown: readonly ListedCorrection[]
  readonly list: RefObject<HTMLOListElement | null>
  /** A correction that stays drawn wherever one scrolls: something is being typed in it. */
  readonly keptId: string | null
}

/**
 * Which corrections are drawn: those in view, the one that has the keyboard and the one being typed in.
 * When the one with the keyboard leaves the list, the one in its place takes it.
 */
export function useCorrectionRows({ shown, list, keptId }: Options) {
  const [current, setCurrent] = useState<{ readonly id: string; readonly at: number } | null>(null)
  const wanted = useRef(false)
  const [margin, setMargin] = useState(0)
  const currentAt = shown.findIndex(({ correction }) => correction.id === current?.id)
  const keptAt = shown.findIndex(({ correction }) => correction.id === keptId)
  const rows = useWindowVirtualizer({
    count: shown.length,
    estimateSize: () => ESTIMATE,
    overscan: OVERSCAN,
    gap: GAP,
    scrollMargin: margin,
    scrollPaddingStart: BAR,
    getItemKey: (index) => shown[index]?.correction.id ?? index,
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([...defaultRangeExtractor(range), ...[currentAt, keptAt].filter((at) => at >= 0)])].toSorted(
          (a, b) => a - b,
        ),
      [currentAt, keptAt],
    ),
  })
  useLayoutEffect(() => {
    const box = list.current?.getBoundingClientRect()
    setMargin(box ? box.top + window.scrollY : 0)
  }, [list])

  const goTo = useCallback(
    (index: number) => {
      const id = shown[index]?.correction.id
      if (id === undefined) return
      wanted.current = true
      setCurrent({ id, at: index })
      rows.scrollToIndex(index, { align: 'auto' })
    },
    [shown, rows],
  )
  // It was decided, and the filter shows it no more: the keyboard stays where it was in the list.
  useEffect(() => {
    if (current === null || currentAt >= 0) return
    const isHere = document.activeElement === document.body || document.activeElement === null
    if (isHere && shown.length > 0) goTo(Math.min(current.at, shown.length - 1))
    else setCurrent(null)
  }, [current, currentAt, shown.length, goTo])
  useLayoutEffect(() => {
    if (!wanted.current || current === null) return
    const row = document.getElementById(`correction-${current.id}`)
    if (!row) return
    wanted.current = false
    row.focus({ preventScroll: true })
  })
  return {
    rows,
    margin,
    currentAt,
    goTo,
    /** The keyboard came into a row. */
    notice: (index: number) => {
      const id = shown[index]?.correction.id
      if (id !== undefined && (id !== current?.id || current.at !== index)) setCurrent({ id, at: index })
    },
  }
}
