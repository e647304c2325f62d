'use client'

import { readArticle } from '@/app/_lib/read-article'
import { AddArticleScreen } from '@/components/articles/add-article-screen'
import { sendCommand } from '@/components/workbench/http'

/** "Add article" with the ways its requests go. */
export function AddArticle({ person }: { person: string }) {
  return <AddArticleScreen person={person} readArticle={readArticle} sendCommand={sendCommand} />
}
