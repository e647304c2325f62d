import type { EditorView } from '@tiptap/pm/view'
import { afterPaint } from '../ui/after-paint'
import { inNextFrame } from '../ui/next-frame'
import { type Cleared, NOTHING_CLEARED } from './cleared-rest'
import type { PaintedSpan, TextRange } from './painted-span'
import { drawRings, type Ring } from './ring-layer'
import { scrollToRange } from './scroll-to-range'
import type { SpanHandles } from './span-handles'
import { SpanHighlights } from './span-highlights'
import { changeSpans, spanState } from './span-state'
import { TextDom } from './text-dom'
import { type LaidOutBlocks, visibleRange } from './visible-range'

/** What is to be seen beside the spans themselves. */
export type Focus = {
  readonly active: PaintedSpan | null
  readonly statement: TextRange | null
  readonly selection: TextRange | null
  /** Where the active span would stand, while its bounds are being moved. */
  readonly bounds: TextRange | null
  /** What is selected together. */
  readonly chosen: readonly TextRange[]
}

/** Viewports painted above and below the visible one, so that scrolling seldom paints. */
const MARGIN = 1
/** As much as is painted in the frame that goes to far words; the rest of the margin follows. */
const FIRST_MARGIN = 0.2

/**
 * Paints what the reader can see of the spans, and keeps it painted while the article is scrolled,
 * resized and printed. Rings need the finished layout: they are drawn in the frame that shows what else
 * has changed, so that the layout is made once and not once for every piece of the screen.
 */
export class ArticlePainter {
  private readonly highlights = new SpanHighlights()
  private readonly resize: ResizeObserver
  private readonly cleanUp = new AbortController()
  private spans: readonly PaintedSpan[] = []
  private cleared = NOTHING_CLEARED
  private focus: Focus = { active: null, statement: null, selection: null, bounds: null, chosen: [] }
  private painted: TextRange = { start: 0, end: -1 }
  private blocks: LaidOutBlocks
  private frame = 0
  private mustPaint = false
  private goal: TextRange | null = null
  private callOffRings: (() => void) | null = null
  private callOffRest: (() => void) | null = null
  private isPrinting = false

  constructor(
    private readonly view: EditorView,
    private readonly rings: HTMLElement,
    private readonly handles: SpanHandles | null = null,
  ) {
    this.blocks = this.readBlocks()
    const page = view.dom.ownerDocument
    const { signal } = this.cleanUp
    // Captured at the document: whichever pane scrolls the article, its event passes here.
    page.addEventListener('scroll', () => this.later(), { capture: true, passive: true, signal })
    window.addEventListener('beforeprint', () => this.print(true), { signal })
    window.addEventListener('afterprint', () => this.print(false), { signal })
    this.resize = new ResizeObserver(() => this.later(true))
    this.resize.observe(view.dom)
  }

  /** Shows these spans, clearances and this focus; what has the same identity is not looked at again. */
  show(spans: readonly PaintedSpan[], cleared: Cleared, focus: Focus): void {
    this.focus = focus
    if (spans !== this.spans || cleared !== this.cleared) {
      // Scrolling and resizing move the painted window; only at first it is not known.
      if (this.painted.end < 0) this.painted = this.visible(MARGIN)
      if (spans !== this.spans) this.view.dispatch(changeSpans(this.view.state, { spans, badged: this.painted }))
      this.spans = spans
      this.cleared = cleared
      this.paintSpans(this.dom())
    } else this.highlights.select(focus.selection && this.dom().staticRange(focus.selection))
    this.drawRingsSoon()
  }

  /**
   * Brings a range into view, once everything else that was asked for is in the page: one layout is good for all. Not
   * so late as the next frame, which would tell of the scrolling in a frame of its own.
   */
  scrollTo(range: TextRange): void {
    if (this.goal === null) queueMicrotask(() => this.settle())
    this.goal = range
  }

  /** Scrolls at once if a scroll is due: for whoever needs to know where something stands. */
  settle(): void {
    const { goal } = this
    this.goal = null
    if (goal === null || this.view.isDestroyed) return
    scrollToRange(this.dom(), goal)
    if (!this.follow(false, FIRST_MARGIN)) return
    this.callOffRest?.()
    this.callOffRest = afterPaint(() => this.paintRest())
  }

