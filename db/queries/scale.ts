import { and, eq, sql } from 'drizzle-orm'
import type { Rating, Scale, ScaleKind } from '@/domain/scale/scale'
import type { Db } from '../open'
import { ratings, scales, scaleVersions } from '../schema'

export type ScaleRow = typeof scales.$inferSelect

/** The scale that was made from a preset, if the house has taken it on. */
export function findScaleOfPreset(db: Db, preset: string): ScaleRow | undefined {
  return db.select().from(scales).where(eq(scales.preset, preset)).get()
}

/** A scale by its outer key. */
export function findScale(db: Db, id: string): ScaleRow | undefined {
  return db.select().from(scales).where(eq(scales.id, id)).get()
}

/** Stores a scale with its first version and its ratings. */
export function insertScale(db: Db, scale: Scale, preset: string | null, createdAt: string): ScaleRow {
  const row = db
    .insert(scales)
    .values({ id: scale.scaleId, preset, name: scale.name, kind: scale.kind, createdAt })
    .returning()
    .get()
  insertScaleVersion(db, row.n, scale, createdAt)
  return row
}

/** Stores a version of a scale that is there already. */
export function insertScaleVersion(
  db: Db,
  scaleN: number,
  { id, version, ratings }: Pick<Scale, 'id' | 'version' | 'ratings'>,
  createdAt: string,
): void {
  const row = db
    .insert(scaleVersions)
    .values({ id, scaleN, version, createdAt })
    .returning({ n: scaleVersions.n })
    .get()
  insertRatings(db, row.n, ratings)
}

/** Writes a version's ratings anew; the database refuses once an article hangs on it. */
export function replaceRatings(db: Db, versionN: number, all: readonly Rating[], createdAt: string): void {
  db.delete(ratings).where(eq(ratings.scaleVersionN, versionN)).run()
  insertRatings(db, versionN, all)
  db.update(scaleVersions).set({ createdAt }).where(eq(scaleVersions.n, versionN)).run()
}

function insertRatings(db: Db, scaleVersionN: number, all: readonly Rating[]): void {
  if (all.length === 0) return
  db.insert(ratings)
    .values(all.map((rating) => ({ ...rating, scaleVersionN })))
    .run()
}

/** Renames a scale and counts its version up; undefined when somebody else was faster. */
export function updateScale(
  db: Db,
  seen: Pick<ScaleRow, 'n' | 'rev'>,
  values: { readonly name: string; readonly kind: ScaleKind },
): ScaleRow | undefined {
  return db
    .update(scales)
    .set({ ...values, rev: sql`${scales.rev} + 1` })
    .where(and(eq(scales.n, seen.n), eq(scales.rev, seen.rev)))
    .returning()
    .get()
}
