'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Direction } from '@/domain/article/article'
import type { ExclusionProposal } from '@/domain/document/imported-article'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { cn } from '../ui/cn'

/** How many are shown before one asks for the rest. */
const FIRST = 50

type Props = {
  readonly proposals: readonly ExclusionProposal[]
  readonly language: string
  readonly direction: Direction
  /** Starts of the proposals that were not wanted. */
  readonly included: readonly number[]
  readonly onChange: (included: readonly number[]) => void
}

/** Passages that look as if they were not the article: struck through and left out of the check, never removed. */
export function ExclusionList({ proposals, language, direction, included, onChange }: Props) {
  const t = useTranslations('articles.exclusions')
  const [isWhole, setWhole] = useState(false)
  if (proposals.length === 0) return null
  const shown = isWhole ? proposals : proposals.slice(0, FIRST)
  const kept = new Set(included)
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-semibold text-ink-2 text-xs">{t('title', { count: proposals.length })}</legend>
      <p className="text-ink-2 text-xs">{t('hint')}</p>
      {shown.map(({ start, exact, reason }) => {
        const isExcluded = !kept.has(start)
        return (
          <Checkbox
            key={start}
            checked={isExcluded}
            onChange={() => onChange(isExcluded ? [...included, start] : included.filter((one) => one !== start))}
            hint={t(`reason.${reason}`)}
            label={
              <bdi
                lang={language}
                dir={direction}
                className={cn('clamp-words font-serif', isExcluded && 'text-ink-2 line-through')}
              >
                {exact}
              </bdi>
            }
          />
        )
      })}
      {shown.length < proposals.length && (
        <Button size="sm" className="self-start" onClick={() => setWhole(true)}>
          {t('showAll', { count: proposals.length - shown.length })}
        </Button>
      )}
    </fieldset>
  )
}
