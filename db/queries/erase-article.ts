import type { Db } from '../open'

type One = { readonly article: number }

const OF_ARTICLE = {
  claim: 'SELECT n FROM claims WHERE article_n = @article',
  annotation: 'SELECT n FROM annotations WHERE article_n = @article',
  revision: 'SELECT n FROM revisions WHERE article_n = @article',
  thread: 'SELECT n FROM threads WHERE article_n = @article',
} as const

/**
 * Every table whose rows belong to one article, deepest first, with the rows of the article whose inner
 * key is `@article`. Tables that are not here hold nothing of an article (a test compares with the schema).
 */
export const TABLES_OF_ARTICLE: readonly (readonly [table: string, where: string])[] = [
  ['comments', `thread_n IN (${OF_ARTICLE.thread})`],
  ['threads', 'article_n = @article'],
  ['evidence', `claim_n IN (${OF_ARTICLE.claim})`],
  ['questions', `claim_n IN (${OF_ARTICLE.claim})`],
  ['decisions', `claim_n IN (${OF_ARTICLE.claim})`],
  ['assessments', `claim_n IN (${OF_ARTICLE.claim})`],
  ['placements', `annotation_n IN (${OF_ARTICLE.annotation})`],
  ['clearances', `revision_n IN (${OF_ARTICLE.revision})`],
  ['annotations', 'article_n = @article'],
  ['claim_links', `claim_n IN (${OF_ARTICLE.claim}) OR other_n IN (${OF_ARTICLE.claim})`],
  ['claims', 'article_n = @article'],
  ['revisions', 'article_n = @article'],
  ['articles', 'n = @article'],
]

/** Placements have no identity of their own: they are part of their annotation. */
const WITHOUT_ID = ['placements']

/** The outer identities of an article and of everything on it, deleted or not. */
export function listIdsOfArticle(db: Db, articleN: number): string[] {
  const selects = TABLES_OF_ARTICLE.filter(([table]) => !WITHOUT_ID.includes(table)).map(
    ([table, where]) => `SELECT id FROM ${table} WHERE ${where}`,
  )
  return db.$client
    .prepare(selects.join(' UNION ALL '))
    .pluck()
    .all({ article: articleN } satisfies One) as string[]
}

/** Sources that are cited on this article and on no other one, its deleted citations and theirs included. */
export function listOwnSources(
  db: Db,
  articleN: number,
): { readonly n: number; readonly id: string; readonly title: string }[] {
  return db.$client
    .prepare(
      `SELECT s.n, s.id, s.title FROM sources s
       WHERE s.n IN (SELECT e.source_n FROM evidence e WHERE e.claim_n IN (${OF_ARTICLE.claim}))
         AND NOT EXISTS (SELECT 1 FROM evidence e JOIN claims c ON c.n = e.claim_n
           WHERE e.source_n = s.n AND c.article_n <> @article)
       ORDER BY s.title`,
    )
    .all({ article: articleN } satisfies One) as { n: number; id: string; title: string }[]
}

/** Removes the rows of an article; search entries go with them (triggers). In the caller's transaction. */
export function deleteRowsOfArticle(db: Db, articleN: number): void {
  db.$client.pragma('defer_foreign_keys = ON')
  for (const [table, where] of TABLES_OF_ARTICLE) {
    db.$client.prepare(`DELETE FROM ${table} WHERE ${where}`).run({ article: articleN } satisfies One)
  }
}

/** Removes sources that nothing cites any more. */
export function deleteSources(db: Db, ns: readonly number[]): void {
  db.$client.prepare('DELETE FROM sources WHERE n IN (SELECT value FROM json_each(?))').run(JSON.stringify(ns))
}

/** What the history keeps of people, scales and sources does not go with an article they had to do with. */
const KEPT_KINDS = "('user', 'house', 'scale', 'invitation', 'token', 'source', 'file', 'backup')"

/** Forgets what the history said of these objects, and of everything that happened in the article; the hashes stay. */
export function deleteStatesOf(db: Db, articleId: string, ids: readonly string[]): void {
  db.$client
    .prepare(
      `DELETE FROM event_states WHERE change_n IN (
         SELECT n FROM event_changes WHERE object_id IN (SELECT value FROM json_each(@ids))
         UNION SELECT c.n FROM event_changes c JOIN events e ON e.n = c.event_n
         WHERE e.article_id = @articleId AND c.kind NOT IN ${KEPT_KINDS})`,
    )
    .run({ ids: JSON.stringify(ids), articleId })
}

/** Recorded answers and drafts as texts with their keys, to look for identities in. */
export function iterateKeptTexts(db: Db): IterableIterator<{
  readonly table: 'idempotency' | 'drafts'
  readonly userN: number
  readonly key: string
  readonly text: string
}> {
  return db.$client
    .prepare(
      `SELECT 'idempotency' AS "table", user_n AS userN, key, answer AS text FROM idempotency
       UNION ALL SELECT 'drafts', user_n, key, key || ' ' || body FROM drafts`,
    )
    .iterate() as never
}

/** Forgets one recorded answer or one draft. */
export function deleteKeptText(db: Db, table: 'idempotency' | 'drafts', userN: number, key: string): void {
  db.$client.prepare(`DELETE FROM ${table} WHERE user_n = ? AND key = ?`).run(userN, key)
}
