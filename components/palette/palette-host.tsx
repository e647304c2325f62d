'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import type { FoundItem } from '../search/found-item'
import { SECTIONS } from '../shell/top-bar'
import { keyChoices, keyOf } from '../workbench/key-choices'
import { letterOf } from '../workbench/shortcuts'
import { areSingleKeysOn } from '../workbench/single-keys'
import { drawPalette, offered, type PaletteEntry, type PaletteOffer } from './palette'
import { PaletteDialog } from './palette-dialog'

/** Hits of each kind in the palette; the search shows the others. */
const HITS = 4

/** The palette, on every page behind the sign-in: what the screen offers, the places of the house, and what it holds. */
type Props = {
  /** The best the house has for what is typed, a few of each kind. */
  readonly findBest: (typed: string, limit: number, signal: AbortSignal) => Promise<readonly FoundItem[]>
}

export function PaletteHost({ findBest }: Props) {
  const t = useTranslations('common')
  const router = useRouter()
  const [offer, setOffer] = useState<PaletteOffer | null>(null)
  const open = useEffectEvent(() => {
    const { entries, find } = offered()
    const place = (label: string, address: string): PaletteEntry => ({
      id: address,
      group: 'place',
      label,
      run: () => router.push(address),
    })
    const search: PaletteEntry = {
      id: 'search',
      group: 'act',
      label: t('palette.search'),
      keys: areSingleKeysOn() ? keyOf('search', keyChoices()) : null,
      run: () => router.push('/search'),
    }
    const found = async (typed: string, signal: AbortSignal): Promise<readonly PaletteEntry[]> => {
      const hits = await findBest(typed, HITS, signal)
      const all: PaletteEntry = {
        id: 'search-all',
        group: 'search',
        label: t('palette.searchFor', { typed }),
        run: () => router.push(`/search?${new URLSearchParams({ q: typed })}`),
      }
      const entryOf = ({ kind, id, title, href }: FoundItem): PaletteEntry => {
        return { id, group: kind, label: title, run: () => router.push(href) }
      }
      return [...hits.map(entryOf), all]
    }
    const places = [
      ...SECTIONS.map((section) => place(t(`shell.section.${section}`), `/${section}`)),
      place(t('shell.settings'), '/settings'),
    ]
    // At once: the very next key already belongs to the palette.
    flushSync(() => setOffer({ entries: [...entries, search, ...places], search: found, ...(find && { find }) }))
  })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return
    if (!(event.ctrlKey || event.metaKey) || letterOf(event) !== 'k') return
    // In a text with links it has made one by now; over a dialog it would lie under it.
    if (event.target instanceof Element && event.target.closest('dialog, [role=dialog], [role=menu]')) return
    event.preventDefault()
    open()
  })
  useEffect(() => {
    const stopDrawing = drawPalette(() => open())
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => {
      stopDrawing()
      document.removeEventListener('keydown', listen)
    }
  }, [])
  if (!offer) return null
  return (
    <PaletteDialog
      offer={offer}
      onDone={(chosen) => {
        // First the palette goes and the focus is where it was: there the act finds its words.
        flushSync(() => setOffer(null))
        chosen?.run()
      }}
    />
  )
}
