import type { ListedRating } from '@/domain/claim/claim-list'
import type { Db } from '../open'
import { statementOf } from './dynamic'

/** Ratings as lists show them, by outer key. */
export function listRatings(db: Db, ids: readonly string[]): Map<string, ListedRating> {
  const sql = `SELECT id, key, label, short_label AS shortLabel, colour, icon FROM ratings
    WHERE id IN (SELECT value FROM json_each(?))`
  const rows = statementOf(db, sql).all(JSON.stringify(ids)) as ListedRating[]
  return new Map(rows.map((row) => [row.id, row]))
}
