import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, test } from 'vitest'
import { openDb } from './open'
import * as schema from './schema'

type Column = { name: string; type: string; notnull: number; pk: number }

const db = openDb(':memory:')
const tables = Object.values(schema as Record<string, unknown>).filter((value): value is SQLiteTable =>
  is(value, SQLiteTable),
)
const ordinary = db.$client
  .prepare(
    "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
  )
  .all() as { name: string; strict: number }[]

describe('The schema in TypeScript and the migrated database', () => {
  test('name the same tables', () => {
    const inSql = ordinary.map(({ name }) => name).filter((name) => name !== 'migrations')
    expect(tables.map((table) => getTableName(table)).sort()).toEqual(inSql.sort())
  })

  test.each(tables.map((table) => [getTableName(table), table] as const))(
    'agree on the columns of %s',
    (name, table) => {
      const inSql = db.$client.pragma(`table_info("${name}")`) as Column[]
      const sqlShape = inSql.map(({ name: column, type, notnull, pk }) => [column, type, notnull === 1 || pk > 0])
      const drizzleShape = Object.values(getTableColumns(table)).map((column) => [
        column.name,
        column.getSQLType().toUpperCase(),
        column.notNull || column.primary,
      ])
      expect(drizzleShape.sort()).toEqual(sqlShape.sort())
    },
  )

  test('hold every table STRICT', () => {
    expect(ordinary.filter(({ strict }) => strict !== 1)).toEqual([])
  })

  test('cascade nowhere', () => {
    const cascading = ordinary.flatMap(({ name }) =>
      (db.$client.pragma(`foreign_key_list("${name}")`) as { on_delete: string }[]).filter(
        ({ on_delete }) => on_delete !== 'NO ACTION',
      ),
    )
    expect(cascading).toEqual([])
  })

  test('overwrite what leaves the full-text index', () => {
    for (const index of ['claims_fts', 'sources_fts', 'revisions_fts']) {
      const value = db.$client.prepare(`SELECT v FROM ${index}_config WHERE k = 'secure-delete'`).pluck().get()
      expect(value, index).toBe(1)
    }
  })
})

describe('The safety settings of an open database', () => {
  test.each([
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 5000],
    ['secure_delete', 1],
    ['trusted_schema', 0],
  ])('%s reads back %s', (name, value) => {
    expect(db.$client.pragma(name, { simple: true })).toBe(value)
  })
})
