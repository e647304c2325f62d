'use client'

import { Lock } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { SourceListItem } from '@/domain/source/source-list'
import { MarkedText } from '../lists/marked-text'
import { ROW_LINK } from '../lists/use-row-keys'
import { Chip } from '../ui/chip'
import { SourceKindIcon } from './source-kind-icon'

/** One source of the library, and how often it is cited. */
export function ListedSource({ source }: { readonly source: SourceListItem }) {
  const t = useTranslations('lists.sources')
  const { id, kind, title, url, publisher, author, claims, articles, isConfidential } = source
  return (
    <div className="relative flex gap-3 px-3 py-2.5 focus-within:bg-desk/60 hover:bg-desk/60 sm:px-4">
      <SourceKindIcon kind={kind} className="mt-0.5 size-4.5 shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1">
        <Link
          href={`/sources/${id}`}
          prefetch={false}
          dir="auto"
          {...{ [ROW_LINK]: '' }}
          className="clamp-words break-words rounded font-medium text-ink after:absolute after:inset-0 hover:underline"
        >
          <MarkedText>{title}</MarkedText>
        </Link>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-xs">
          <span>{t(`kinds.${kind}`)}</span>
          {[publisher, author, url].map(
            (text, index) =>
              text && (
                // biome-ignore lint/suspicious/noArrayIndexKey: three fixed places
                <bdi key={index} className="min-w-0 max-w-full truncate">
                  <MarkedText>{text}</MarkedText>
                </bdi>
              ),
          )}
          <span className="sm:hidden">{t('cited', { claims, articles })}</span>
        </p>
      </div>
      <div className="flex shrink-0 items-start gap-3 self-start">
        {isConfidential && (
          <Chip tone="mixed">
            <Lock aria-hidden />
            {t('confidential')}
          </Chip>
        )}
        <span className="min-w-44 text-end text-ink-2 text-xs leading-6 max-sm:hidden">
          {t('cited', { claims, articles })}
        </span>
      </div>
    </div>
  )
}
