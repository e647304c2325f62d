'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { cn } from '../ui/cn'
import { Kbd } from '../ui/kbd'
import { useCombobox } from '../ui/use-combobox'
import { findEntries } from './find-entries'
import type { PaletteEntry, PaletteOffer } from './palette'

type Props = {
  readonly offer: PaletteOffer
  /** The entry to run once the palette is gone; null when nothing was chosen. */
  readonly onDone: (chosen: PaletteEntry | null) => void
}

/** What was found is more than this in no list: whoever wants another types on. */
const SHOWN = 60

/** Everything that can be done now: type a part of its name, arrows choose, Enter does it, Esc leaves. */
export function PaletteDialog({ offer, onDone }: Props) {
  const t = useTranslations('common.palette')
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const hits = useHits(offer, typed)
  const found = useMemo(() => {
    const sought = offer.find?.(typed.trim()) ?? []
    const acts = findEntries(offer.entries, typed)
    // A number means a claim or a sentence; a word means an act first.
    const here = (/\d/.test(typed) ? [...sought, ...acts] : [...acts, ...sought]).slice(0, SHOWN)
    return [...here, ...hits.filter(({ id }) => here.every((entry) => entry.id !== id))]
  }, [offer, typed, hits])
  useEffect(() => {
    const open = dialog.current
    if (open && !open.open) open.showModal()
  }, [])

  const done = (chosen: PaletteEntry | null) => {
    // Closed before it is taken away: only so the browser gives the focus back.
    dialog.current?.close()
    onDone(chosen)
  }
  const {
    input,
    list,
    entry: entryProps,
    onKeyDown,
    active,
    begin,
  } = useCombobox({
    items: found,
    keyOf: ({ id }) => id,
    onChoose: done,
    onLeave: () => done(null),
  })
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for a press beside the dialog; the browser handles it.
    <dialog
      ref={dialog}
      aria-label={t('title')}
      onCancel={(event) => {
        event.preventDefault()
        done(null)
      }}
      onClick={(event) => event.target === dialog.current && done(null)}
      className="mx-auto mt-[12dvh] w-[min(36rem,calc(100vw-2rem))] rounded-xl border border-line bg-paper p-0 text-ink shadow-floating"
    >
      <div className="flex max-h-[70dvh] flex-col">
        <input
          type="text"
          {...input}
          role="combobox"
          autoComplete="off"
          aria-label={t('label')}
          aria-expanded
          placeholder={t('placeholder')}
          maxLength={200}
          value={typed}
          onKeyDown={(event) => {
            if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return onKeyDown(event)
            event.preventDefault()
            done(null)
          }}
          onChange={(event) => {
            setTyped(event.target.value)
            begin()
          }}
          className="h-11 shrink-0 border-line border-b bg-transparent px-4 outline-offset-[-2px] placeholder:text-ink-2"
        />
        <div {...list} role="listbox" aria-label={t('title')} className="overflow-y-auto p-1.5">
          {found.map((entry, index) => (
            <div
              key={entry.id}
              {...entryProps(entry, index)}
              className={cn(
                'flex min-h-8 cursor-pointer items-center gap-3 rounded-md px-2.5 py-1 text-ui hover:bg-desk',
                index === active && 'bg-accent-soft',
              )}
            >
              <span className="min-w-0 flex-1">
                <bdi className="clamp-words">{entry.label}</bdi>
              </span>
              {entry.group !== 'act' && (
                <span className="shrink-0 text-ink-2 text-xs">{t(`group.${entry.group}`)}</span>
              )}
              {entry.keys && <Kbd aria-hidden>{entry.keys}</Kbd>}
            </div>
          ))}
        </div>
        <p role="status" className="border-line border-t px-4 py-2 text-ink-2 text-xs">
          {found.length === 0 ? t('noneFound') : t('hint')}
        </p>
      </div>
    </dialog>
  )
}

/** Typing pauses this long before the house is asked. */
const PAUSE_MS = 100
const LEAST_LETTERS = 2
const NO_HITS: readonly PaletteEntry[] = []

/** What the house finds for what is typed; nothing while it is another text, or when no answer comes. */
function useHits({ search }: PaletteOffer, typed: string): readonly PaletteEntry[] {
  const sought = typed.trim()
  const [answer, setAnswer] = useState<{ readonly sought: string; readonly hits: readonly PaletteEntry[] } | null>(null)
  useEffect(() => {
    if (!search || sought.length < LEAST_LETTERS) return
    const controller = new AbortController()
    const ask = () =>
      search(sought, controller.signal).then(
        (hits) => controller.signal.aborted || setAnswer({ sought, hits }),
        () => undefined,
      )
    const timer = setTimeout(ask, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [search, sought])
  return answer?.sought === sought ? answer.hits : NO_HITS
}
