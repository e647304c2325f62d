/** The lines of a range on the screen: top and bottom of the first one, and where the last one ends. */
export type Lines = { readonly top: number; readonly bottom: number; readonly end: number }

/** What is seen of the article: where it begins on the screen, and how high it is. */
export type Seen = { readonly top: number; readonly height: number }

/** Between the last line and what stands at the foot. */
const ROOM = 8

/**
 * How far to scroll down for a range; 0 where it is seen well. Its first line goes into the upper middle; where its
 * last line would then be out of sight it goes higher, but never above the top.
 */
export function wayTo({ top: first, bottom, end }: Lines, { top, height }: Seen): number {
  const foot = top + height - ROOM
  const isWell = first > top + height * 0.12 && bottom < top + height * 0.75 && end <= foot
  if (isWell) return 0
  const long = end - first
  const start = Math.min(height * 0.3, Math.max(ROOM, height - ROOM - long))
  return first - (top + start)
}

/** How far to scroll down so that what has come to stand at the foot covers no line of a range that was seen. */
export function wayFromUnder({ top: first, end }: Pick<Lines, 'top' | 'end'>, { top, height }: Seen): number {
  const over = end - (top + height - ROOM)
  return Math.max(0, Math.min(over, first - (top + ROOM)))
}
