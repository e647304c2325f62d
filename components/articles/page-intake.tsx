'use client'

import { FileDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { broughtFrom, carriesFile } from './brought-from'
import type { Brought } from './intake'

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null
}

/** Lets a file be dropped anywhere on the page, and an article be pasted where nothing takes text. */
export function PageIntake({ onBring }: { onBring: (brought: Brought) => void }) {
  const t = useTranslations('articles')
  const [isOver, setOver] = useState(false)
  const bring = useEffectEvent(onBring)

  useEffect(() => {
    let depth = 0
    const over = (event: DragEvent) => {
      if (!carriesFile(event.dataTransfer)) return
      event.preventDefault()
      // A drag that began before the page could answer shows as soon as it can.
      setOver(true)
    }
    const enter = (event: DragEvent) => {
      if (!carriesFile(event.dataTransfer)) return
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!carriesFile(event.dataTransfer)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      bring({ kind: 'file', file })
    }
    const paste = (event: ClipboardEvent) => {
      const brought = event.clipboardData && !isEditable(event.target) ? broughtFrom(event.clipboardData) : null
      if (brought) bring(brought)
    }
    const listeners = { dragover: over, dragenter: enter, dragleave: leave, drop, paste } as const
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener)
      }
    }
  }, [])

  if (!isOver) return null
  return (
    <div className="pointer-events-none fixed inset-2 z-50 flex flex-col items-center justify-center gap-3 rounded-xl border-2 border-accent border-dashed bg-accent-soft/90 font-semibold text-accent">
      <FileDown aria-hidden className="size-8" />
      {t('drop')}
    </div>
  )
}
