import type { HouseScale, ScaleKind, ScaleVersionUse } from '@/domain/scale/scale'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { SCOPES, type Viewer, viewerParams } from '../visibility'
import { lastingRatingKeys } from './scale-use'
import { readScale } from './scale-version'

type Row = {
  n: number
  id: string
  rev: number
  name: string
  kind: ScaleKind
  preset: string | null
  isDefault: 0 | 1
}
type VersionRow = Omit<ScaleVersionUse, 'isUsed'> & { n: number; scaleN: number; isUsed: 0 | 1 }

const scaleRows = prepared((db) =>
  db.$client.prepare(
    `SELECT n, id, rev, name, kind, preset, EXISTS (SELECT 1 FROM house WHERE scale_n = scales.n) AS isDefault
     FROM scales WHERE @id IS NULL OR id = @id ORDER BY isDefault DESC, n`,
  ),
)
const versionRows = prepared((db) =>
  db.$client.prepare(
    `WITH seen AS (SELECT o.scale_version_n AS v, count(*) AS articles FROM ${SCOPES.article.from}
       WHERE ${SCOPES.article.where} GROUP BY 1)
     SELECT v.n, v.scale_n AS scaleN, v.id, v.version, v.created_at AS createdAt, coalesce(seen.articles, 0) AS articles,
       v.n IN (SELECT scale_version_n FROM articles) AS isUsed
     FROM scale_versions v LEFT JOIN seen ON seen.v = v.n ORDER BY v.scale_n, v.version DESC`,
  ),
)

/** Every scale of the house, the default one first; or the one of this id. Counts are of articles this viewer sees. */
export function listScales(db: Db, viewer: Viewer, id: string | null = null): HouseScale[] {
  const rows = scaleRows(db).all({ id }) as Row[]
  const versions = Map.groupBy(
    versionRows(db).all({ ...viewerParams(viewer), deleted: 0 }) as VersionRow[],
    ({ scaleN }) => scaleN,
  )
  return rows.map(({ n, isDefault, ...row }) => {
    const own = versions.get(n) ?? []
    return {
      ...row,
      isDefault: isDefault === 1,
      latest: readScale(db, (own[0] as VersionRow).n),
      versions: own.map(({ n: _n, scaleN: _scale, isUsed, ...use }) => ({ ...use, isUsed: isUsed === 1 })),
      lastingKeys: lastingRatingKeys(db, n),
    }
  })
}
