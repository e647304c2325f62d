import type { Node } from '@tiptap/pm/model'
import { BLOCK_SEPARATOR } from '@/domain/document/document'

/**
 * Which neighbour a place between two textblocks belongs to: -1 the end of the block before, 1 the
 * start of the block after. A range starts with 1 and ends with -1, so that it never takes in a
 * separator it does not need.
 */
export type Bias = -1 | 1

/**
 * Offsets of the article's plain text <-> positions in the editor's document.
 *
 * Every textblock is one run in both: its characters, hard breaks included, count one each. So the
 * bridge is two sorted columns of run starts, searched by halves, and exact for every character.
 * Between two textblocks the text has two line feeds and the document has structure: both map to
 * the edge of a neighbour, chosen by {@link Bias}.
 */
export class PositionBridge {
  /** Where textblock `i` starts in the text. */
  readonly textStarts: Int32Array
  /** Where the content of textblock `i` starts in the document. */
  readonly posStarts: Int32Array
  readonly lengths: Int32Array

  constructor(doc: Node) {
    const posStarts: number[] = []
    const lengths: number[] = []
    doc.descendants((node, pos) => {
      if (!node.isTextblock) return true
      posStarts.push(pos + 1)
      lengths.push(node.content.size)
      return false
    })
    this.posStarts = Int32Array.from(posStarts)
    this.lengths = Int32Array.from(lengths)
    this.textStarts = new Int32Array(lengths.length)
    for (let i = 1; i < lengths.length; i++) {
      this.textStarts[i] = this.textEnd(i - 1) + BLOCK_SEPARATOR.length
    }
  }

  /** How many textblocks there are. */
  get count(): number {
    return this.lengths.length
  }

  textStart(block: number): number {
    return this.textStarts[block] ?? 0
  }

  textEnd(block: number): number {
    return (this.textStarts[block] ?? 0) + (this.lengths[block] ?? 0)
  }

  /** The position of an offset; offsets outside the text give its first or last place. */
  positionOf(offset: number, bias: Bias = -1): number {
    const block = this.blockAt(offset)
    if (block < 0) return this.posStarts[0] ?? 0
    const into = offset - this.textStart(block)
    const length = this.lengths[block] ?? 0
    if (into > length && bias > 0 && block + 1 < this.count) return this.posStarts[block + 1] ?? 0
    return (this.posStarts[block] ?? 0) + Math.min(into, length)
  }

  /** The offset of a position; a position outside every textblock gives the edge of a neighbour. */
  offsetOf(position: number, bias: Bias = -1): number {
    const block = lastAtMost(this.posStarts, position)
    if (block < 0) return 0
    const into = position - (this.posStarts[block] ?? 0)
    const length = this.lengths[block] ?? 0
    if (into > length && bias > 0 && block + 1 < this.count) return this.textStart(block + 1)
    return this.textStart(block) + Math.min(into, length)
  }

  /** The textblock an offset is in, or the one before it when it is in a separator; -1 before all. */
  blockAt(offset: number): number {
    return lastAtMost(this.textStarts, offset)
  }
}

/** Index of the last entry that is at most `value`, or -1. */
export function lastAtMost(sorted: ArrayLike<number>, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
