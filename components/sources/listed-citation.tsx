'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Stance } from '@/domain/evidence/evidence'
import type { Citation } from '@/domain/source/source-list'
import { isolated } from '../lists/isolated'
import { ROW_LINK } from '../lists/use-row-keys'
import { Chip } from '../ui/chip'
import type { Tone } from '../ui/tone'

const TONES: Readonly<Record<Stance, Tone>> = {
  supports: 'true',
  refutes: 'false',
  qualifies: 'mixed',
  context: 'neutral',
}

/** One claim a source is cited for: what the source does to it, where in the source, in which article. */
export function ListedCitation({ citation }: { readonly citation: Citation }) {
  const t = useTranslations('lists.sources')
  const claims = useTranslations('lists.claims')
  const { claim, article, stance, quote, locator } = citation
  return (
    <div className="relative flex flex-col gap-1 px-3 py-2.5 focus-within:bg-desk/60 hover:bg-desk/60 sm:px-4">
      <Link
        href={`/articles/${article.id}?claim=${claim.id}`}
        prefetch={false}
        lang={article.language}
        dir={article.direction}
        {...{ [ROW_LINK]: '' }}
        className="clamp-words rounded font-serif text-base text-ink leading-snug after:absolute after:inset-0 hover:underline"
      >
        {claim.statement}
      </Link>
      {quote && (
        <blockquote dir="auto" className="line-clamp-2 border-line border-s-2 ps-2 text-ink-2 text-ui">
          {quote}
        </blockquote>
      )}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-xs">
        <Chip tone={TONES[stance]}>{t(`stance.${stance}`)}</Chip>
        {locator && <bdi>{locator}</bdi>}
        <span className="min-w-0 truncate">{claims('article', { title: isolated(article.title) })}</span>
      </p>
    </div>
  )
}
