import { type Cleared, clearedRest } from './cleared-rest'
import { type IntervalIndex, LEVELS } from './interval-index'
import { type PaintedSpan, SPAN_TINTS, type TextRange } from './painted-span'
import type { TextDom } from './text-dom'

/** Above every span, so that a selection is seen on all of them. */
const SELECTION_PRIORITY = LEVELS

/**
 * Paints spans with the CSS Custom Highlight API: one named highlight for each tint and level,
 * `span-true-0` to `span-proposal-3`, `cleared` for what only a clearance accounts for, and `selection`;
 * app/article-highlights.css says how each looks. The text's DOM is not touched.
 */
export class SpanHighlights {
  private readonly highlights = new Map<string, Highlight>()
  readonly isSupported = typeof CSS !== 'undefined' && 'highlights' in CSS

  constructor() {
    if (!this.isSupported) return
    this.register('cleared', 0)
    for (const tint of SPAN_TINTS) {
      for (let level = 0; level < LEVELS; level++) this.register(`span-${tint}-${level}`, level)
    }
    this.register('selection', SELECTION_PRIORITY)
  }

  /** Shows the spans that touch `window` and no others; answers how many. */
  paint(index: IntervalIndex<PaintedSpan>, window: TextRange, dom: TextDom, cleared: Cleared): number {
    const wanted = new Map<string, StaticRange[]>()
    const rest = clearedRest(cleared, index, window).flatMap((range) => dom.staticRange(range) ?? [])
    wanted.set('cleared', rest)
    const found = index.overlapping(window)
    for (const i of found) {
      const range = dom.staticRange({
        start: Math.max(index.starts[i] ?? 0, window.start),
        end: Math.min(index.ends[i] ?? 0, window.end),
      })
      const name = `span-${index.items[i]?.tint}-${index.levels[i]}`
      if (range !== null) wanted.set(name, [...(wanted.get(name) ?? []), range])
    }
    for (const [name, highlight] of this.highlights) {
      if (name !== 'selection') fill(highlight, wanted.get(name) ?? [])
    }
    return found.length
  }

  select(range: StaticRange | null): void {
    const highlight = this.highlights.get('selection')
    if (highlight !== undefined) fill(highlight, range === null ? [] : [range])
  }

  /** Takes its highlights off the page, unless another surface has put its own in their place. */
  destroy(): void {
    for (const [name, highlight] of this.highlights) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
    }
  }

  private register(name: string, priority: number): void {
    const highlight = new Highlight()
    highlight.priority = priority
    CSS.highlights.set(name, highlight)
    this.highlights.set(name, highlight)
  }
}

function fill(highlight: Highlight, ranges: readonly StaticRange[]): void {
  if (highlight.size > 0) highlight.clear()
  for (const range of ranges) highlight.add(range)
}
