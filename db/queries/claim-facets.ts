import type { WorkState } from '@/domain/claim/claim'
import { COUNT_CAP } from '@/domain/paging/page'
import { ratingSql, stateSql } from '../claim-standing'
import type { Db } from '../open'
import type { Viewer } from '../visibility'
import { type ClaimFilter, claimSet, crowdedArticles } from './claim-list'
import { statementOf } from './dynamic'
import { findHouse } from './house'

/** One cell of the table state x rating. */
export type StateCount = {
  readonly state: WorkState
  /** Null where no rating stands. */
  readonly rating: string | null
  /** The rating's label; scales may word one key differently, then one of theirs. */
  readonly label: string | null
  readonly count: number
}

const rule = (db: Db) => findHouse(db)?.settleRule ?? 'one-checker'

/** How many claims are in each state with each rating key, the filters of both left aside. */
export function countStates(db: Db, viewer: Viewer, filter: ClaimFilter): StateCount[] {
  const { state: _s, rating: _r, ...others } = filter
  const { sql, cte, params } = claimSet(db, viewer, others)
  const counted = `SELECT state, r.key AS rating, min(r.label) AS label, sum(count) AS count FROM (
      SELECT state, rating_n, count(*) AS count FROM (
        SELECT ${stateSql(rule(db))} AS state, ${ratingSql(rule(db))} AS rating_n ${sql}) GROUP BY state, rating_n)
    LEFT JOIN ratings r ON r.n = rating_n GROUP BY state, r.key`
  return statementOf(db, `${cte} ${counted}`).all({ ...params, crowded: crowdedArticles(db, viewer) }) as StateCount[]
}

/** The most frequent speakers, the filter of the speaker left aside. */
export function countSpeakers(db: Db, viewer: Viewer, filter: ClaimFilter, most: number) {
  const { speaker: _, ...others } = filter
  const { sql, cte, params } = claimSet(db, viewer, others, ["o.speaker <> ''"])
  const counted = `SELECT o.speaker, count(*) AS count ${sql} GROUP BY o.speaker ORDER BY count DESC, o.speaker LIMIT @most`
  return statementOf(db, `${cte} ${counted}`).all({ ...params, most }) as { speaker: string; count: number }[]
}

/** How many claims the whole filter leaves, counted up to one more than lists count to. */
export function countClaims(db: Db, viewer: Viewer, filter: ClaimFilter): number {
  const { sql, cte, params } = claimSet(db, viewer, filter)
  return statementOf(db, `${cte} SELECT count(*) FROM (SELECT 1 ${sql} LIMIT ${COUNT_CAP + 1})`)
    .pluck()
    .get(params) as number
}
