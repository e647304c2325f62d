'use client'

import { readArticle } from '@/app/_lib/read-article'
import { AddArticleScreen } from '@/components/articles/add-article-screen'
import { sendCommand } from '@/components/workbench/http'
import type { Working } from '@/domain/article/article'

/** "Add article" with the ways its requests go. */
export function AddArticle({ person, working }: { person: string; working: Working }) {
  return <AddArticleScreen person={person} working={working} readArticle={readArticle} sendCommand={sendCommand} />
}
