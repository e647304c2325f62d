import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Scale } from '@/domain/scale/scale'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { ratings, scales, scaleVersions } from '../schema'

const version = prepared((db) =>
  db
    .select({
      id: scaleVersions.id,
      scaleId: scales.id,
      name: scales.name,
      kind: scales.kind,
      version: scaleVersions.version,
    })
    .from(scaleVersions)
    .innerJoin(scales, eq(scales.n, scaleVersions.scaleN))
    .where(eq(scaleVersions.n, sql.placeholder('n')))
    .prepare(),
)
const ratingsOf = prepared((db) =>
  db
    .select({
      id: ratings.id,
      key: ratings.key,
      label: ratings.label,
      shortLabel: ratings.shortLabel,
      colour: ratings.colour,
      icon: ratings.icon,
      meaning: ratings.meaning,
      rank: ratings.rank,
      position: ratings.position,
      isRetired: ratings.isRetired,
    })
    .from(ratings)
    .where(eq(ratings.scaleVersionN, sql.placeholder('n')))
    .orderBy(asc(ratings.position))
    .prepare(),
)

/** One version of a scale with its ratings in the order they are shown. */
export function readScale(db: Db, scaleVersionN: number): Scale {
  const row = version(db).get({ n: scaleVersionN })
  if (!row) throw new Error(`No scale version ${scaleVersionN}`)
  return { ...row, ratings: ratingsOf(db).all({ n: scaleVersionN }) }
}

const latest = prepared((db) =>
  db
    .select({ n: scaleVersions.n })
    .from(scaleVersions)
    .where(eq(scaleVersions.scaleN, sql.placeholder('scaleN')))
    .orderBy(desc(scaleVersions.version))
    .limit(1)
    .prepare(),
)

/** The version of a scale that new articles take. */
export function latestScaleVersion(db: Db, scaleN: number): number {
  const row = latest(db).get({ scaleN })
  if (!row) throw new Error(`Scale ${scaleN} without a version`)
  return row.n
}

const byNumber = prepared((db) =>
  db
    .select({ n: scaleVersions.n })
    .from(scaleVersions)
    .innerJoin(scales, eq(scales.n, scaleVersions.scaleN))
    .where(and(eq(scales.id, sql.placeholder('id')), eq(scaleVersions.version, sql.placeholder('version'))))
    .prepare(),
)

/** A version of a scale by its number. */
export function findScaleVersion(db: Db, id: string, version: number): { readonly n: number } | undefined {
  return byNumber(db).get({ id, version })
}
