import type { Db } from '../open'
import { statementOf } from './dynamic'
import type { FileRow } from './source-file'

/** What the bookkeeping of files needs of a row, whoever may see it. */
export type StoredFile = Pick<FileRow, 'id' | 'n' | 'rev' | 'sha256' | 'bytes' | 'name' | 'deletedAt' | 'sourceN'>

/** Every file there is, deleted ones too: for backups, checks and erasure, which show nobody anything. */
export function listStoredFiles(db: Db): StoredFile[] {
  const sql = `SELECT id, n, rev, sha256, bytes, name, deleted_at AS deletedAt, source_n AS sourceN FROM source_files ORDER BY n`
  return db.$client.prepare(sql).all() as StoredFile[]
}

/** Bytes on the disk of all files, each content once. */
export function sumOfFiles(db: Db): { readonly files: number; readonly bytes: number } {
  const sql = `SELECT count(*) AS files, coalesce(sum(bytes), 0) AS bytes
    FROM (SELECT sha256, max(bytes) AS bytes FROM source_files GROUP BY sha256)`
  return db.$client.prepare(sql).get() as { files: number; bytes: number }
}

/** The files of these sources, deleted ones too. */
export function listFilesOfSources(db: Db, sourceNs: readonly number[]): StoredFile[] {
  const sources = new Set(sourceNs)
  return sources.size === 0 ? [] : listStoredFiles(db).filter(({ sourceN }) => sources.has(sourceN))
}

/** Removes rows of files for good. */
export function deleteFileRows(db: Db, ns: readonly number[]): void {
  db.$client.prepare('DELETE FROM source_files WHERE n IN (SELECT value FROM json_each(?))').run(JSON.stringify(ns))
}

/** Of these contents, those that no row means any more. */
export function listUnused(db: Db, contents: readonly string[]): string[] {
  const isUsed = statementOf(db, 'SELECT 1 FROM source_files WHERE sha256 = ?')
  return [...new Set(contents)].filter((sha256) => isUsed.get(sha256) === undefined)
}
