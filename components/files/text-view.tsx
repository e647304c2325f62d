'use client'

import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { IconButton } from '../ui/icon-button'
import { Notice } from '../ui/notice'
import { TextField } from '../ui/text-field'
import { decodedText, type Found, findIn, SHOWN_LETTERS } from './find-in-text'

/** A text of a source, word for word, with a search in it. */
export function TextView({ address }: { readonly address: string }) {
  const t = useTranslations('files')
  const [text, setText] = useState<string | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    const controller = new AbortController()
    fetch(address, { cache: 'no-store', signal: controller.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status))
        setText(decodedText(new Uint8Array(await response.arrayBuffer())))
      })
      .catch(() => controller.signal.aborted || setFailed(true))
    return () => controller.abort()
  }, [address])
  if (hasFailed) return <Notice kind="problem">{t('broken')}</Notice>
  if (text === null) return <p className="text-ink-2 text-ui">{t('loading')}</p>
  return <SearchedText text={text} />
}

function SearchedText({ text }: { readonly text: string }) {
  const t = useTranslations('files')
  const [sought, setSought] = useState('')
  const [current, setCurrent] = useState(0)
  const here = useRef<HTMLElement>(null)
  const id = useId()
  const shown = text.slice(0, SHOWN_LETTERS)
  const found = useMemo(() => findIn(shown, sought), [shown, sought])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step and each search brings its place into view.
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'center' })
  }, [current, found])
  const seek = (words: string) => {
    setSought(words)
    setCurrent(0)
  }
  const step = (by: number) => {
    if (found.length > 0) setCurrent((current + by + found.length) % found.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  }
  const status = t('found', { count: found.length, at: found.length === 0 ? 0 : current + 1 })
  return (
    <div className="flex min-h-0 flex-col gap-2">
      <div className="flex items-end gap-1">
        <div className="relative min-w-0 flex-1">
          <TextField
            id={id}
            inputClassName="pe-8"
            label={t('find')}
            type="search"
            maxLength={200}
            value={sought}
            onKeyDown={onKeyDown}
            onChange={({ target }) => seek(target.value)}
          />
          {sought !== '' && (
            <IconButton
              label={t('clearSearch')}
              size="sm"
              className="absolute end-0.5 bottom-0.5"
              onClick={() => {
                seek('')
                document.getElementById(id)?.focus()
              }}
            >
              <X aria-hidden />
            </IconButton>
          )}
        </div>
        <IconButton label={t('previous')} aria-disabled={found.length === 0} onClick={() => step(-1)}>
          <ChevronUp aria-hidden />
        </IconButton>
        <IconButton label={t('next')} aria-disabled={found.length === 0} onClick={() => step(1)}>
          <ChevronDown aria-hidden />
        </IconButton>
      </div>
      <p role="status" className="min-h-4 text-ink-2 text-xs">
        {sought.trim() === '' ? '' : status}
      </p>
      {text.length > SHOWN_LETTERS && <Notice kind="hint">{t('cut')}</Notice>}
      <p
        dir="auto"
        className="whitespace-pre-wrap font-serif text-[0.9375rem] leading-relaxed [overflow-wrap:anywhere]"
      >
        {marked(shown, found).map(({ at, words, index }) =>
          index === null ? (
            words
          ) : (
            <mark
              key={at}
              ref={index === current ? here : undefined}
              className={index === current ? 'bg-accent text-on-accent' : 'bg-rate-open-tint text-ink'}
            >
              {words}
            </mark>
          ),
        )}
      </p>
    </div>
  )
}

type Piece = { readonly at: number; readonly words: string; readonly index: number | null }

function marked(text: string, found: readonly Found[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [index, { start, end }] of found.entries()) {
    if (start > at) pieces.push({ at, words: text.slice(at, start), index: null })
    pieces.push({ at: start, words: text.slice(start, end), index })
    at = end
  }
  return [...pieces, { at, words: text.slice(at), index: null }]
}
