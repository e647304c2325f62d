'use client'

import { useEffect, useState } from 'react'
import type { SourceSuggestion } from '@/domain/source/source-list'
import type { SourceObject } from '@/domain/workbench/objects'
import { useWorkbench } from '../workbench/bench-context'
import { suggestSources } from '../workbench/http'

/** What a known source is chosen by. */
export type KnownSource = Pick<SourceSuggestion, 'id' | 'title' | 'url'>

const SHOWN = 6
const LEAST_LETTERS = 3
/** Typing pauses this long before the library is asked. */
const PAUSE_MS = 80

function ofArticle(sources: ReadonlyMap<string, SourceObject>, text: string): readonly KnownSource[] {
  const sought = text.toLowerCase()
  const found: KnownSource[] = []
  for (const source of sources.values()) {
    const isFound = source.title.toLowerCase().includes(sought) || source.url?.toLowerCase().includes(sought)
    if (isFound) found.push(source)
    if (found.length === SHOWN) break
  }
  return found
}

/** Sources known for what is typed: those of this article at once, then those of the whole house. */
export function useKnownSources(typed: string, isWanted: boolean): readonly KnownSource[] {
  const text = typed.trim()
  const sources = useWorkbench((state) => state.objects.source)
  const [library, setLibrary] = useState<{ readonly text: string; readonly found: readonly KnownSource[] }>()
  useEffect(() => {
    if (!isWanted || text === '') return
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      // Without an answer, the sources of the article are still offered.
      const found = await suggestSources(text, controller.signal).catch(() => [])
      if (!controller.signal.aborted) setLibrary({ text, found })
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [text, isWanted])
  if (!isWanted || text === '') return []
  const here = text.length < LEAST_LETTERS ? [] : ofArticle(sources, text)
  // What was found for a shorter text stays until the next answer, as long as it still begins like it.
  const elsewhere = library && text.startsWith(library.text) ? library.found : []
  const known = new Set(here.map(({ id }) => id))
  return [...here, ...elsewhere.filter(({ id }) => !known.has(id))].slice(0, SHOWN)
}
