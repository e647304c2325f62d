'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import type { ArticleListItem } from '@/domain/article/article-list'
import type { ListState } from '../lists/use-list'
import { useVirtualRows } from '../lists/use-virtual-rows'
import { cn } from '../ui/cn'
import { VisuallyHidden } from '../ui/visually-hidden'
import { ArticleRow } from './article-row'

type Props = {
  readonly list: ListState<ArticleListItem, unknown>
  readonly now: string
  readonly onDelete: ((article: ArticleListItem) => void) | undefined
}

/** The list as a table; on a phone only its first column, which then says the rest in short. */
export function ArticlesTable({ list, now, onDelete }: Props) {
  const t = useTranslations('articles.list')
  const top = useRef<HTMLTableSectionElement>(null)
  const { shown, measure, before, after } = useVirtualRows({ list, top, estimate: 66, keyOf: ({ id }) => id })
  return (
    <div
      className={cn(
        'overflow-hidden rounded-lg border border-line bg-paper transition-opacity',
        list.isStale && 'opacity-60',
      )}
    >
      <table
        className="w-full border-collapse text-ui"
        aria-busy={list.isLoading}
        aria-rowcount={list.isMore ? -1 : list.items.length + 1}
      >
        <caption className="sr-only">{t('caption', { count: list.items.length })}</caption>
        <thead className="hidden border-line border-b sm:table-header-group">
          <tr>
            <Heading className="ps-4">{t('article')}</Heading>
            <Heading className="w-40 lg:w-64">{t('progress')}</Heading>
            <Heading className="hidden w-24 lg:table-cell">{t('disputed')}</Heading>
            <Heading className="hidden w-24 lg:table-cell">{t('waiting')}</Heading>
            <Heading className="hidden w-32 md:table-cell lg:w-40">{t('lastActivity')}</Heading>
            {onDelete && (
              <Heading className="w-12">
                <VisuallyHidden>{t('actions')}</VisuallyHidden>
              </Heading>
            )}
          </tr>
        </thead>
        <tbody ref={top}>
          {before > 0 && <Undrawn height={before} />}
          {shown.map(({ key, index, item }) => (
            <ArticleRow key={key} article={item} now={now} index={index} measure={measure} onDelete={onDelete} />
          ))}
          {after > 0 && <Undrawn height={after} />}
        </tbody>
      </table>
    </div>
  )
}

/** The room of the rows that are not drawn. */
function Undrawn({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={6} className="p-0" style={{ height }} />
    </tr>
  )
}

function Heading({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <th scope="col" className={cn('px-3 py-2 text-start font-semibold text-ink-2 text-xs', className)}>
      {children}
    </th>
  )
}
