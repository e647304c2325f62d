import type { EditorView } from '@tiptap/pm/view'
import { snapToGrapheme } from '@/domain/text/grapheme'
import type { TextRange } from './painted-span'
import type { PositionBridge } from './position-bridge'

/**
 * What a person has selected with mouse, finger or caret: without the white space at its ends, never
 * half a character; null when nothing is left or the selection was not begun or ended in the article.
 */
export function selectedRange(view: EditorView, bridge: PositionBridge, text: string): TextRange | null {
  const selection = view.dom.ownerDocument.getSelection()
  // Its ends first: to ask for anything else has the browser lay the page out.
  if (!selection?.anchorNode || isAtOnePlace(selection)) return null
  if (!view.dom.contains(selection.anchorNode) && !view.dom.contains(selection.focusNode)) return null
  if (selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = view.dom.contains(startContainer)
    ? bridge.offsetOf(view.posAtDOM(startContainer, startOffset, 1), 1)
    : 0
  const end = view.dom.contains(endContainer)
    ? bridge.offsetOf(view.posAtDOM(endContainer, endOffset, -1), -1)
    : text.length
  return trimRange(text, { start, end })
}

const isAtOnePlace = ({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): boolean =>
  anchorNode === focusNode && anchorOffset === focusOffset

/** The range without white space at its ends, widened to whole characters; null when nothing is left. */
export function trimRange(text: string, range: TextRange): TextRange | null {
  const inner = text.slice(range.start, range.end)
  const start = range.start + (inner.length - inner.trimStart().length)
  const end = range.end - (inner.length - inner.trimEnd().length)
  if (start >= end) return null
  return { start: snapToGrapheme(text, start, -1), end: snapToGrapheme(text, end, 1) }
}

/** Takes the browser's own selection off the article when it shows another range than `range`. */
export function dropOtherSelection(
  view: EditorView,
  bridge: PositionBridge,
  text: string,
  range: TextRange | null,
): void {
  const selection = view.dom.ownerDocument.getSelection()
  if (!selection?.anchorNode || isAtOnePlace(selection)) return
  if (range === null) {
    // Nothing to compare with: the page need not be laid out to learn what it is.
    if (view.dom.contains(selection.anchorNode) || view.dom.contains(selection.focusNode)) selection.removeAllRanges()
    return
  }
  const shown = selectedRange(view, bridge, text)
  if (shown !== null && (shown.start !== range.start || shown.end !== range.end)) selection.removeAllRanges()
}
