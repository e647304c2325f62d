'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import { keyChoices, keyOf } from '../workbench/key-choices'
import { letterOf, takesKeys } from '../workbench/shortcuts'
import { areSingleKeysOn, isSingleKey } from '../workbench/single-keys'

/** The link of a row that keys go to; `Enter` opens it by itself. */
export const ROW_LINK = 'data-row-link'

const ARROWS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** One row on or back: the arrows, and the keys that go to the next and the previous claim elsewhere. */
function stepOf(key: string): number | undefined {
  const choices = keyChoices()
  if (key === keyOf('nextClaim', choices)) return 1
  return key === keyOf('previousClaim', choices) ? -1 : ARROWS[key]
}

/** The row that has the focus; -1 when none has. */
function focusedRow(): number {
  const row = document.activeElement?.closest('[data-index]')
  return row ? Number(row.getAttribute('data-index')) : -1
}

/** `j`/`k` and the arrows go through the rows; from the search, the down arrow enters the list. */
export function useRowKeys(count: number, scrollTo: (index: number) => void): void {
  // A row that was reached may not be drawn yet, or no more: keys go on from it all the same.
  const reached = useRef(-1)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const step = stepOf(letterOf(event))
    if (step === undefined || count === 0) return
    const isFromSearch =
      event.key === 'ArrowDown' && event.target instanceof HTMLInputElement && event.target.type === 'search'
    if (takesKeys(event.target) && !isFromSearch) return
    if (isSingleKey(event) && !areSingleKeysOn()) return
    const isNowhere = document.activeElement === document.body || document.activeElement === null
    const at = isFromSearch ? -1 : isNowhere ? reached.current : focusedRow()
    // Without a row in hand the arrows scroll the page, as everywhere.
    if (at < 0 && !isFromSearch && event.key.startsWith('Arrow')) return
    const next = Math.max(0, Math.min(count - 1, at + step))
    event.preventDefault()
    reached.current = next
    scrollTo(next)
    focusRow(next, () => reached.current === next)
  })
  const onFocus = useEffectEvent(() => {
    const row = focusedRow()
    if (row >= 0) reached.current = row
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    const notice = () => onFocus()
    document.addEventListener('keydown', listen)
    document.addEventListener('focusin', notice)
    return () => {
      document.removeEventListener('keydown', listen)
      document.removeEventListener('focusin', notice)
    }
  }, [])
}

/** Focuses a row once it has been drawn, as long as it is still the one that is wanted. */
function focusRow(index: number, isWanted: () => boolean, tries = 10): void {
  if (!isWanted()) return
  const link = document.querySelector<HTMLElement>(`[data-index="${index}"] [${ROW_LINK}]`)
  if (link) link.focus({ preventScroll: true })
  else if (tries > 0) {
    // What had the focus goes out of view meanwhile; the keys are ours until the row is there.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    requestAnimationFrame(() => focusRow(index, isWanted, tries - 1))
  }
}
