import { asc } from 'drizzle-orm'
import type { Person } from '@/domain/workbench/objects'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { users } from '../schema'

const everybody = prepared((db) =>
  db.select({ id: users.id, name: users.name }).from(users).orderBy(asc(users.n)).prepare(),
)

/** Everybody who has or had an account: the names behind the work. Never an address. */
export function listPeople(db: Db): Person[] {
  return everybody(db).all()
}
