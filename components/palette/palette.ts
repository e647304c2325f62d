/** What entries are about, in the order of the list. */
export const PALETTE_GROUPS = ['act', 'claim', 'sentence', 'place', 'article', 'source', 'search'] as const
export type PaletteGroup = (typeof PALETTE_GROUPS)[number]

/** One thing the palette can do or go to. */
export type PaletteEntry = {
  readonly id: string
  readonly group: PaletteGroup
  readonly label: string
  /** Its key, as it is printed on the keyboard. */
  readonly keys?: string | null
  readonly run: () => void
}

/** Entries for what is typed so far. What is always offered is filtered here, what is sought for comes found. */
export type PaletteOffer = {
  readonly entries: readonly PaletteEntry[]
  readonly find?: (typed: string) => readonly PaletteEntry[]
  /** What the house finds; it comes a moment later, and stands last. */
  readonly search?: (typed: string, signal: AbortSignal) => Promise<readonly PaletteEntry[]>
}

/** What the screen offers, as it is at the moment the palette opens. */
type Source = () => PaletteOffer

let source: Source | null = null
let opener: (() => void) | null = null

/** The screen says what it offers; answers how to take it back. */
export function offerInPalette(offer: Source): () => void {
  source = offer
  return () => {
    if (source === offer) source = null
  }
}

export const offered = (): PaletteOffer => source?.() ?? { entries: [] }

/** Whoever draws the palette says how it is opened. */
export function drawPalette(open: () => void): () => void {
  opener = open
  return () => {
    if (opener === open) opener = null
  }
}

/** Opens the palette: what its button does. */
export function openPalette(): void {
  opener?.()
}
