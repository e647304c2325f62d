import { and, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { claims } from '../schema'
import type { RowOf } from './object-rows'

const counterpart = prepared((db) => {
  const own = alias(claims, 'own')
  return db
    .select({ n: claims.n })
    .from(claims)
    .innerJoin(own, and(eq(claims.n, own.counterpartN), eq(claims.counterpartN, own.n)))
    .where(and(eq(own.n, sql.placeholder('claimN')), isNull(claims.deletedAt)))
    .prepare()
})

/**
 * The other of two claims on the same words, while it is there: two that name each other. The claim
 * itself was reached through its viewer.
 */
export function findCounterpart(db: Db, claimN: number): Pick<RowOf<'claim'>, 'n'> | undefined {
  return counterpart(db).get({ claimN })
}
