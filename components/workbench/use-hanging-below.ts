'use client'

import { type RefObject, useLayoutEffect } from 'react'
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
    let frame = 0
    const place = () => {
      frame = 0
      const box = bar.current
      if (!box) return
      const last = ui.surface?.lastRectOf(range)
      const area = pane.current?.getBoundingClientRect()
      const isHidden = !last || !area || last.bottom < area.top || last.top > area.bottom
      box.style.visibility = isHidden ? 'hidden' : 'visible'
      if (isHidden) return
      const x = Math.max(GAP, Math.min(last.left, window.innerWidth - box.offsetWidth - GAP))
      const below = last.bottom + GAP
      const fits = below + box.offsetHeight <= Math.min(window.innerHeight, area.bottom + box.offsetHeight)
      const y = fits ? below : Math.max(area.top, last.top - box.offsetHeight - GAP)
      box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
    }
    const soon = () => {
      frame ||= requestAnimationFrame(place)
    }
    place()
    soon()
    const scrolled = pane.current
    scrolled?.addEventListener('scroll', soon, { passive: true })
    const resized = new ResizeObserver(soon)
    for (const box of [scrolled, scrolled?.lastElementChild]) if (box) resized.observe(box)
    return () => {
      cancelAnimationFrame(frame)
      scrolled?.removeEventListener('scroll', soon)
      resized.disconnect()
    }
  }, [bar, range, pane, ui])
}
