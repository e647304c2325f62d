'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import type { Rating } from '@/domain/scale/scale'
import { cn } from '../ui/cn'
import { toneClasses } from '../ui/tone'
import { RatingIcon } from './rating-icon'

type GroupProps = {
  readonly ratings: readonly Rating[]
  readonly chosen: string | null
  readonly labelledBy: string
  readonly onChoose: (rating: Rating | null) => void
  readonly isReadOnly?: boolean
  readonly hasDigits?: boolean
}

/** The ratings of a scale to choose one from: the ranked ones first, the others in a row of their own. */
export function RatingGroup({ ratings, chosen, labelledBy, onChoose, isReadOnly, hasDigits }: GroupProps) {
  const group = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const ranked = ratings.filter(({ rank }) => rank !== null)
  const others = ratings.filter(({ rank }) => rank === null)
  const order = [...ranked, ...others]
  const columnsOf = (some: readonly Rating[]) =>
    cn(
      'grid gap-1.5',
      order.length > 9
        ? 'grid-cols-3'
        : ranked.length > 4
          ? some.some(hasLongWord)
            ? 'grid-cols-4 @min-[20.5rem]:grid-cols-5'
            : 'grid-cols-5'
          : ranked.length > 3
            ? 'grid-cols-4'
            : 'grid-cols-3',
    )
  const stop = focused ?? chosen ?? order[0]?.id
  const digitOf = new Map(ratings.filter(({ isRetired }) => !isRetired).map(({ id }, index) => [id, index + 1]))
  const onKeyDown = (event: KeyboardEvent) => {
    const at = order.findIndex(({ id }) => id === stop)
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -at, End: order.length - 1 - at }[
      event.key
    ]
    if (step === undefined) return
    event.preventDefault()
    const next = order[(at + step + order.length) % order.length]
    if (!next) return
    setFocused(next.id)
    group.current?.querySelector<HTMLElement>(`[data-rating="${next.id}"]`)?.focus()
  }
  const draw = (rating: Rating) => (
    <RatingButton
      key={rating.id}
      rating={rating}
      digit={hasDigits ? digitOf.get(rating.id) : undefined}
      isChosen={rating.id === chosen}
      isStop={rating.id === stop}
      isReadOnly={isReadOnly ?? false}
      onFocus={() => setFocused(rating.id)}
      onChoose={() => onChoose(rating)}
    />
  )
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-readonly={isReadOnly || undefined}
      onKeyDown={onKeyDown}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setFocused(null)}
      className="@container flex flex-col gap-1.5"
    >
      <div role="presentation" className={columnsOf(ranked)}>
        {ranked.map(draw)}
      </div>
      {others.length > 0 && (
        <div role="presentation" className={columnsOf(others)}>
          {others.map(draw)}
        </div>
      )}
    </div>
  )
}

/** Whether its label would be broken within a word in the fifth of a narrow panel. */
function hasLongWord({ shortLabel }: Rating): boolean {
  return shortLabel.split(/\s+/).some((word) => word.length > 7)
}

type ButtonProps = {
  readonly rating: Rating
  readonly digit: number | undefined
  readonly isChosen: boolean
  readonly isStop: boolean
  readonly isReadOnly: boolean
  readonly onFocus: () => void
  readonly onChoose: () => void
}

function RatingButton({ rating, digit, isChosen, isStop, isReadOnly, onFocus, onChoose }: ButtonProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native radio chooses with the arrows; here arrows only move.
    <button
      type="button"
      role="radio"
      data-rating={rating.id}
      aria-checked={isChosen}
      aria-label={rating.label}
      title={rating.meaning || rating.label}
      tabIndex={isStop ? 0 : -1}
      disabled={isReadOnly}
      onFocus={onFocus}
      onClick={onChoose}
      className={cn(
        'relative flex min-h-14 min-w-0 flex-col items-center gap-1 rounded-lg border border-line px-0.5 pt-2 pb-1.5 font-semibold text-xs leading-tight',
        isChosen ? [toneClasses[rating.colour], 'border-current'] : 'bg-paper text-ink hover:not-disabled:bg-desk',
      )}
    >
      <RatingIcon icon={rating.icon} className="size-4" />
      <span aria-hidden className="my-auto max-w-full text-center tracking-tight [overflow-wrap:anywhere]">
        {rating.shortLabel}
      </span>
      {digit !== undefined && digit < 10 && (
        <span aria-hidden className="absolute end-1.5 top-1 font-medium text-[0.6875rem] opacity-75">
          {digit}
        </span>
      )}
    </button>
  )
}
