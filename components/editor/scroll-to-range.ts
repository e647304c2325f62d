import { afterPaint } from '../ui/after-paint'
import { lineBoxes } from './line-boxes'
import type { TextRange } from './painted-span'
import type { TextDom } from './text-dom'
import { type Seen, wayTo } from './way-to'

/** How far above its window the browser draws blocks, in heights of the window; a little more than it does. */
const DRAWN_ABOVE = 1.6
/** Blocks whose height is looked up at once: each look lays out. */
const AT_ONCE = 16

/**
 * Brings a range into the upper middle of what scrolls the article: its first line, and as many of the others as
 * there is room for. Blocks that were never drawn only have a guessed height: those that will be drawn above the
 * window are laid out first, or they would push the words away in the frame that shows them.
 */
export function scrollToRange(dom: TextDom, range: TextRange): void {
  const block = dom.blockElement(dom.bridge.blockAt(range.start))
  if (block === null) return
  const pane = scrollingPane(block)
  const place = () => {
    const lines = lineBoxes(dom.rects(range))
    const [first, last] = [lines[0], lines.at(-1)]
    return first && last && wayTo({ top: first.top, bottom: first.bottom, end: last.bottom }, seenPart(pane))
  }
  if (place() === 0) return
  layOutAbove(block, dom.article, pane.clientHeight * DRAWN_ABOVE)
  const top = place()
  if (top !== undefined && top !== 0) pane.scrollBy({ top, behavior: 'instant' })
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

/** The part of the pane that nothing stands before: what covers its foot says so as `scroll-padding`. */
function seenPart(pane: Element): Seen {
  const isPage = pane === pane.ownerDocument.scrollingElement
  const { top, height } = isPage ? { top: 0, height: window.innerHeight } : pane.getBoundingClientRect()
  const covered = Number.parseFloat(getComputedStyle(pane).scrollPaddingBlockEnd) || 0
  return { top, height: height - covered }
}
