import { type Db, openDb } from '@/db/open'

/**
 * Looks into the database of a running server and lets go of it again. Nothing is folded back into
 * the file, so that the next kill meets the write-ahead log as the server left it.
 */
export async function reading<T>(file: string, read: (db: Db) => T | Promise<T>): Promise<T> {
  const db = openDb(file)
  try {
    return await read(db)
  } finally {
    db.$client.close()
  }
}
