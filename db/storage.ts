import { existsSync, statfsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Db } from './open'

/** The file a database is in; null for one in memory. */
export function fileOf(db: Db): string | null {
  return db.$client.memory ? null : db.$client.name
}

/** Room on the disk, in bytes: what the database takes, its log included, and what is free. */
export type Storage = { readonly database: number; readonly free: number }

/** How much room the database takes and has. */
export function storageOf(db: Db): Storage {
  const file = fileOf(db)
  if (file === null) return { database: 0, free: 0 }
  const sizeOf = (name: string) => (existsSync(name) ? statSync(name).size : 0)
  const { bavail, bsize } = statfsSync(path.dirname(file))
  return { database: sizeOf(file) + sizeOf(`${file}-wal`), free: bavail * bsize }
}
