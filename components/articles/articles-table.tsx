import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ArticleListItem } from '@/domain/article/article-list'
import { cn } from '../ui/cn'
import { VisuallyHidden } from '../ui/visually-hidden'
import { ArticleRow } from './article-row'

type Props = {
  readonly articles: readonly ArticleListItem[]
  readonly now: string
  readonly onDelete: ((article: ArticleListItem) => void) | undefined
}

/** The sample first, then what was worked on last. */
function inOrder(articles: readonly ArticleListItem[]): ArticleListItem[] {
  return [...articles].sort(
    (one, other) =>
      Number(other.isSample) - Number(one.isSample) || other.lastActivityAt.localeCompare(one.lastActivityAt),
  )
}

/** The list as a table; on a phone only its first column, which then says the rest in short. */
export function ArticlesTable({ articles, now, onDelete }: Props) {
  const t = useTranslations('articles.list')
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-paper">
      <table className="w-full border-collapse text-ui">
        <caption className="sr-only">{t('caption', { count: articles.length })}</caption>
        <thead className="hidden border-line border-b sm:table-header-group">
          <tr>
            <Heading className="ps-4">{t('article')}</Heading>
            <Heading className="w-48 lg:w-64">{t('progress')}</Heading>
            <Heading className="w-24">{t('disputed')}</Heading>
            <Heading className="w-24">{t('waiting')}</Heading>
            <Heading className="hidden w-40 md:table-cell">{t('lastActivity')}</Heading>
            {onDelete && (
              <Heading className="w-12">
                <VisuallyHidden>{t('actions')}</VisuallyHidden>
              </Heading>
            )}
          </tr>
        </thead>
        <tbody>
          {inOrder(articles).map((article) => (
            <ArticleRow key={article.id} article={article} now={now} onDelete={onDelete} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Heading({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <th scope="col" className={cn('px-3 py-2 text-start font-semibold text-ink-2 text-xs', className)}>
      {children}
    </th>
  )
}
