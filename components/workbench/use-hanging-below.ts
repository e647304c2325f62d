'use client'

import { type RefObject, useLayoutEffect } from 'react'
import { inNextFrame } from '../ui/next-frame'
import { useUi } from './ui-handles'
import type { TextRange } from './workbench-store'

const GAP = 8

/**
 * Hangs the bar below the last line of the range, inside the pane, wherever the article scrolls. Docked, it
 * stands at the foot of the pane instead, where it covers none of the words that come next.
 */
export function useHangingBelow(
  bar: RefObject<HTMLDivElement | null>,
  range: TextRange,
  pane: RefObject<HTMLElement | null>,
  isDocked = false,
): void {
  const ui = useUi()
  useLayoutEffect(() => {
    let callOff: (() => void) | null = null
    // Until it hangs where it belongs, it is not seen; but a key that comes before that frame finds it: what
    // is hidden takes no focus.
    if (bar.current && bar.current.style.transform === '') bar.current.style.opacity = '0'
    /** Reads where the bar belongs; answers how to put it there. */
    const place = () => {
      callOff = null
      const box = bar.current
      if (!box) return
      const area = pane.current?.getBoundingClientRect()
      const { offsetWidth: width, offsetHeight: height } = box
      if (isDocked && area) {
        const x = area.left + Math.max(GAP, (area.width - width) / 2)
        const y = area.bottom - window.innerHeight - 2 * GAP
        return () => show(box, x, y)
      }
      const last = ui.surface?.lastRectOf(range)
      if (!last || !area || last.bottom < area.top || last.top > area.bottom) {
        return () => {
          box.style.visibility = 'hidden'
        }
      }
      const rightmost = Math.max(area.right, width + 2 * GAP) - width - GAP
      const x = Math.max(GAP, Math.min(last.left, rightmost))
      const below = last.bottom + GAP
      const fits = below + height <= Math.min(window.innerHeight, area.bottom + height)
      const y = fits ? below : Math.max(area.top, last.top - height - GAP)
      return () => show(box, x, y)
    }
    const soon = () => {
      callOff ??= inNextFrame(place)
    }
    soon()
    const scrolled = pane.current
    scrolled?.addEventListener('scroll', soon, { passive: true })
    const resized = new ResizeObserver(soon)
    for (const box of [scrolled, scrolled?.lastElementChild]) if (box) resized.observe(box)
    return () => {
      callOff?.()
      scrolled?.removeEventListener('scroll', soon)
      resized.disconnect()
    }
  }, [bar, range, pane, ui, isDocked])
}

function show(bar: HTMLElement, x: number, y: number): void {
  // Measured from the left of the window, whichever way its words run.
  bar.style.left = '0px'
  bar.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
  bar.style.visibility = 'visible'
  bar.style.opacity = ''
}
