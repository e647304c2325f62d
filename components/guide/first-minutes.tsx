'use client'

import { Check, ChevronDown, ChevronUp, Circle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { MOMENTS, type Moment } from '@/domain/guide/guide'
import { announce } from '../ui/announcer'
import { Button, ButtonLink } from '../ui/button'
import { cn } from '../ui/cn'
import { IconButton } from '../ui/icon-button'
import { Kbd } from '../ui/kbd'
import { useKeyNames } from '../workbench/command-key'
import type { ShortcutCommand } from '../workbench/shortcuts'
import { useSingleKeys } from '../workbench/single-keys'
import type { OpenGuide } from './use-guide'

/** The key each moment begins with. */
const KEYS: Readonly<Record<Moment, ShortcutCommand>> = {
  mark: 'claim',
  judge: 'rate',
  cite: 'source',
  why: 'reasons',
  left: 'next',
}
/** What was done is said first; then what comes next. */
const AFTER_MS = 1_500

/** The five moments on the sample: each is ticked when it was done, in whatever order; nothing is in the way. */
export function FirstMinutes({ guide, className }: { readonly guide: OpenGuide; readonly className?: string }) {
  const t = useTranslations('workbench.guide')
  const id = useId()
  const [isOpen, setOpen] = useState(true)
  const { done, current, hide } = guide
  useSpokenStep(guide)
  return (
    <section
      aria-labelledby={`${id}-title`}
      className={cn('order-last border-line border-t bg-accent-soft px-3 py-2 text-ui md:px-6', className)}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`${id}-title`} className="font-semibold">
          {t('title')}
        </h2>
        <span className="text-ink-2 tabular-nums">{t('done', { done: done.size, all: MOMENTS.length })}</span>
        <div className="ms-auto flex items-center gap-1">
          <Button size="sm" variant="quiet" onClick={hide}>
            {t('hide')}
          </Button>
          <IconButton
            size="sm"
            label={t(isOpen ? 'less' : 'more')}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
          </IconButton>
        </div>
      </div>
      {isOpen && (
        <div id={id} className="flex flex-col gap-1.5 pt-1">
          <ol className="flex flex-wrap gap-x-4 gap-y-1 max-lg:grid max-lg:grid-cols-[repeat(3,max-content)]">
            {MOMENTS.map((moment, index) => (
              <Step key={moment} moment={moment} number={index + 1} guide={guide} />
            ))}
          </ol>
          {current === null ? <AllDone onHide={hide} /> : <How moment={current} />}
        </div>
      )}
    </section>
  )
}

function Step({ moment, number, guide }: { moment: Moment; number: number; guide: OpenGuide }) {
  const t = useTranslations('workbench.guide')
  const isDone = guide.done.has(moment)
  const isCurrent = guide.current === moment
  return (
    <li
      aria-current={isCurrent ? 'step' : undefined}
      className={cn('inline-flex items-center gap-1 text-ink-2', isCurrent && 'font-semibold text-ink')}
    >
      {isDone ? (
        <Check aria-hidden className="size-4 text-rate-true" />
      ) : (
        <Circle aria-hidden className="size-3.5" strokeWidth={isCurrent ? 3 : 1.5} />
      )}
      {t('step', { number, name: t(`name.${moment}`) })}
      {isDone && <span className="sr-only">{t('isDone')}</span>}
    </li>
  )
}

/** How the moment goes, by key where single keys act, else by button. */
function How({ moment }: { readonly moment: Moment }) {
  const t = useTranslations('workbench.guide')
  const namesOf = useKeyNames()
  const names = namesOf(KEYS[moment])
  const byKey = useSingleKeys() && names !== null
  const byButton = t(`button.${moment}`)
  if (!byKey) return <p className="max-w-prose text-pretty">{byButton}</p>
  return (
    <>
      <p className="max-w-prose text-pretty pointer-coarse:hidden">
        {t.rich(`how.${moment}`, { name: names.join('+'), key: (text) => <Kbd>{text}</Kbd> })}
      </p>
      {/* A finger has no keys. */}
      <p className="hidden max-w-prose text-pretty pointer-coarse:block">{byButton}</p>
    </>
  )
}

function AllDone({ onHide }: { readonly onHide: () => void }) {
  const t = useTranslations('workbench.guide')
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <p className="max-w-prose text-pretty">{t('allDone')}</p>
      <ButtonLink size="sm" href="/articles">
        {t('toArticles')}
      </ButtonLink>
      <Button size="sm" variant="quiet" onClick={onHide}>
        {t('close')}
      </Button>
    </div>
  )
}

/** Says what was ticked and what comes next, once the act itself has been said. */
function useSpokenStep({ done, current }: OpenGuide): void {
  const t = useTranslations('workbench.guide')
  const before = useRef(done)
  useEffect(() => {
    const fresh = MOMENTS.filter((moment) => done.has(moment) && !before.current.has(moment))
    before.current = done
    const last = fresh.at(-1)
    if (last === undefined) return
    const name = t(`name.${last}`)
    const text = current === null ? t('spokenAll', { name }) : t('spoken', { name, next: t(`name.${current}`) })
    const timer = setTimeout(() => announce(text), AFTER_MS)
    return () => clearTimeout(timer)
  }, [done, current, t])
}
