import type { Db } from '../open'

/** One backup or restore as the history keeps it; `state` is the JSON that was recorded. */
export type BackupEvent = {
  readonly at: string
  readonly verb: string
  readonly actorId: string
  readonly state: string | null
}

/** The last backups and restores, newest first. */
export function listBackupEvents(db: Db, limit: number): BackupEvent[] {
  return db.$client
    .prepare(
      `SELECT e.at, e.verb, e.actor_id AS actorId, s.state FROM event_changes c JOIN events e ON e.n = c.event_n
       LEFT JOIN event_states s ON s.change_n = c.n WHERE c.kind = 'backup' ORDER BY c.n DESC LIMIT ?`,
    )
    .all(limit) as BackupEvent[]
}
