import type { Db } from '../open'
import { prepared } from '../prepared'
import { house } from '../schema'

export type HouseRow = typeof house.$inferSelect

const theHouse = prepared((db) => db.select().from(house).prepare())

/** The house this instance works for; undefined before set-up. */
export function findHouse(db: Db): HouseRow | undefined {
  return theHouse(db).get()
}

/** Founds the house with its default scale. */
export function insertHouse(db: Db, row: Pick<HouseRow, 'name' | 'scaleN'>): HouseRow {
  return db
    .insert(house)
    .values({ ...row, n: 1 })
    .returning()
    .get()
}
