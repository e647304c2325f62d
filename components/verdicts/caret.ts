const nameOf = (claimId: string) => `tickmark:caret:${claimId}`

/** Where the caret stood in the reasons of a claim when one was called away; null when one never was there. */
export function caretOf(claimId: string): number | null {
  try {
    const kept = sessionStorage.getItem(nameOf(claimId))
    return kept === null ? null : Number(kept)
  } catch {
    return null
  }
}

/** Keeps the place of the caret for as long as the tab lives. */
export function keepCaret(claimId: string, position: number): void {
  try {
    sessionStorage.setItem(nameOf(claimId), String(position))
  } catch {
    // Then one comes back to the end of the text.
  }
}
