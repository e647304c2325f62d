'use client'

import { useTranslations } from 'next-intl'
import { memo, useMemo, useState } from 'react'
import type { ImportedArticle } from '@/domain/document/imported-article'
import { ArticleMarkup } from '../editor/article-markup'
import { Button } from '../ui/button'
import type { Details } from './details'
import { struckDocument } from './struck-document'

const FIRST_BLOCKS = 300
const Markup = memo(ArticleMarkup)

/** The article as it will be, on paper, with what is left out of the check struck through. */
export function ArticlePreview({ article, details }: { article: ImportedArticle; details: Details }) {
  const t = useTranslations('articles.add')
  const [isWhole, setWhole] = useState(false)
  const { included, language, direction } = details
  const blocks = article.document.content.length
  const shown = isWhole ? blocks : Math.min(blocks, FIRST_BLOCKS)
  const document = useMemo(() => {
    const kept = new Set(included)
    const struck = article.excluded.filter(({ start }) => !kept.has(start))
    return struckDocument({ type: 'doc', content: article.document.content.slice(0, shown) }, struck)
  }, [article, included, shown])
  return (
    <section aria-label={t('previewLabel')} className="min-w-0 rounded-lg border border-line bg-paper p-5 sm:p-10">
      <div className="article mx-auto max-w-[68ch] [&_s]:text-ink-2">
        <Markup document={document} language={language} direction={direction} />
      </div>
      {shown < blocks && (
        <Button className="mx-auto mt-6 flex" onClick={() => setWhole(true)}>
          {t('showWhole', { count: blocks - shown })}
        </Button>
      )}
    </section>
  )
}
