'use client'

import { useEffect, useEffectEvent } from 'react'
import { letterOf, takesKeys } from '../workbench/shortcuts'
import { areSingleKeysOn, isSingleKey } from '../workbench/single-keys'

/** The link of a row that keys go to; `Enter` opens it by itself. */
export const ROW_LINK = 'data-row-link'

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

/** The row that has the focus; -1 when none has. */
function focusedRow(): number {
  const row = document.activeElement?.closest('[data-index]')
  return row ? Number(row.getAttribute('data-index')) : -1
}

/** `j`/`k` and the arrows go through the rows; from the search, the down arrow enters the list. */
export function useRowKeys(count: number, scrollTo: (index: number) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const step = STEPS[letterOf(event)]
    if (step === undefined || count === 0) return
    const isFromSearch =
      event.key === 'ArrowDown' && event.target instanceof HTMLInputElement && event.target.type === 'search'
    if (takesKeys(event.target) && !isFromSearch) return
    if (isSingleKey(event) && !areSingleKeysOn()) return
    const at = focusedRow()
    // Without a row in hand the arrows scroll the page, as everywhere.
    if (at < 0 && !isFromSearch && event.key.startsWith('Arrow')) return
    const next = Math.max(0, Math.min(count - 1, at + step))
    event.preventDefault()
    scrollTo(next)
    focusRow(next)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Focuses a row once it has been drawn. */
function focusRow(index: number, tries = 5): void {
  const link = document.querySelector<HTMLElement>(`[data-index="${index}"] [${ROW_LINK}]`)
  if (link) link.focus({ preventScroll: false })
  else if (tries > 0) requestAnimationFrame(() => focusRow(index, tries - 1))
}
