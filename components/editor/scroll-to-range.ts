import { afterPaint } from '../ui/after-paint'
import { lineBoxes } from './line-boxes'
import type { TextRange } from './painted-span'
import type { TextDom } from './text-dom'

/** How far above its window the browser draws blocks, in heights of the window; a little more than it does. */
const DRAWN_ABOVE = 1.6
/** Blocks whose height is looked up at once: each look lays out. */
const AT_ONCE = 16

/**
 * Brings the first line of a range into the upper middle of what scrolls the article. Blocks that were
 * never drawn only have a guessed height: those that will be drawn above the window are laid out first, or
 * they would push the words away in the frame that shows them.
 */
export function scrollToRange(dom: TextDom, range: TextRange): void {
  const block = dom.blockElement(dom.bridge.blockAt(range.start))
  if (block === null) return
  const pane = scrollingPane(block)
  const place = () => {
    const [line] = lineBoxes(dom.rects(range))
    return line && by(line, paneBox(pane))
  }
  if (place() === 0) return
  layOutAbove(block, dom.article, pane.clientHeight * DRAWN_ABOVE)
  const top = place()
  if (top !== undefined && top !== 0) pane.scrollBy({ top, behavior: 'instant' })
}

/** How far to scroll for a line; 0 where it is seen well. */
function by(line: { readonly top: number; readonly bottom: number }, pane: { top: number; height: number }): number {
  const { top, height } = pane
  const isInView = line.top > top + height * 0.12 && line.bottom < top + height * 0.75
  return isInView ? 0 : line.top - (top + height * 0.3)
}

/** Gives a block and those before it, as far as `height` reaches, their true height, and lets go once they are seen. */
function layOutAbove(block: Element, article: HTMLElement, height: number): void {
  let top: Element | null = block
  while (top !== null && top.parentElement !== article) top = top.parentElement
  const drawn: HTMLElement[] = []
  let above = 0
  while (top instanceof HTMLElement && above < height) {
    const some: HTMLElement[] = []
    for (; top instanceof HTMLElement && some.length < AT_ONCE; top = top.previousElementSibling) some.push(top)
    for (const one of some) one.style.contentVisibility = 'visible'
    drawn.push(...some)
    above += (some[0]?.getBoundingClientRect().bottom ?? 0) - (some.at(-1)?.getBoundingClientRect().top ?? 0)
  }
  afterPaint(() => {
    for (const one of drawn) one.style.contentVisibility = ''
  })
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
