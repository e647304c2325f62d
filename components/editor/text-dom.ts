import type { EditorView } from '@tiptap/pm/view'
import type { TextRange } from './painted-span'
import type { PositionBridge } from './position-bridge'

/** A run of characters of one textblock in the DOM: a text node, or a hard break (one character). */
type Run = { readonly node: Text | Element; readonly start: number; readonly end: number }
type Point = { readonly container: Node; readonly offset: number }

/**
 * From offsets of the text to places in the editor's DOM. Made afresh for each painting, because
 * the editor splits and joins text nodes when badges come and go; remembers the blocks it has read.
 */
export class TextDom {
  private readonly runs = new Map<number, readonly Run[]>()

  constructor(
    private readonly view: EditorView,
    readonly bridge: PositionBridge,
  ) {}

  /** What a highlight is made of; null when the range holds no drawn character. */
  staticRange(range: TextRange): StaticRange | null {
    const start = this.startOf(range.start)
    const end = this.endOf(range.end)
    if (start === null || end === null) return null
    return new StaticRange({
      startContainer: start.container,
      startOffset: start.offset,
      endContainer: end.container,
      endOffset: end.offset,
    })
  }

  /**
   * The boxes of a range's characters, in viewport coordinates. Block by block: a range over several
   * blocks would answer with the boxes of whole paragraphs.
   */
  rects(range: TextRange): DOMRect[] {
    const rects: DOMRect[] = []
    const dom = rulerIn(this.view.dom.ownerDocument)
    const last = this.bridge.blockAt(range.end)
    for (let block = Math.max(0, this.bridge.blockAt(range.start)); block <= last; block++) {
      const from = Math.max(range.start, this.bridge.textStart(block))
      const to = Math.min(range.end, this.bridge.textEnd(block))
      for (const run of from < to ? this.runsOf(block) : []) {
        if (run.start >= to || run.end <= from || !(run.node instanceof Text)) continue
        dom.setStart(run.node, Math.max(0, from - run.start))
        dom.setEnd(run.node, Math.min(run.node.length, to - run.start))
        rects.push(...dom.getClientRects())
      }
    }
    // Nowhere in the text: the browser moves a range that lies in it along with every change.
    dom.setStart(dom.startContainer.ownerDocument ?? dom.startContainer, 0)
    dom.collapse(true)
    return rects.filter((rect) => rect.height > 0)
  }

  /** What holds all blocks. */
  get article(): HTMLElement {
    return this.view.dom
  }

  /** The element of the textblock an offset is in. */
  blockElement(block: number): HTMLElement | null {
    if (block < 0 || block >= this.bridge.count) return null
    const node = this.view.nodeDOM((this.bridge.posStarts[block] ?? 1) - 1)
    return node instanceof HTMLElement ? node : null
  }

  /** Before the first character at or after `offset`: skips separators forwards. */
  private startOf(offset: number): Point | null {
    let block = Math.max(0, this.bridge.blockAt(offset))
    if (offset >= this.bridge.textEnd(block)) block++
    const run = this.runsOf(block).find((it) => it.end > offset)
    return run === undefined ? null : pointIn(run, Math.max(0, offset - run.start))
  }

  /** After the last character before `offset`: skips separators backwards. */
  private endOf(offset: number): Point | null {
    let block = this.bridge.blockAt(offset)
    if (offset <= this.bridge.textStart(block)) block--
    const run = this.runsOf(block).findLast((it) => it.start < offset)
    return run === undefined ? null : pointIn(run, Math.min(offset, run.end) - run.start)
  }

  private runsOf(block: number): readonly Run[] {
    const known = this.runs.get(block)
    if (known !== undefined) return known
    const element = this.blockElement(block)
    const runs = element === null ? [] : readRuns(element, this.bridge.textStart(block))
    this.runs.set(block, runs)
    return runs
  }
}

let ruler: Range | null = null

/** One range for all measuring: each one made would be looked after by the browser until it is collected. */
function rulerIn(page: Document): Range {
  if (ruler?.startContainer.getRootNode() !== page) ruler = page.createRange()
  return ruler
}

function readRuns(element: HTMLElement, start: number): Run[] {
  const runs: Run[] = []
  let at = start
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      runs.push({ node, start: at, end: at + node.length })
      at += node.length
    } else if (node instanceof HTMLBRElement && !node.classList.contains('ProseMirror-trailingBreak')) {
      runs.push({ node, start: at, end: at + 1 })
      at += 1
    }
  }
  return runs
}

function pointIn({ node }: Run, offset: number): Point {
  if (node instanceof Text) return { container: node, offset }
  const parent = node.parentNode
  if (parent === null) return { container: node, offset: 0 }
  return { container: parent, offset: Array.prototype.indexOf.call(parent.childNodes, node) + offset }
}
