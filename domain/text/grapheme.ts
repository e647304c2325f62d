const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * The nearest offset at or before (`-1`) or at or after (`1`) an offset at which no character that a
 * reader sees as one is cut: not a surrogate pair, not an emoji sequence, not a letter from its
 * accents. A person's selection is snapped outwards with it, so that no mark holds half a character.
 */
export function snapToGrapheme(text: string, offset: number, direction: -1 | 1): number {
  if (offset <= 0) return 0
  if (offset >= text.length) return text.length
  // White space always begins a new character, so segmenting may start there instead of at 0.
  let from = offset - 1
  while (from > 0 && !/\s/.test(text.charAt(from))) from--
  let at = from
  for (const { segment } of segmenter.segment(text.slice(from, offset + 64))) {
    const end = at + segment.length
    if (at === offset) return offset
    if (end > offset) return direction < 0 ? at : end
    at = end
  }
  return offset
}
