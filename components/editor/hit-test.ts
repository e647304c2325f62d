import type { EditorView } from '@tiptap/pm/view'
import type { TextDom } from './text-dom'

/** Pixels a press may lie above or below a character and still mean it: the space between lines. */
const SLACK = 6

export type Hit = {
  /** The nearest character. */
  readonly offset: number
  /** Whether the point is on that character, not merely in the empty space beside or below it. */
  readonly isOnText: boolean
  readonly box: DOMRect
}

/** The character of the article at a point of the viewport; null when there is none near. */
export function hitTest(view: EditorView, dom: TextDom, x: number, y: number): Hit | null {
  const caret = caretAt(view.dom.ownerDocument, x, y)
  if (caret === null || !view.dom.contains(caret.node)) return null
  const after = dom.bridge.offsetOf(view.posAtDOM(caret.node, caret.offset))
  // The caret stands between two characters; which of them the point is on, their boxes say.
  for (const offset of [after, after - 1]) {
    const box = dom.rects({ start: offset, end: offset + 1 }).find((it) => isAt(it, x, y))
    if (box !== undefined) return { offset, isOnText: true, box }
  }
  const [box = new DOMRect(x, y, 0, 0)] = dom.rects({ start: after, end: after + 1 })
  return { offset: after, isOnText: false, box }
}

function isAt(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top - SLACK && y <= box.bottom + SLACK
}

function caretAt(page: Document, x: number, y: number): { node: Node; offset: number } | null {
  if (typeof page.caretPositionFromPoint === 'function') {
    const caret = page.caretPositionFromPoint(x, y)
    return caret && { node: caret.offsetNode, offset: caret.offset }
  }
  const range = page.caretRangeFromPoint(x, y)
  return range && { node: range.startContainer, offset: range.startOffset }
}
