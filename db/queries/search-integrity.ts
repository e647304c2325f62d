import type { Db } from '../open'

/** Every full-text index, what it is read from, and the columns it holds. */
const INDEXES = [
  ['claims_fts', 'claims'],
  ['claims_trigram', 'claims'],
  ['sources_fts', 'sources'],
  ['sources_trigram', 'sources'],
  ['articles_fts', 'articles'],
  ['articles_trigram', 'articles'],
  ['revisions_fts', 'revisions'],
  ['revisions_trigram', 'revisions_unspaced'],
] as const

/**
 * What is wrong with the search: rows that an index lacks, or that it still holds though they are
 * gone (erased text could be found). Reads only; each index is compared with its rows by key.
 */
export function listSearchProblems(db: Db): string[] {
  return INDEXES.flatMap(([index, rows]) => {
    const held = `SELECT id FROM ${index}_docsize`
    const lacking = db.$client.prepare(`SELECT count(*) FROM ${rows} WHERE n NOT IN (${held})`).pluck().get() as number
    const stale = db.$client
      .prepare(`SELECT count(*) FROM ${index}_docsize WHERE id NOT IN (SELECT n FROM ${rows})`)
      .pluck()
      .get() as number
    return [
      ...(lacking > 0 ? [`the search index ${index} lacks ${lacking} rows of ${rows}`] : []),
      ...(stale > 0 ? [`the search index ${index} holds ${stale} rows that are gone from ${rows}`] : []),
    ]
  })
}
