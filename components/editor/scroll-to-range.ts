import { afterPaint } from '../ui/after-paint'
import { lineBoxes } from './line-boxes'
import type { TextRange } from './painted-span'
import type { TextDom } from './text-dom'
import { type Seen, wayTo } from './way-to'

/**
 * How far above a place the browser draws blocks, in heights of the window, a little more than it does; and how far
 * below it the window reaches.
 */
const DRAWN_ABOVE = 1.6
const SEEN_BELOW = 0.8
/** Blocks on each side whose height is looked up at once: each look lays out. */
const AT_ONCE = 6

/**
 * Brings a range into the upper middle of what scrolls the article: its first line, and as many of the others as
 * there is room for. Blocks that were never drawn only have a guessed height: those that will be drawn around the
 * words are laid out first.
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
  if (!isFar(block, pane) && place() === 0) return
  layOutAround(block, dom.article, pane.clientHeight)
  const top = place()
  if (top !== undefined && top !== 0) pane.scrollBy({ top, behavior: 'instant' })
}

/** Whether nothing of a block is seen; its words need not be laid out to know that. */
function isFar(block: Element, pane: Element): boolean {
  const { top, bottom } = block.getBoundingClientRect()
  const seen = seenPart(pane)
  return bottom < seen.top || top > seen.top + seen.height
}

/**
 * Gives the blocks that will be drawn before one their true height, or they would push it away, and those that will be
 * seen behind it, which the browser would draw a frame later. Lets go once they are on the screen.
 */
function layOutAround(block: Element, article: HTMLElement, height: number): void {
  let own: Element | null = block
  while (own !== null && own.parentElement !== article) own = own.parentElement
  if (own === null) return
  const drawn: HTMLElement[] = []
  const draw = (from: Element | null, next: 'previousElementSibling' | 'nextElementSibling') => {
    let one = from
    for (let i = 0; i < AT_ONCE && one instanceof HTMLElement; i++, one = one[next]) {
      one.style.contentVisibility = 'visible'
      drawn.push(one)
    }
    return one instanceof HTMLElement ? one : null
  }
  let above: Element | null = own
  let below = own.nextElementSibling
  while (above !== null || below !== null) {
    above = draw(above, 'previousElementSibling')
    below = draw(below, 'nextElementSibling')
    const { top } = own.getBoundingClientRect()
    if (above && top - above.getBoundingClientRect().bottom >= height * DRAWN_ABOVE) above = null
    if (below && below.getBoundingClientRect().top - top >= height * SEEN_BELOW) below = null
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