  /** Paints the margin that was left out to be quick, with the rings in the same frame. */
  private paintRest(): void {
    if (this.view.isDestroyed) return
    this.painted = this.visible(MARGIN)
    this.view.dispatch(changeSpans(this.view.state, { badged: this.painted }))
    this.paintSpans(this.dom())
    this.drawRingsNow()
  }

  /** Paints again after the document has changed. */
  documentChanged(): void {
    this.blocks = this.readBlocks()
    this.follow(true)
  }

  dom(): TextDom {
    return new TextDom(this.view, spanState(this.view.state).bridge)
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    this.callOffRings?.()
    this.callOffRest?.()
    this.cleanUp.abort()
    this.resize.disconnect()
    this.highlights.destroy()
  }

  /** Moves the painted window when the visible text has left it, or when `always`; answers whether it painted. */
  follow(always = false, margin = MARGIN): boolean {
    const seen = this.visible(0)
    this.mustPaint = false
    const isInside = seen.start >= this.painted.start && seen.end <= this.painted.end
    if (isInside && !always) return false
    if (!isInside) {
      this.painted = this.visible(margin)
      this.view.dispatch(changeSpans(this.view.state, { badged: this.painted }))
    }
    this.paintSpans(this.dom())
    this.drawRingsSoon()
    return true
  }

  private paintSpans(dom: TextDom): void {
    this.highlights.paint(spanState(this.view.state).index, this.painted, dom, this.cleared)
    this.highlights.select(this.focus.selection && dom.staticRange(this.focus.selection))
  }

  private drawRingsSoon(): void {
    this.callOffRings?.()
    this.callOffRings = inNextFrame(() => this.placeRings())
  }

  private drawRingsNow(): void {
    this.callOffRings?.()
    this.placeRings()()
  }

  /** Reads where the rings and the grips belong; answers how to draw them. */
  private placeRings(): () => void {
    const dom = this.dom()
    const { statement, bounds } = this.focus
    const active = bounds ?? this.focus.active
    const rectsOf = (range: TextRange | null) => {
      const seen = range && within(range, this.painted)
      return seen && seen.start < seen.end ? dom.rects(seen) : []
    }
    const id = bounds === null ? this.focus.active?.id : undefined
    const badge = id === undefined ? null : this.view.dom.querySelector(`[data-span="${CSS.escape(id)}"]`)
    const rects = [...rectsOf(active), ...(badge?.getClientRects() ?? [])]
    const rings: Ring[] = [
      { kind: 'statement', rects: rectsOf(statement) },
      ...this.focus.chosen.map((range): Ring => ({ kind: 'chosen', rects: rectsOf(range) })),
      { kind: 'active', rects },
    ]
    const origin = this.rings.getBoundingClientRect()
    const putHandles = this.handles?.place(active, rects, this.painted)
    return () => {
      drawRings(this.rings, origin, rings)
      putHandles?.()
    }
  }

  private visible(margin: number): TextRange {
    if (this.isPrinting) return { start: 0, end: this.blocks.length }
    return visibleRange(this.blocks, window.innerHeight, margin)
  }

  private readBlocks(): LaidOutBlocks {
    const { bridge } = spanState(this.view.state)
    const starts: number[] = []
    this.view.state.doc.forEach((_, position) => {
      starts.push(bridge.offsetOf(position, 1))
    })
    return {
      elements: this.view.dom.children,
      starts: Int32Array.from(starts),
      length: bridge.count === 0 ? 0 : bridge.textEnd(bridge.count - 1),
    }
  }

  /** Paper has no window: everything is painted for it. */
  private print(isPrinting: boolean): void {
    this.isPrinting = isPrinting
    this.painted = { start: 0, end: -1 }
    this.follow()
    this.drawRingsNow()
  }

  private later(always = false): void {
    this.mustPaint ||= always
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => {
      // In this very frame, or the rings would lag behind the text.
      if (this.follow(this.mustPaint)) this.drawRingsNow()
    })
  }
}

function within(range: TextRange, window: TextRange): TextRange {
  return { start: Math.max(range.start, window.start), end: Math.min(range.end, window.end) }
}
