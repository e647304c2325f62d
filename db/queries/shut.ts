import type { Db } from '../open'

/** What a house has shut for good or ended: it must not come back with an older state of the data. */
export type Shut = {
  readonly erasedArticles: readonly string[]
  readonly erasedFiles: readonly string[]
  readonly disabledPeople: readonly string[]
  readonly revokedTokens: readonly string[]
}

/** Articles and files erased, people disabled (by e-mail address) and tokens ended, as the data has it now. */
export function listShut(db: Db): Shut {
  const column = (sql: string) => db.$client.prepare(sql).pluck().all() as string[]
  return {
    erasedArticles: column("SELECT article_id FROM events WHERE verb = 'eraseArticle'"),
    erasedFiles: column(
      "SELECT c.object_id FROM events e JOIN event_changes c ON c.event_n = e.n WHERE e.verb = 'eraseFile'",
    ),
    disabledPeople: column('SELECT email FROM users WHERE disabled_at IS NOT NULL'),
    revokedTokens: column('SELECT id FROM tokens WHERE revoked_at IS NOT NULL'),
  }
}

/** Ends every session and every unused link; they were open when the backup was made. */
export function endSessionsAndLinks(db: Db, at: string): void {
  db.$client.prepare('UPDATE sessions SET revoked_at = ? WHERE revoked_at IS NULL').run(at)
  db.$client.prepare('UPDATE invitations SET expires_at = ? WHERE used_at IS NULL AND expires_at > ?').run(at, at)
}
