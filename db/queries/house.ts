import { and, eq } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { house, scales } from '../schema'

export type HouseRow = typeof house.$inferSelect

const theHouse = prepared((db) => db.select().from(house).prepare())

/** The house this instance works for; undefined before set-up. */
export function findHouse(db: Db): HouseRow | undefined {
  return theHouse(db).get()
}

const withScale = prepared((db) =>
  db.select({ house, scale: scales.id }).from(house).innerJoin(scales, eq(scales.n, house.scaleN)).prepare(),
)

/** The house with the outer key of its default scale. */
export function findHouseWithScale(db: Db): { readonly house: HouseRow; readonly scale: string } | undefined {
  return withScale(db).get()
}

/** Changes the house if it still stands at `rev`; undefined when it has moved on. */
export function updateHouse(db: Db, rev: number, values: Partial<Omit<HouseRow, 'n' | 'rev'>>): HouseRow | undefined {
  return db
    .update(house)
    .set({ ...values, rev: rev + 1 })
    .where(and(eq(house.n, 1), eq(house.rev, rev)))
    .returning()
    .get()
}

/** Founds the house with its default scale and way of working. */
export function insertHouse(
  db: Db,
  row: Pick<HouseRow, 'name' | 'scaleN'> & Partial<Pick<HouseRow, 'working'>>,
): HouseRow {
  return db
    .insert(house)
    .values({ ...row, n: 1 })
    .returning()
    .get()
}
