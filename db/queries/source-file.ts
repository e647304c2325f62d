import { and, eq } from 'drizzle-orm'
import type { FileType } from '@/domain/source/file-type'
import type { SourceFile } from '@/domain/source/source-file'
import type { Db } from '../open'
import { sourceFiles } from '../schema'
import { SCOPES, type Viewer, viewerParams } from '../visibility'
import { statementOf } from './dynamic'

/** The stored row of a file. */
export type FileRow = typeof sourceFiles.$inferSelect
export type NewFileRow = Omit<typeof sourceFiles.$inferInsert, 'n' | 'rev'>

/** Whoever sees a source sees its files; `deleted: true` finds deleted ones too. The source's id comes along. */
export function findFile(
  db: Db,
  viewer: Viewer,
  id: string,
  deleted = false,
): (FileRow & { readonly sourceId: string }) | undefined {
  const sql = `SELECT f.n, o.id AS sourceId FROM ${SCOPES.source.from} JOIN source_files f ON f.source_n = o.n
    WHERE ${SCOPES.source.where} AND f.id = @id AND (f.deleted_at IS NULL OR @withDeleted = 1)`
  const params = { ...viewerParams(viewer), deleted: 0, id, withDeleted: deleted ? 1 : 0 }
  const found = statementOf(db, sql).get(params) as { n: number; sourceId: string } | undefined
  const row = found && db.select().from(sourceFiles).where(eq(sourceFiles.n, found.n)).get()
  return row && found && { ...row, sourceId: found.sourceId }
}

/** The row of a content at a source, deleted or not; the caller has looked whether the source may be seen. */
export function findFileOfContent(db: Db, _viewer: Viewer, sourceN: number, sha256: string): FileRow | undefined {
  return db
    .select()
    .from(sourceFiles)
    .where(and(eq(sourceFiles.sourceN, sourceN), eq(sourceFiles.sha256, sha256)))
    .get()
}

/** The files of a source, in the order they were added, the deleted ones only when asked for. */
export function listFiles(
  db: Db,
  viewer: Viewer,
  sourceId: string,
  isDeleted: boolean,
): (SourceFile & { readonly deletedAt: string | null })[] {
  const sql = `SELECT f.id, f.rev, f.name, f.type, f.bytes, f.sha256, f.created_at AS createdAt, f.deleted_at AS deletedAt
    FROM ${SCOPES.source.from} JOIN source_files f ON f.source_n = o.n
    WHERE ${SCOPES.source.where} AND o.id = @id AND (f.deleted_at IS NOT NULL) = @isDeleted ORDER BY f.n`
  const params = { ...viewerParams(viewer), deleted: 0, id: sourceId, isDeleted: isDeleted ? 1 : 0 }
  return statementOf(db, sql).all(params) as (SourceFile & { deletedAt: string | null; type: FileType })[]
}

export function insertFile(db: Db, values: NewFileRow): FileRow {
  return db.insert(sourceFiles).values(values).returning().get()
}

/** Changes a row if it still stands at `rev`, which grows by one; undefined when it has moved on. */
export function updateFile(
  db: Db,
  { n, rev }: Pick<FileRow, 'n' | 'rev'>,
  values: Partial<Pick<FileRow, 'name' | 'deletedAt'>>,
): FileRow | undefined {
  return db
    .update(sourceFiles)
    .set({ ...values, rev: rev + 1 })
    .where(and(eq(sourceFiles.n, n), eq(sourceFiles.rev, rev)))
    .returning()
    .get()
}

/** How many files a source has that are not deleted. */
export function countFiles(db: Db, _viewer: Viewer, sourceN: number): number {
  const sql = 'SELECT count(*) FROM source_files WHERE source_n = ? AND deleted_at IS NULL'
  return statementOf(db, sql).pluck().get(sourceN) as number
}
