'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { HouseScale } from '@/domain/scale/scale'
import { Chip } from '../ui/chip'
import { RatingChips } from './rating-chips'

/** Every scale of the house: what it offers, whether it is for publication, and what hangs on it. */
export function ScaleList({ scales }: { readonly scales: readonly HouseScale[] }) {
  const t = useTranslations('scales')
  return (
    <ul className="flex flex-col gap-2">
      {scales.map(({ id, name, kind, isDefault, latest, versions }) => (
        <li key={id} className="relative rounded-lg border border-line bg-paper p-3 hover:border-line-strong sm:p-4">
          <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
            <h2 className="font-semibold text-sm">
              <Link
                href={`/settings/scales/${id}`}
                className="text-ink no-underline after:absolute after:inset-0 after:rounded-lg"
              >
                <bdi>{name}</bdi>
              </Link>
            </h2>
            {isDefault && <Chip tone="accent">{t('isDefault')}</Chip>}
            <Chip>{t(`kinds.${kind}`)}</Chip>
            <span className="text-ink-2 text-xs">
              {t('facts', { version: latest.version, articles: versions.reduce((sum, one) => sum + one.articles, 0) })}
            </span>
          </div>
          <div className="mt-2">
            {latest.ratings.length > 0 ? (
              <RatingChips ratings={latest.ratings} />
            ) : (
              <p className="text-ink-2 text-ui">{t('ratings.none')}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
