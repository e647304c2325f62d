'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react'
import { findRatings } from '@/domain/scale/find-ratings'
import type { Rating } from '@/domain/scale/scale'
import { cn } from '../ui/cn'
import { TextField } from '../ui/text-field'
import { VerdictChip } from './verdict-chip'

type Props = {
  readonly ref: Ref<HTMLInputElement>
  readonly ratings: readonly Rating[]
  readonly chosen: string | null
  readonly onChoose: (rating: Rating) => void
  /** Esc: nothing is chosen. */
  readonly onLeave: () => void
  /** The focus went elsewhere by itself. */
  readonly onBlur: () => void
}

/** Type-ahead over a scale: a word of a rating, arrows, Enter. For scales longer than there are digits. */
export function RatingFinder({ ref, ratings, chosen, onChoose, onLeave, onBlur }: Props) {
  const t = useTranslations('workbench.verdict')
  const id = useId()
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState(0)
  const found = findRatings(ratings, typed)
  const active = Math.min(wanted, found.length - 1)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    const count = found.length
    const rating = found[active]
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter') rating && onChoose(rating)
    else if (event.key === 'ArrowDown') setWanted(count ? (active + 1) % count : 0)
    else if (event.key === 'ArrowUp') setWanted(count ? (active + count - 1) % count : 0)
    else if (event.key === 'PageDown') setWanted(Math.min(active + 8, count - 1))
    else if (event.key === 'PageUp') setWanted(Math.max(active - 8, 0))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        ref={ref}
        label={t('findLabel')}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[active] ? `${id}-${found[active].key}` : undefined}
        maxLength={100}
        value={typed}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onChange={(event) => {
          setTyped(event.target.value)
          setWanted(0)
        }}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('ratings')}
        className="max-h-72 overflow-y-auto rounded-lg border border-line p-1"
      >
        {found.map((rating, index) => (
          <div
            key={rating.id}
            id={`${id}-${rating.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            title={rating.meaning || undefined}
            onPointerDown={(event) => {
              event.preventDefault()
              onChoose(rating)
            }}
            className={cn(
              'flex min-h-7 cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-ui hover:bg-desk',
              index === active && 'bg-accent-soft',
              rating.id === chosen && 'font-semibold',
            )}
          >
            <VerdictChip rating={rating} />
            <bdi className="min-w-0 flex-1 [overflow-wrap:anywhere]">{rating.label}</bdi>
            {rating.id === chosen && <span className="text-ink-2 text-xs">{t('chosen')}</span>}
          </div>
        ))}
      </div>
      <p role="status" className="text-ink-2 text-xs">
        {found.length === 0 ? t('noneFound') : t('findHint')}
      </p>
    </div>
  )
}
