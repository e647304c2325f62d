/** A text without case and accents, and for each of its units the unit of the original it came from. */
export type FoldedText = { readonly text: string; readonly origin: Uint32Array }

/** The text as a search sees it: no case, no accents. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** {@link fold} that remembers where everything stood. */
export function foldWithOrigin(text: string): FoldedText {
  const parts: string[] = []
  const origin: number[] = []
  let at = 0
  for (const char of text) {
    const folded = char < '\u0080' ? char.toLowerCase() : fold(char)
    parts.push(folded)
    for (let unit = 0; unit < folded.length; unit++) origin.push(at)
    at += char.length
  }
  origin.push(text.length)
  return { text: parts.join(''), origin: Uint32Array.from(origin) }
}
