/*
 * Enumerations inside running text: "1. one 2. two", "a) first b) second", bullets. A run counts only
 * where its markers follow one another without a gap and the first stands where a sentence may begin.
 */
const MARKER = /(?<=^|\s)(\(?)(\d{1,2}|[ivx]{1,5}|\p{L})(\.\)|[.)])(?=\s+\S)/gu
const BULLET = /(?<=^|\s)[•◦▪‣●■□](?=\s)/gu
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
/** A place where a sentence may begin: the start, after a line feed, or after a sentence's end. */
const OPEN_PLACE = /(?:^|\n|[.!?:;]["'”’»)]?)\s*$/

/** How many enumerations may be open at the same time. */
const NESTED = 8

type Marker = { readonly at: number; readonly style: string; readonly ordinals: readonly number[] }

function ordinalsOf(label: string): number[] {
  if (/^\d+$/.test(label)) return [Number(label)]
  const lower = label.toLowerCase()
  const letter = lower.length === 1 ? [lower.charCodeAt(0) - 96] : []
  const roman = ROMAN.indexOf(lower)
  return roman < 0 ? letter : [...letter, roman + 1]
}

function styleOf(open: string, label: string, close: string): string {
  const kind = /^\d/.test(label) ? '1' : /^\p{Lu}/u.test(label) ? 'A' : 'a'
  return `${open}${kind}${close}`
}

function follows(next: Marker, previous: Marker): boolean {
  return next.style === previous.style && next.ordinals.some((n) => previous.ordinals.includes(n - 1))
}

/** Offsets in a block where an item of an enumeration begins; each one begins a sentence. */
export function listItemStarts(block: string): number[] {
  const starts: number[] = []
  const runs: Marker[][] = []
  for (const match of block.matchAll(MARKER)) {
    const [, open = '', label = '', close = ''] = match
    const marker = { at: match.index, style: styleOf(open, label, close), ordinals: ordinalsOf(label) }
    const run = runs.slice(-NESTED).findLast((candidate) => follows(marker, candidate.at(-1) as Marker))
    if (run) run.push(marker)
    else if (OPEN_PLACE.test(block.slice(Math.max(0, marker.at - 8), marker.at))) runs.push([marker])
  }
  for (const run of runs) if (run.length > 1) starts.push(...run.map(({ at }) => at))
  for (const match of block.matchAll(BULLET)) starts.push(match.index)
  return starts
}

/** Whether a piece of text is a list marker and nothing else, so that what follows belongs to it. */
export function isListMarker(text: string): boolean {
  return /^[•◦▪‣●■□*–-]?\s*\(?(?:\d{1,3}|[ivxIVX]{1,5}|\p{L})?(?:\.[)）]|[.)）])?$/u.test(text) && text !== ''
}
