'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { SECTIONS } from '../shell/top-bar'
import { letterOf } from '../workbench/shortcuts'
import { drawPalette, offered, type PaletteEntry, type PaletteOffer } from './palette'
import { PaletteDialog } from './palette-dialog'

/** The palette, on every page behind the sign-in: what the screen offers, and the places of the house. */
export function PaletteHost() {
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
    const places = [
      ...SECTIONS.map((section) => place(t(`shell.section.${section}`), `/${section}`)),
      place(t('shell.settings'), '/settings'),
    ]
    // At once: the very next key already belongs to the palette.
    flushSync(() => setOffer({ entries: [...entries, ...places], ...(find && { find }) }))
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
