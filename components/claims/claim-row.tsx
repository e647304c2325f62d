'use client'

import { useTranslations } from 'next-intl'
import { memo, type Ref } from 'react'
import type { PressKind } from '../editor/article-surface'
import { cn } from '../ui/cn'
import { Kbd } from '../ui/kbd'
import { VerdictChip } from '../verdicts/verdict-chip'
import type { ClaimRow as Row } from '../workbench/derived'
import { useVerdictWords } from './verdict-words'
import { WaitingText } from './waiting-text'

type Props = {
  readonly row: Row
  readonly isActive: boolean
  /** Whether a span of it is selected together with others. */
  readonly isChosen: boolean
  /** Its place in the list. */
  readonly index: number
  /** Its distance from the top of a list of which only a part is drawn, in CSS pixels; null in the flow. */
  readonly top: number | null
  readonly total: number
  readonly measure: Ref<HTMLDivElement> | undefined
  readonly onOpen: (claimId: string, kind: PressKind) => void
}

/** One claim of the list: verdict, statement, who said it, how many sources. */
export const ClaimRow = memo(function ClaimRow({ row, isActive, isChosen, index, top, total, measure, onOpen }: Props) {
  const t = useTranslations('workbench.claims')
  const verdict = useVerdictWords()(row)
  return (
    // biome-ignore lint/a11y/useSemanticElements: an element of its own stands between the list and its items.
    <div
      ref={measure}
      role="listitem"
      aria-setsize={total}
      aria-posinset={index + 1}
      data-claim={row.id}
      data-index={index}
      className={cn(top !== null && 'absolute inset-x-0 top-0')}
      style={top === null ? undefined : { transform: `translateY(${top}px)` }}
    >
      <button
        type="button"
        aria-current={isActive ? 'true' : undefined}
        onClick={({ shiftKey, ctrlKey, metaKey }) =>
          onOpen(row.id, ctrlKey || metaKey ? 'more' : shiftKey ? 'range' : 'alone')
        }
        className={cn(
          'flex w-full items-start gap-2 rounded-lg px-2 py-2 text-start',
          isActive ? 'bg-accent-soft' : 'hover:bg-desk',
          isChosen && 'outline-2 outline-accent outline-dashed outline-offset-[-2px]',
        )}
      >
        <VerdictChip rating={row.rating} isConcluded={row.conclusion !== null} className="mt-0.5" />
        <span className="min-w-0 flex-1">
          <span className="sr-only">{t('spoken', { number: row.number, verdict })}</span>
          {isChosen && <span className="sr-only">{t('selected')}</span>}
          <span className="flex items-start justify-between gap-2">
            <bdi className="clamp-words min-w-0 text-ui">{row.claim.statement}</bdi>
            <Kbd aria-hidden className="mt-0.5 shrink-0">
              {row.number}
            </Kbd>
          </span>
          {row.conclusion && (
            <bdi aria-hidden className="mt-0.5 clamp-words text-xs">
              {row.conclusion}
            </bdi>
          )}
          <span className="mt-0.5 block text-ink-2 text-xs">
            <bdi>{row.claim.speaker || t('article')}</bdi>
            {t('sources', { count: row.evidenceCount })}
            {row.state === 'check-again' && <span className="font-semibold text-rate-mixed">{t('checkAgain')}</span>}
            {row.state === 'disputed' && <span className="font-semibold text-rate-false">{t('disputed')}</span>}
            {row.isUnanchored && <span className="font-semibold text-rate-false">{t('unanchored')}</span>}
          </span>
          {row.claim.waitingOn !== null && (
            <span className="mt-0.5 block text-ink-2 text-xs">
              <WaitingText claim={row.claim} />
            </span>
          )}
        </span>
      </button>
    </div>
  )
})
