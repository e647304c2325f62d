'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import { EDITOR_NO_CHECK_REASONS } from '@/domain/annotation/annotation'
import { Button, ButtonLink } from '../ui/button'
import { Kbd } from '../ui/kbd'
import { useWorkbench } from '../workbench/bench-context'
import { useKeyNames } from '../workbench/command-key'
import { ReasonMenu } from '../workbench/selection-bar'
import { NO_CHECK_KEYS } from '../workbench/shortcuts'
import { useSingleKeys } from '../workbench/single-keys'
import type { Ledger } from './use-ledger'

type Props = { readonly ledger: Ledger; readonly articleId: string; readonly onCopyLink: () => void }

/** What one does with the statement one is on, or with all that are chosen: one stop, arrows move inside. */
export function LedgerActs({ ledger, articleId, onCopyLink }: Props) {
  const t = useTranslations('ledger')
  const bar = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const isEditor = useWorkbench(({ me }) => me.role === 'editor' || me.role === 'admin')
  const { focused, selected, canWrite, isReasonOpen } = ledger
  const reasons = NO_CHECK_KEYS.filter(({ reason }) => isEditor || !EDITOR_NO_CHECK_REASONS.includes(reason))
  const namesOf = useKeyNames()
  const areKeysOn = useSingleKeys()
  const isIdle = focused === null
  const acts = [
    ...(canWrite
      ? [
          { key: 'clearRest' as const, label: t('acts.clear'), onAct: ledger.clear },
          {
            key: 'noCheck' as const,
            label: t('acts.noCheck'),
            onAct: () => ledger.openReasons(!isReasonOpen),
            isMenu: true,
          },
          { key: 'exclude' as const, label: t('acts.exclude'), onAct: ledger.exclude },
        ]
      : []),
    { key: 'next' as const, label: t('acts.next'), onAct: ledger.goToNext },
    { key: 'copyLink' as const, label: t('acts.copyLink'), onAct: onCopyLink },
  ]
  const stopsHere = acts.length + (isIdle ? 0 : 1) + (selected.size > 0 ? 1 : 0)
  const stop = Math.min(at, stopsHere - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const stops = [...(bar.current?.querySelectorAll<HTMLElement>('[data-act]') ?? [])]
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -stop, End: stops.length - 1 - stop }[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const next = (stop + step + stops.length) % stops.length
    setAt(next)
    stops[next]?.focus()
  }
  return (
    <div data-ledger className="relative border-line border-t bg-paper">
      {isReasonOpen && (
        <div className="absolute start-3 bottom-full z-20 mb-1">
          <ReasonMenu bar={bar} reasons={reasons} onChoose={ledger.noCheck} onClose={() => ledger.openReasons(false)} />
        </div>
      )}
      <div
        ref={bar}
        role="toolbar"
        tabIndex={-1}
        aria-label={t('acts.label')}
        onKeyDown={onKeyDown}
        className="flex flex-wrap items-center gap-1.5 px-3 py-2 sm:px-4"
      >
        <span className="me-1 text-ink-2 text-ui tabular-nums max-sm:w-full">
          {selected.size > 0
            ? t('chosen', { count: selected.size })
            : isIdle
              ? t('none')
              : t('statement', { number: focused + 1 })}
        </span>
        {acts.map(({ key, label, onAct, isMenu }, index) => (
          <Button
            key={key}
            data-act
            tabIndex={index === stop ? 0 : -1}
            aria-haspopup={isMenu ? 'menu' : undefined}
            aria-expanded={isMenu ? isReasonOpen : undefined}
            aria-disabled={isIdle && key !== 'next'}
            onFocus={() => setAt(index)}
            onClick={onAct}
          >
            {label}
            {(areKeysOn || key === 'exclude') && namesOf(key) && (
              <Kbd aria-hidden className="max-lg:hidden">
                {namesOf(key)}
              </Kbd>
            )}
          </Button>
        ))}
        {!isIdle && (
          <ButtonLink
            data-act
            variant="quiet"
            tabIndex={stop === acts.length ? 0 : -1}
            onFocus={() => setAt(acts.length)}
            href={`/articles/${articleId}?sentence=${focused + 1}`}
          >
            {t('acts.open')}
          </ButtonLink>
        )}
        {selected.size > 0 && (
          <Button
            data-act
            variant="quiet"
            tabIndex={stop === acts.length + 1 ? 0 : -1}
            onFocus={() => setAt(acts.length + 1)}
            onClick={ledger.selectNone}
          >
            {t('acts.none')}
          </Button>
        )}
      </div>
    </div>
  )
}
