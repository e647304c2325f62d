import type { EditorView } from '@tiptap/pm/view'
import type { Segmentation } from '@/domain/workbench/objects'
import { dragBounds, type Edge } from './bounds-steps'
import { hitTest } from './hit-test'
import { type Box, lineBoxes } from './line-boxes'
import type { TextRange } from './painted-span'
import { spanState } from './span-state'
import { TextDom } from './text-dom'

export type HandleEvents = {
  /** An end is dragged; `isDone` once it is let go. */
  readonly onMove: (range: TextRange, isDone: boolean) => void
  /** A press on a handle that dragged nothing: it means the words beneath. */
  readonly onPress: (x: number, y: number) => void
}

type Words = { readonly text: string; readonly segmentation: Segmentation }
type Drag = { readonly edge: Edge; readonly dx: number; readonly dy: number; readonly from: TextRange; to: TextRange }

/**
 * The grips at both ends of the active span, for mouse, pen and finger. They move by word, with Alt by
 * character. What they do the keyboard does in another way, so they are not heard.
 */
export class SpanHandles {
  private readonly cleanUp = new AbortController()
  private readonly grips: Readonly<Record<Edge, HTMLElement>>
  private range: TextRange | null = null
  private drag: Drag | null = null
  /** A grip was taken and let go where it was: the click that follows means the words beneath. */
  private isPress = false

  constructor(
    private readonly view: EditorView,
    private readonly layer: HTMLElement,
    private readonly words: Words,
    private readonly events: () => HandleEvents,
  ) {
    this.grips = { start: this.grip('start'), end: this.grip('end') }
    layer.replaceChildren(this.grips.start, this.grips.end)
    const { signal } = this.cleanUp
    const page = view.dom.ownerDocument
    page.addEventListener('pointermove', (event) => this.move(event), { signal })
    page.addEventListener('pointerup', (event) => this.release(event), { signal })
    page.addEventListener('pointercancel', () => this.release(null), { signal })
    page.addEventListener('click', (event) => this.press(event), { signal })
  }

  /**
   * Where the grips belong, at the ends of a range whose boxes are `rects`; away while an end is out of
   * sight. Only looks; what it answers puts them there.
   */
  place(range: TextRange | null, rects: readonly Box[], painted: TextRange): () => void {
    this.range = range
    const lines = range === null ? [] : lineBoxes(rects)
    const first = lines[0]
    const last = lines.at(-1)
    const origin = this.layer.getBoundingClientRect()
    const isRtl = this.layer.matches(':dir(rtl)')
    const { start, end } = this.grips
    return () => {
      start.hidden = !range || !first || range.start < painted.start
      end.hidden = !range || !last || range.end > painted.end
      if (first === undefined || last === undefined) return
      start.style.insetInlineStart = `${isRtl ? origin.right - first.right : first.left - origin.left}px`
      start.style.insetBlockStart = `${first.top - origin.top}px`
      end.style.insetInlineStart = `${isRtl ? origin.right - last.left : last.right - origin.left}px`
      end.style.insetBlockStart = `${last.bottom - origin.top}px`
    }
  }

  destroy(): void {
    this.cleanUp.abort()
    this.layer.replaceChildren()
  }

  private grip(edge: Edge): HTMLElement {
    const grip = this.layer.ownerDocument.createElement('div')
    grip.className = 'article-handle'
    grip.dataset.edge = edge
    grip.hidden = true
    const { signal } = this.cleanUp
    grip.addEventListener('pointerdown', (event) => this.take(edge, event), { signal })
    return grip
  }

  private take(edge: Edge, event: PointerEvent): void {
    if (event.button !== 0 || this.range === null) return
    event.preventDefault()
    event.stopPropagation()
    const { start, end } = this.range
    const dom = this.dom()
    const [at] = dom.rects(edge === 'start' ? { start, end: start + 1 } : { start: end - 1, end })
    const box = at ?? new DOMRect(event.clientX, event.clientY, 0, 0)
    const isLeft = (edge === 'start') !== this.layer.matches(':dir(rtl)')
    // The finger is beside the line; what counts is the place in it that it took hold of.
    this.drag = {
      edge,
      dx: event.clientX - (isLeft ? box.left : box.right),
      dy: event.clientY - (box.top + box.bottom) / 2,
      from: this.range,
      to: this.range,
    }
    this.layer.dataset.dragging = ''
  }

  private move(event: PointerEvent): void {
    const { drag } = this
    if (drag === null) return
    const offset = this.offsetAt(event.clientX - drag.dx, event.clientY - drag.dy)
    if (offset === null) return
    const to = dragBounds(this.words, drag.to, drag.edge, offset, event.altKey ? 'character' : 'word')
    if (to === null) return
    drag.to = to
    this.events().onMove(to, false)
  }

  private release(event: PointerEvent | null): void {
    const { drag } = this
    if (drag === null) return
    // The last stretch of a quick drag may only be told with its end.
    if (event !== null && drag.to !== drag.from) this.move(event)
    this.drag = null
    const hasMoved = drag.to.start !== drag.from.start || drag.to.end !== drag.from.end
    this.isPress = !hasMoved && event !== null
    if (hasMoved) this.events().onMove(event === null ? drag.from : drag.to, true)
    delete this.layer.dataset.dragging
  }

  /**
   * Told at the click and not before: what a press opens would be closed by the click that follows. The
   * grips give way meanwhile, so that the words beneath are found.
   */
  private press(event: MouseEvent): void {
    if (!this.isPress) return
    this.isPress = false
    this.layer.dataset.dragging = ''
    this.events().onPress(event.clientX, event.clientY)
    delete this.layer.dataset.dragging
  }

  /** The boundary between two characters that is nearest to a point of the text. */
  private offsetAt(x: number, y: number): number | null {
    const hit = hitTest(this.view, this.dom(), x, y)
    if (hit === null || !hit.isOnText) return hit?.offset ?? null
    const isBehind = x > (hit.box.left + hit.box.right) / 2
    return hit.offset + (isBehind === this.layer.matches(':dir(rtl)') ? 0 : 1)
  }

  private dom(): TextDom {
    return new TextDom(this.view, spanState(this.view.state).bridge)
  }
}
