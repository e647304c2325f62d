import type { Db } from '../open'
import { prepared } from '../prepared'

/** A change of an event with the state it left; null where that has been erased. */
export type PastChange = {
  readonly kind: string
  readonly id: string
  readonly revBefore: number
  readonly state: Readonly<Record<string, unknown>> | null
}

const last = prepared((db) =>
  db.$client
    .prepare(
      `SELECT max(e.n) FROM event_changes c JOIN events e ON e.n = c.event_n
       WHERE c.object_id = @id AND c.kind = @kind AND e.verb = @verb`,
    )
    .pluck(),
)

/** The number of the last event of a verb that changed an object; null when there is none. */
export function lastEventOf(db: Db, verb: string, kind: string, id: string): number | null {
  return last(db).get({ verb, kind, id }) as number | null
}

const atRev = prepared((db) =>
  db.$client
    .prepare(
      `SELECT s.state FROM event_changes c JOIN event_states s ON s.change_n = c.n
       WHERE c.object_id = @id AND c.kind = @kind AND c.rev_after = @rev ORDER BY c.n DESC LIMIT 1`,
    )
    .pluck(),
)

/** How an object stood at one of its versions; null when there is none, or it is erased. */
export function stateAtRev(db: Db, kind: string, id: string, rev: number): Readonly<Record<string, unknown>> | null {
  const state = atRev(db).get({ kind, id, rev }) as string | undefined
  return state === undefined ? null : JSON.parse(state)
}

const changes = prepared((db) =>
  db.$client.prepare(
    `SELECT c.kind, c.object_id AS id, c.rev_before AS revBefore, s.state
     FROM event_changes c LEFT JOIN event_states s ON s.change_n = c.n WHERE c.event_n = @event ORDER BY c.n`,
  ),
)

type Stored = Omit<PastChange, 'state'> & { readonly state: string | null }

/** What an event changed, in order. */
export function changesOfEvent(db: Db, event: number): PastChange[] {
  const rows = changes(db).all({ event }) as Stored[]
  return rows.map(({ state, ...row }) => ({ ...row, state: state === null ? null : JSON.parse(state) }))
}

const past = prepared((db) =>
  db.$client
    .prepare(
      `SELECT s.state FROM event_changes c JOIN event_states s ON s.change_n = c.n
       WHERE c.object_id = @id AND c.kind = @kind AND c.event_n <= @event ORDER BY c.rev_after DESC LIMIT 1`,
    )
    .pluck(),
)

/** How an object stood after an event, of that event or an earlier one; null when there was none, or it is erased. */
export function stateAsOf(db: Db, kind: string, id: string, event: number): Readonly<Record<string, unknown>> | null {
  const state = past(db).get({ kind, id, event }) as string | undefined
  return state === undefined ? null : JSON.parse(state)
}
