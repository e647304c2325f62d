/** A box in viewport coordinates. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** The boxes of running text as one box a line: neighbours that share most of their height are one. */
export function lineBoxes(rects: readonly Box[]): Box[] {
  const lines: Box[] = []
  for (const { left, top, right, bottom } of rects) {
    const last = lines.at(-1)
    const shared = last === undefined ? 0 : Math.min(last.bottom, bottom) - Math.max(last.top, top)
    if (last !== undefined && shared > Math.min(last.bottom - last.top, bottom - top) / 2) {
      lines[lines.length - 1] = {
        left: Math.min(last.left, left),
        top: Math.min(last.top, top),
        right: Math.max(last.right, right),
        bottom: Math.max(last.bottom, bottom),
      }
    } else lines.push({ left, top, right, bottom })
  }
  return lines
}
