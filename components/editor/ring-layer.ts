import { type Box, lineBoxes } from './line-boxes'

export type Ring = { readonly kind: 'active' | 'statement' | 'chosen'; readonly rects: readonly Box[] }

/**
 * Draws rings around ranges: one box a line, open where the range runs on. They lie in a layer
 * inside the paper and so scroll with the text without being drawn again. `origin` is the layer's own
 * box; nothing is measured here, so that all measuring can come before all drawing.
 */
export function drawRings(layer: HTMLElement, origin: Box, rings: readonly Ring[]): void {
  if (rings.every(({ rects }) => rects.length === 0)) {
    layer.replaceChildren()
    return
  }
  const isRtl = layer.matches(':dir(rtl)')
  const boxes = rings.flatMap(({ kind, rects }) =>
    lineBoxes(rects).map((line, i, lines) => {
      const box = layer.ownerDocument.createElement('div')
      box.className = 'article-ring'
      box.dataset.kind = kind
      if (i === 0) box.dataset.first = ''
      if (i === lines.length - 1) box.dataset.last = ''
      box.style.insetInlineStart = `${isRtl ? origin.right - line.right : line.left - origin.left}px`
      box.style.insetBlockStart = `${line.top - origin.top}px`
      box.style.inlineSize = `${line.right - line.left}px`
      box.style.blockSize = `${line.bottom - line.top}px`
      return box
    }),
  )
  layer.replaceChildren(...boxes)
}
