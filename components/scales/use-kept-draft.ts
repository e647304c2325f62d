'use client'

import { useCallback, useEffect, useState } from 'react'
import { isSameDraft, type ScaleDraft } from './scale-draft'

/** A draft in this browser, and the version of the scale it began from. */
type Kept = { readonly draft: ScaleDraft; readonly rev: number | null }

function read(name: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null')
    return kept && Array.isArray(kept.draft?.ratings) ? kept : null
  } catch {
    return null
  }
}

function write(name: string, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(name, JSON.stringify(kept))
    else localStorage.removeItem(name)
  } catch {
    // A full or forbidden store: what is typed is still in its fields.
  }
}

/**
 * A draft that outlives the page: kept in this browser with every change and back after a crash, a
 * reload or an expired session, until it is saved or discarded.
 */
export function useKeptDraft(name: string, begun: ScaleDraft, rev: number | null) {
  const [state, setState] = useState<Kept>({ draft: begun, rev })
  const [isBack, setBack] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was kept is asked for once, when the page opens.
  useEffect(() => {
    const kept = read(name)
    if (!kept || isSameDraft(kept.draft, begun)) return
    setState(kept)
    setBack(true)
  }, [name])
  const change = useCallback(
    (next: (draft: ScaleDraft) => ScaleDraft) =>
      setState((now) => {
        const changed = { ...now, draft: next(now.draft) }
        write(name, changed)
        return changed
      }),
    [name],
  )
  /** Begins anew from a saved state; what was kept is forgotten. */
  const begin = useCallback(
    (draft: ScaleDraft, from: number | null) => {
      write(name, null)
      setBack(false)
      setState({ draft, rev: from })
    },
    [name],
  )
  return { ...state, isBack, change, begin }
}
