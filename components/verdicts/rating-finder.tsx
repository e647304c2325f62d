'use client'

import { useTranslations } from 'next-intl'
import { type Ref, useState } from 'react'
import { findRatings } from '@/domain/scale/find-ratings'
import type { Rating } from '@/domain/scale/scale'
import { cn } from '../ui/cn'
import { TextField } from '../ui/text-field'
import { useCombobox } from '../ui/use-combobox'
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
  const [typed, setTyped] = useState('')
  const found = findRatings(ratings, typed)
  const { input, list, entry, onKeyDown, active, begin } = useCombobox({
    items: found,
    keyOf: ({ key }) => key,
    onChoose,
    onLeave,
  })
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        ref={ref}
        label={t('findLabel')}
        {...input}
        role="combobox"
        aria-expanded
        maxLength={100}
        value={typed}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onChange={(event) => {
          setTyped(event.target.value)
          begin()
        }}
      />
      <div
        {...list}
        role="listbox"
        aria-label={t('ratings')}
        className="max-h-72 overflow-y-auto rounded-lg border border-line p-1"
      >
        {found.map((rating, index) => (
          <div
            key={rating.id}
            {...entry(rating, index)}
            title={rating.meaning || undefined}
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
