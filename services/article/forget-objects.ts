import type { Db } from '@/db/open'
import { deleteKeptText, deleteStatesOf, iterateKeptTexts } from '@/db/queries/erase-article'

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/**
 * Forgets what the history, recorded answers and drafts say of these objects, and the history of everything
 * that happened in the article, where one is named. The hashes stay.
 */
export function forgetObjects(db: Db, articleId: string | null, ids: readonly string[]): void {
  const sought = new Set(ids)
  const found = [...iterateKeptTexts(db)].filter(({ text }) => text.match(UUID)?.some((id) => sought.has(id)))
  for (const { table, userN, key } of found) deleteKeptText(db, table, userN, key)
  deleteStatesOf(db, articleId ?? '', ids)
}
