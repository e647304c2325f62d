import type { TextRange } from './painted-span'

/** The blocks of the article as they lie on the screen: their elements and where their text starts. */
export type LaidOutBlocks = { readonly elements: HTMLCollection; readonly starts: Int32Array; readonly length: number }

/**
 * The part of the text whose blocks reach into the viewport, widened by `margin` viewports above and
 * below. Found by halves over the blocks' boxes: some ten boxes are read, never all.
 */
export function visibleRange(blocks: LaidOutBlocks, viewport: number, margin: number): TextRange {
  const first = firstBelow(blocks.elements, -margin * viewport)
  const after = firstBelow(blocks.elements, (1 + margin) * viewport) + 1
  return {
    start: blocks.starts[first] ?? blocks.length,
    end: blocks.starts[after] ?? blocks.length,
  }
}

/** Index of the first element whose bottom lies below `y`. */
function firstBelow(elements: HTMLCollection, y: number): number {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) < y) low = middle + 1
    else high = middle
  }
  return low
}
