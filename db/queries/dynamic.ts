import type { Db } from '../open'
import { prepared } from '../prepared'

type Statement = ReturnType<Db['$client']['prepare']>

const statements = prepared(() => new Map<string, Statement>())

/** Lists with filters have some hundred forms at most; each is prepared once. */
const MOST = 500

/** A statement put together from fixed pieces, prepared at its first use. Values are always bound. */
export function statementOf(db: Db, sql: string): Statement {
  const known = statements(db)
  let statement = known.get(sql)
  if (!statement) {
    if (known.size >= MOST) known.clear()
    statement = db.$client.prepare(sql)
    known.set(sql, statement)
  }
  return statement
}

/** Conditions joined with AND. */
export const allOf = (conditions: readonly (string | false | undefined)[]) =>
  conditions.filter((one) => one !== false && one !== undefined && one !== '').join(' AND ')
