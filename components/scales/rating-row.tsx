'use client'

import { ArrowDown, ArrowUp, ChevronDown, GripVertical, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId } from 'react'
import { Chip } from '../ui/chip'
import { cn } from '../ui/cn'
import { IconButton } from '../ui/icon-button'
import { RatingIcon } from '../verdicts/rating-icon'
import { RatingFields } from './rating-fields'
import type { DraftRating } from './scale-draft'

type Props = {
  readonly row: DraftRating
  readonly above: DraftRating | undefined
  /** What it is in a ClaimReview, in words. */
  readonly number: string
  readonly faults: Readonly<Record<string, string>>
  readonly isOpen: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onToggle: () => void
  readonly onChange: (fields: Partial<DraftRating>) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
  readonly onDragStart: () => void
  readonly onDragOver: () => void
}

/** One rating of the scale that is edited: a line, and its fields below when it is open. */
export function RatingRow(props: Props) {
  const { row, above, number, faults, isOpen, isFirst, isLast } = props
  const t = useTranslations('scales.rating')
  const id = useId()
  const label = row.label || t('unnamed')
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    props.onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    // Alt with an arrow moves the row from any control in it.
    <li
      data-rating={row.uid}
      className={cn('rounded-lg border border-line bg-paper', row.isRetired && 'bg-desk')}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        event.preventDefault()
        props.onDragOver()
      }}
    >
      <div className="flex flex-wrap items-center gap-x-1 gap-y-1 py-1.5 ps-1 pe-2">
        {/* A pointer's way to what the arrow buttons do. */}
        <span
          aria-hidden
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move'
            props.onDragStart()
          }}
          className="flex size-7 cursor-grab items-center justify-center text-ink-2 max-sm:hidden"
        >
          <GripVertical className="size-4" />
        </span>
        <IconButton
          size="sm"
          label={t('up', { label })}
          data-move="-1"
          disabled={isFirst}
          onClick={() => props.onMove(-1)}
        >
          <ArrowUp aria-hidden />
        </IconButton>
        <IconButton
          size="sm"
          label={t('down', { label })}
          data-move="1"
          disabled={isLast}
          onClick={() => props.onMove(1)}
        >
          <ArrowDown aria-hidden />
        </IconButton>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          data-toggle
          onClick={props.onToggle}
          className="flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-lg px-1.5 text-start hover:bg-desk"
        >
          <Chip tone={row.colour} className="min-w-0 max-w-full shrink whitespace-normal">
            <RatingIcon icon={row.icon} />
            <bdi className="[overflow-wrap:anywhere]">{label}</bdi>
          </Chip>
          {row.isTied && above && <span className="shrink-0 text-ink-2 text-xs">{t('tiedShort')}</span>}
          {row.isRetired && <span className="shrink-0 text-ink-2 text-xs">{t('retiredShort')}</span>}
          <span className="truncate text-ink-2 text-xs max-lg:hidden">{row.meaning}</span>
          <span className="ms-auto shrink-0 text-ink-2 text-xs tabular-nums">
            <span className="sr-only">{t('number')}</span> {number}
          </span>
          <ChevronDown aria-hidden className={cn('size-4 shrink-0 text-ink-2', isOpen && 'rotate-180')} />
        </button>
        {!row.isLasting && (
          <IconButton size="sm" label={t('remove', { label })} onClick={props.onRemove}>
            <Trash2 aria-hidden />
          </IconButton>
        )}
      </div>
      <div id={id}>{isOpen && <RatingFields row={row} above={above} faults={faults} onChange={props.onChange} />}</div>
    </li>
  )
}
