import type { Db } from '../open'
import { prepared } from '../prepared'

const used = prepared((db) =>
  db.$client.prepare('SELECT EXISTS (SELECT 1 FROM articles WHERE scale_version_n = ?)').pluck(),
)

/** Whether an article hangs on this version of a scale, a deleted one too. */
export function isVersionUsed(db: Db, scaleVersionN: number): boolean {
  return used(db).get(scaleVersionN) === 1
}

const lasting = prepared((db) =>
  db.$client
    .prepare(
      `SELECT DISTINCT r.key FROM ratings r JOIN scale_versions v ON v.n = r.scale_version_n
       WHERE v.scale_n = ? AND EXISTS (SELECT 1 FROM articles WHERE scale_version_n = v.n) ORDER BY r.key`,
    )
    .pluck(),
)

/** Keys of the ratings that used versions of a scale carry. */
export function lastingRatingKeys(db: Db, scaleN: number): string[] {
  return lasting(db).all(scaleN) as string[]
}
