import { eq } from 'drizzle-orm'
import type { Scale } from '@/domain/scale/scale'
import type { Db } from '../open'
import { ratings, scales, scaleVersions } from '../schema'

export type ScaleRow = typeof scales.$inferSelect

/** The scale that was made from a preset, if the house has taken it on. */
export function findScaleOfPreset(db: Db, preset: string): ScaleRow | undefined {
  return db.select().from(scales).where(eq(scales.preset, preset)).get()
}

/** Stores a scale with its first version and its ratings. */
export function insertScale(db: Db, scale: Scale, preset: string | null, createdAt: string): ScaleRow {
  const row = db
    .insert(scales)
    .values({ id: scale.scaleId, preset, name: scale.name, kind: scale.kind, createdAt })
    .returning()
    .get()
  const version = db
    .insert(scaleVersions)
    .values({ id: scale.id, scaleN: row.n, version: scale.version, createdAt })
    .returning({ n: scaleVersions.n })
    .get()
  db.insert(ratings)
    .values(scale.ratings.map((rating) => ({ ...rating, scaleVersionN: version.n })))
    .run()
  return row
}
