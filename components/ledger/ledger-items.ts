import type { Coverage, SentenceCoverage, SentenceState } from '@/domain/coverage/coverage'
import { coverageBySection, type LedgerSection } from '@/domain/coverage/ledger'
import type { Section } from '@/domain/document/sections'
import type { KindOfPlace, StatementKind } from '@/domain/document/statement-kinds'

/** What of the ledger is shown; `left` is everything with words nobody accounted for. */
export const LEDGER_FILTERS = ['all', 'left', 'open', 'partly', 'accounted', 'excluded'] as const
export type LedgerFilter = (typeof LEDGER_FILTERS)[number]

/** One line of the ledger: the head of a section, or a statement by its index in the text. */
export type LedgerItem =
  | { readonly kind: 'section'; readonly index: number; readonly section: LedgerSection }
  | { readonly kind: 'statement'; readonly index: number }

export type LedgerItems = {
  readonly items: readonly LedgerItem[]
  /** Indexes of the statements shown, in reading order. */
  readonly shown: readonly number[]
  /** Where in `items` a statement stands. */
  readonly placeOf: ReadonlyMap<number, number>
}

export const isShown = (state: SentenceState, filter: LedgerFilter): boolean =>
  filter === 'all' || state === filter || (filter === 'left' && (state === 'open' || state === 'partly'))

/** How many statements each filter shows. */
export function countsByFilter({ perSentence }: Coverage): Readonly<Record<LedgerFilter, number>> {
  const counts = { all: perSentence.length, left: 0, open: 0, partly: 0, accounted: 0, excluded: 0 }
  for (const { state } of perSentence) {
    counts[state] += 1
    if (isShown(state, 'left')) counts.left += 1
  }
  return counts
}

/** The lines in reading order; an article without headings has no heads, a section without lines has none. */
export function ledgerItems(sections: readonly Section[], covered: Coverage, filter: LedgerFilter): LedgerItems {
  const { perSentence } = covered
  const counted = coverageBySection(sections, perSentence)
  const items: LedgerItem[] = []
  const shown: number[] = []
  const placeOf = new Map<number, number>()
  let at = 0
  counted.forEach((section, index) => {
    let isHeaded = sections.length < 2
    for (; at < perSentence.length && (perSentence[at] as SentenceCoverage).start < section.end; at += 1) {
      if (!isShown((perSentence[at] as SentenceCoverage).state, filter)) continue
      if (!isHeaded) items.push({ kind: 'section', index, section })
      isHeaded = true
      placeOf.set(at, items.length)
      items.push({ kind: 'statement', index: at })
      shown.push(at)
    }
  })
  return { items, shown, placeOf }
}

/** What the text at an offset is. */
export function kindAt(kinds: readonly KindOfPlace[], offset: number): StatementKind {
  let [low, high] = [0, kinds.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((kinds[middle] as KindOfPlace).start <= offset) low = middle
    else high = middle - 1
  }
  return kinds[low]?.kind ?? 'text'
}

/** Where a statement stands among those shown; one that is no longer shown gives its place to the next. */
export function placeAmong(shown: readonly number[], index: number): number {
  const at = shown.findIndex((one) => one >= index)
  return at < 0 ? shown.length - 1 : at
}

/** The next statement with words left, after this one and then from the top; null when none is left. */
export function nextLeft({ perSentence }: Coverage, after: number): number | null {
  const isLeft = ({ uncovered }: SentenceCoverage) => uncovered.length > 0
  const next = perSentence.slice(after + 1).find(isLeft) ?? perSentence.find(isLeft)
  return next?.index ?? null
}
