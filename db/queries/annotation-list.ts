import type { AnnotationObject } from '@/domain/workbench/objects'
import { fromOf, jsonOf } from '../object-json'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

/** Where a page of annotations ended, in the order of {@link listAnnotationPage}. */
export type AnnotationKey = { readonly start: number; readonly length: number; readonly n: number }

/** Behind every place in a text: where annotations stand that have none. */
const NOWHERE = Number.MAX_SAFE_INTEGER
const START = `coalesce(place.start, ${NOWHERE})`
const LENGTH = 'coalesce(place.start - place."end", 0)'

const page = prepared((db) =>
  db.$client.prepare(
    `SELECT ${jsonOf('annotation')} AS json, ${START} AS start, ${LENGTH} AS length, o.n
     FROM ${fromOf('annotation')}
     WHERE ${SCOPES.annotation.where} AND article.n = @article AND (${START}, ${LENGTH}, o.n) > (@start, @length, @n)
     ORDER BY 2, 3, 4 LIMIT @limit`,
  ),
)

/**
 * Annotations of an article in reading order after a key: by start, longer ones first, then by age;
 * unanchored ones last. Each comes with its key.
 */
export function listAnnotationPage(
  db: Db,
  viewer: Viewer,
  articleN: number,
  after: AnnotationKey | null,
  limit: number,
): { readonly annotation: AnnotationObject; readonly key: AnnotationKey }[] {
  const from = after ?? { start: -1, length: 0, n: 0 }
  const rows = page(db).all({
    ...viewerParams(viewer),
    deleted: 0,
    article: articleN,
    ...from,
    limit,
  }) as (AnnotationKey & {
    json: string
  })[]
  return rows.map(({ json, ...key }) => ({ annotation: JSON.parse(json) as AnnotationObject, key }))
}
