'use client'

import { createContext, type ReactNode, use, useMemo } from 'react'
import { markMatches } from '@/domain/search/mark-matches'
import { parseSearch, type Term } from '@/domain/search/search-query'

const Sought = createContext<readonly Term[]>([])

/** What is looked for, for every {@link MarkedText} inside. */
export function SoughtText({ q, children }: { readonly q: string; readonly children: ReactNode }) {
  const terms = useMemo(() => parseSearch(q), [q])
  return <Sought value={terms}>{children}</Sought>
}

/** A text in which what the search found is marked. */
export function MarkedText({ children }: { readonly children: string }) {
  const terms = use(Sought)
  const segments = useMemo(() => markMatches(children, terms), [children, terms])
  let at = 0
  return segments.map(({ text, isMatch }) => {
    at += text.length
    return isMatch ? (
      <mark key={at} className="rounded-xs bg-rate-open-tint text-ink">
        {text}
      </mark>
    ) : (
      text
    )
  })
}
