import { fold } from '@/domain/search/folded-text'
import type { ClaimRow } from '../workbench/derived'

/** The most that are offered: one types on rather than reads on. */
const MOST = 30

/** The claims that somebody means who types a number, or words of a statement or speaker; in reading order. */
export function findClaims(rows: readonly ClaimRow[], typed: string): readonly ClaimRow[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const isMeant = ({ number, claim }: ClaimRow) => {
    const text = fold(`${claim.statement} ${claim.speaker ?? ''}`)
    return words.every((word) => text.includes(word) || String(number) === word)
  }
  return rows.filter(isMeant).slice(0, MOST)
}
