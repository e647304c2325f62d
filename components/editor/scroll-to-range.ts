import { lineBoxes } from './line-boxes'
import type { TextRange } from './painted-span'
import type { TextDom } from './text-dom'

/**
 * Brings the first line of a range into the upper middle of what scrolls the article. Twice, since
 * blocks that were never drawn only have a guessed height until they come near.
 */
export function scrollToRange(dom: TextDom, range: TextRange): void {
  const block = dom.blockElement(dom.bridge.blockAt(range.start))
  if (block === null) return
  const pane = scrollingPane(block)
  for (let pass = 0; pass < 2; pass++) {
    const [line] = lineBoxes(dom.rects(range))
    if (line === undefined) return
    const { top, height } = paneBox(pane)
    const isInView = line.top > top + height * 0.12 && line.bottom < top + height * 0.75
    if (isInView) return
    pane.scrollBy({ top: line.top - (top + height * 0.3), behavior: 'instant' })
  }
}

function scrollingPane(element: HTMLElement): Element {
  for (let pane = element.parentElement; pane !== null; pane = pane.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(pane).overflowY) && pane.scrollHeight > pane.clientHeight) return pane
  }
  return element.ownerDocument.scrollingElement ?? element.ownerDocument.documentElement
}

function paneBox(pane: Element): { top: number; height: number } {
  if (pane === pane.ownerDocument.scrollingElement) return { top: 0, height: window.innerHeight }
  const { top, height } = pane.getBoundingClientRect()
  return { top, height }
}
