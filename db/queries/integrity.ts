import type { Db } from '../open'

/** Runs several reads on one and the same state of the database, whatever is written meanwhile. */
export function inOneSnapshot<T>(db: Db, read: () => T): T {
  return db.$client.transaction(read)()
}

/** One change of one event, as the verification of the chain reads them: in order, states included. */
export type ChainRow = {
  readonly n: number
  readonly id: string
  readonly articleId: string | null
  readonly actorId: string
  readonly verb: string
  readonly at: string
  readonly previousHash: string
  readonly hash: string
  readonly kind: string | null
  readonly objectId: string
  readonly revBefore: number
  readonly revAfter: number
  readonly stateHash: string
  /** Null when the state has been erased. */
  readonly salt: string | null
  readonly state: string | null
}

/** Every event with its changes, oldest first, one row a change; an event without changes has one row. */
export function iterateChain(db: Db): IterableIterator<ChainRow> {
  return db.$client
    .prepare(
      `SELECT e.n, e.id, e.article_id AS articleId, e.actor_id AS actorId, e.verb, e.at,
         e.previous_hash AS previousHash, e.hash, c.kind, c.object_id AS objectId, c.rev_before AS revBefore,
         c.rev_after AS revAfter, c.state_hash AS stateHash, s.salt, s.state
       FROM events e LEFT JOIN event_changes c ON c.event_n = e.n LEFT JOIN event_states s ON s.change_n = c.n
       ORDER BY e.n, c.n`,
    )
    .iterate() as IterableIterator<ChainRow>
}

/** The hash of one event; undefined when there is no such event. */
export function hashOfEvent(db: Db, n: number): string | undefined {
  return db.$client.prepare('SELECT hash FROM events WHERE n = ?').pluck().get(n) as string | undefined
}

/** The tables whose rows carry a version, by the kind their changes have in the history. */
const VERSIONED = {
  user: 'users',
  scale: 'scales',
  article: 'articles',
  annotation: 'annotations',
  claim: 'claims',
  assessment: 'assessments',
  decision: 'decisions',
  question: 'questions',
  link: 'claim_links',
  evidence: 'evidence',
  source: 'sources',
  file: 'source_files',
  thread: 'threads',
  comment: 'comments',
  clearance: 'clearances',
} as const

export type RowProblem = {
  readonly kind: string
  readonly id: string
  /** Version of the stored row; null when there is none. */
  readonly rev: number | null
  /** Newest version the history knows; null when it knows none. */
  readonly recorded: number | null
}

/** Rows whose version is not the newest one the history recorded. */
export function listUnrecordedRows(db: Db): RowProblem[] {
  const rows = Object.entries(VERSIONED).map(([kind, table]) => `SELECT '${kind}' AS kind, id, rev FROM ${table}`)
  return db.$client
    .prepare(
      `SELECT kind, id, rev, recorded FROM (
         SELECT o.kind, o.id, o.rev, (SELECT max(c.rev_after) FROM event_changes c
           WHERE c.object_id = o.id AND c.kind = o.kind) AS recorded
         FROM (${[...rows, "SELECT 'house', 'house', rev FROM house"].join(' UNION ALL ')}) o)
       WHERE recorded IS NOT rev`,
    )
    .all() as RowProblem[]
}

/** Objects the history remembers, states not erased, of which no row is left. */
export function listLostRows(db: Db): RowProblem[] {
  const lost = Object.entries(VERSIONED).map(
    ([kind, table]) =>
      `SELECT '${kind}' AS kind, c.object_id AS id, NULL AS rev, max(c.rev_after) AS recorded
       FROM event_changes c JOIN event_states s ON s.change_n = c.n
       WHERE c.kind = '${kind}' AND NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.id = c.object_id) GROUP BY c.object_id`,
  )
  return db.$client.prepare(lost.join(' UNION ALL ')).all() as RowProblem[]
}

/** What SQLite itself finds wrong with the file: damage, and rows that point nowhere. Empty when it is sound. */
export function listFileProblems(db: Db): string[] {
  const damage = db.$client.pragma('integrity_check') as { integrity_check: string }[]
  const dangling = db.$client.pragma('foreign_key_check') as { table: string; parent: string }[]
  return [
    ...damage.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...dangling.map(({ table, parent }) => `a row of ${table} points at a missing row of ${parent}`),
  ]
}
