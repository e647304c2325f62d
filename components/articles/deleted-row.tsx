import { RotateCcw, Trash2 } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { DeletedArticle } from '@/domain/article/deleted-article'
import { Button } from '../ui/button'

type Props = {
  readonly article: DeletedArticle
  readonly onRestore: () => void
  readonly onErase: (() => void) | undefined
}

/** One deleted article: when it went, when it goes for good, and the two ways on. */
export function DeletedRow({ article, onRestore, onErase }: Props) {
  const t = useTranslations('articles.deleted')
  const format = useFormatter()
  const { title, language, direction, deletedAt, erasedAt, claims } = article
  const day = (time: string) => format.dateTime(new Date(time), { dateStyle: 'long' })
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-3 sm:px-4">
      <div className="min-w-0 flex-1 basis-64">
        <p lang={language} dir={direction} className="w-fit max-w-full break-words font-semibold font-serif text-base">
          {title}
        </p>
        <p className="mt-0.5 text-ink-2 text-xs">
          {t('facts', { claims, deleted: day(deletedAt), erased: day(erasedAt) })}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onRestore} aria-label={t('restoreOf', { title })}>
          <RotateCcw aria-hidden />
          {t('restore')}
        </Button>
        {onErase && (
          <Button variant="danger" onClick={onErase} aria-label={t('eraseOf', { title })}>
            <Trash2 aria-hidden />
            {t('erase')}
          </Button>
        )}
      </div>
    </li>
  )
}
