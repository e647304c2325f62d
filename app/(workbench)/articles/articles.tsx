'use client'

import type { ComponentProps } from 'react'
import { ArticlesScreen } from '@/components/articles/articles-screen'
import { facetsOf, pageOf } from '@/components/lists/fetch-list'
import { sendCommand } from '@/components/workbench/http'
import type { ArticleFacets, ArticleListItem } from '@/domain/article/article-list'

const loadPage = pageOf<ArticleListItem>('articles')
const loadFacets = facetsOf<ArticleFacets>('article-facets')
type Given = 'sendCommand' | 'loadPage' | 'loadFacets'

/** The list of articles with the way more of them come, and its commands go. */
export function Articles(props: Omit<ComponentProps<typeof ArticlesScreen>, Given>) {
  return <ArticlesScreen {...props} sendCommand={sendCommand} loadPage={loadPage} loadFacets={loadFacets} />
}
