'use client'

import { readArticle } from '@/app/_lib/read-article'
import { sendCommand } from '@/app/_lib/send-command'
import { AddArticleScreen } from '@/components/articles/add-article-screen'

/** "Add article" with the ways its requests go. */
export function AddArticle({ person }: { person: string }) {
  return <AddArticleScreen person={person} readArticle={readArticle} sendCommand={sendCommand} />
}
