'use client'

import { type RefObject, useLayoutEffect } from 'react'
import { inNextFrame } from '../ui/next-frame'
import { useUi } from './ui-handles'
import type { TextRange } from './workbench-store'

const GAP = 8

/** Hangs the bar below the last line of the range, inside the window, wherever the article scrolls. */
export function useHangingBelow(
  bar: RefObject<HTMLDivElement | null>,
  range: TextRange,
  pane: RefObject<HTMLElement | null>,
): void {
  const ui = useUi()
  useLayoutEffect(() => {
    let callOff: (() => void) | null = null
    // Until it hangs where it belongs, it is not seen.
    if (bar.current && bar.current.style.transform === '') bar.current.style.visibility = 'hidden'
    /** Reads where the bar belongs; answers how to put it there. */
    const place = () => {
      callOff = null
      const box = bar.current
      if (!box) return
      const last = ui.surface?.lastRectOf(range)
      const area = pane.current?.getBoundingClientRect()
      if (!last || !area || last.bottom < area.top || last.top > area.bottom) {
        return () => {
          box.style.visibility = 'hidden'
        }
      }
      const { offsetWidth: width, offsetHeight: height } = box
      const x = Math.max(GAP, Math.min(last.left, window.innerWidth - width - GAP))
      const below = last.bottom + GAP
      const fits = below + height <= Math.min(window.innerHeight, area.bottom + height)
      const y = fits ? below : Math.max(area.top, last.top - height - GAP)
      return () => {
        box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
        box.style.visibility = 'visible'
      }
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
  }, [bar, range, pane, ui])
}
