'use client'

import { type RefObject, useLayoutEffect } from 'react'
import { wayFromUnder } from '../editor/way-to'
import { inNextFrame } from '../ui/next-frame'
import { useUi } from './ui-handles'
import type { TextRange } from './workbench-store'

const GAP = 8

/**
 * Hangs the bar below the last line of the range, inside the pane, wherever the article scrolls. Docked, it
 * stands at the foot of the pane instead: the pane's scroll padding says how much of it is covered, and the
 * range is brought from under the bar, as far as the pane has room for it.
 */
export function useHangingBelow(
  bar: RefObject<HTMLDivElement | null>,
  range: TextRange,
  pane: RefObject<HTMLElement | null>,
  isDocked = false,
): void {
  const ui = useUi()
  useLayoutEffect(() => {
    const scrolled = pane.current
    if (!isDocked || !scrolled) return
    return () => {
      scrolled.style.removeProperty('scroll-padding-block-end')
    }
  }, [pane, isDocked])
  useLayoutEffect(() => {
    let callOff: (() => void) | null = null
    // Where somebody scrolls to afterwards is theirs to choose.
    let mustClear = true
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
        const covered = (box.firstElementChild as HTMLElement).offsetHeight + 2 * GAP
        const words = mustClear ? ui.surface?.rectOf(range) : null
        const seen = { top: area.top, height: area.height - covered }
        const way = words ? wayFromUnder({ top: words.top, end: words.bottom }, seen) : 0
        mustClear = false
        return () => {
          show(box, x, y)
          pane.current?.style.setProperty('scroll-padding-block-end', `${covered}px`)
          if (way > 0) pane.current?.scrollBy({ top: way, behavior: 'instant' })
        }
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
    const resized = new ResizeObserver((entries) => {
      mustClear ||= entries.some(({ target }) => target === scrolled)
      soon()
    })
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
