/** So much of a text is shown; more would make the page slow. */
export const SHOWN_LETTERS = 2_000_000
/** So many places are marked. */
const MOST_FOUND = 1_000

/** A place in a text, in UTF-16 units. */
export type Found = { readonly start: number; readonly end: number }

/** Where some words stand in a text, whatever their case and the white space between them. */
export function findIn(text: string, sought: string): readonly Found[] {
  const words = sought
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const pattern = new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\s+'), 'giu')
  const found: Found[] = []
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length })
    if (found.length === MOST_FOUND) break
  }
  return found
}

/** The words of a text's bytes: UTF-8, or UTF-16 by its mark. */
export function decodedText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
