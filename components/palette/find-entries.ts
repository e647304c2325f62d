import { fold } from '@/domain/search/folded-text'
import type { PaletteEntry } from './palette'

/** How far a label is from the words sought: 0 begins with them, 1 has words that do, 2 holds them; 3 does not. */
function distance(label: string, sought: readonly string[]): number {
  const text = fold(label)
  if (text.startsWith(sought.join(' '))) return 0
  const words = text.split(/[^\p{L}\p{N}]+/u)
  if (sought.every((part) => words.some((word) => word.startsWith(part)))) return 1
  return sought.every((part) => text.includes(part)) ? 2 : 3
}

/** The entries that somebody means who types parts of their names, the nearest first; nothing typed means all. */
export function findEntries(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const sought = fold(typed).split(/\s+/).filter(Boolean)
  if (sought.length === 0) return entries
  return entries
    .map((entry) => ({ entry, far: distance(entry.label, sought) }))
    .filter(({ far }) => far < 3)
    .toSorted((a, b) => a.far - b.far)
    .map(({ entry }) => entry)
}
