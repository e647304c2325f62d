'use client'

import { Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { cn } from '../ui/cn'
import { controlClasses } from '../ui/field'
import { IconButton } from '../ui/icon-button'

type Props = {
  readonly label: string
  /** What the address says. */
  readonly value: string
  readonly onSearch: (text: string) => void
  /** The box is what one came for. */
  readonly takesFocus?: boolean
  readonly className?: string
}

/** Typing pauses this long before the list follows. */
const PAUSE_MS = 150

/** The box that searches a list while one types; `Esc` empties it. */
export function SearchField({ label, value, onSearch, takesFocus = false, className }: Props) {
  const t = useTranslations('lists')
  const id = useId()
  const [text, setText] = useState(value)
  const sent = useRef(value)
  const send = useEffectEvent((typed: string) => {
    sent.current = typed
    onSearch(typed)
  })
  useEffect(() => {
    if (text === sent.current) return
    const timer = setTimeout(() => send(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  // Back, Forward and "Clear the filters" change the address, and the box follows.
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setText(value)
  }, [value])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arriving
  useEffect(() => {
    if (takesFocus) document.getElementById(id)?.focus()
  }, [])
  const empty = () => {
    setText('')
    document.getElementById(id)?.focus()
  }
  return (
    <search className={cn('relative min-w-0 flex-1 basis-40 sm:basis-52', className)}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search aria-hidden className="pointer-events-none absolute start-2.5 top-2 size-4 text-ink-2" />
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        placeholder={label}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return
          event.preventDefault()
          setText('')
        }}
        className={cn(controlClasses, 'h-8 px-8')}
      />
      {text !== '' && (
        <IconButton label={t('clearSearch')} size="sm" className="absolute end-0.5 top-0.5" onClick={empty}>
          <X aria-hidden />
        </IconButton>
      )}
    </search>
  )
}
