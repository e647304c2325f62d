import { existsSync, linkSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '@/domain/app-error'
import { type BackupNote, copyDatabase, readBackupNote, writeBackupNote } from './backup-file'
import { flush } from './durable-file'
import { digestOf } from './file-store'
import { type Db, openReadOnly } from './open'

/** A backup that was written and found good: its size and digest, and how far its history reaches. */
export type WrittenBackup = { readonly bytes: number; readonly sha256: string; readonly note: BackupNote | undefined }

/**
 * Writes the database as it stands to a new file, beside a server that goes on writing: under a
 * temporary name first, looked over by `inspect`, flushed, and only then under its own.
 *
 * @throws AppError `conflict` when the file exists, `invalid` when its folder does not; and whatever
 * `inspect` throws. Nothing is left behind then.
 */
export function writeBackup(
  db: Db,
  file: string,
  now: Date,
  inspect: (copy: Db, note: BackupNote | undefined) => void,
): WrittenBackup {
  const params = { file }
  if (existsSync(file)) throw new AppError('conflict', 'data.fileExists', { params })
  if (!existsSync(path.dirname(file)))
    throw new AppError('invalid', 'data.noFolder', { params: { folder: path.dirname(file) } })
  const temporary = `${file}.${process.pid}.part`
  try {
    copyDatabase(db.$client, temporary)
    const note = noteIn(temporary, now)
    const copy = openReadOnly(temporary)
    try {
      inspect(copy, note)
    } finally {
      copy.$client.close()
    }
    flush(temporary)
    // Unlike renaming, giving a second name never replaces what somebody else put there meanwhile.
    linkSync(temporary, file)
    flush(path.dirname(file))
    return { bytes: statSync(file).size, sha256: digestOf(file), note }
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EEXIST') throw new AppError('conflict', 'data.fileExists', { params })
    if (code === 'EACCES' || code === 'EROFS' || code === 'SQLITE_CANTOPEN')
      throw new AppError('invalid', 'data.notWritable', { params })
    if (code === 'SQLITE_FULL' || code === 'ENOSPC') throw new AppError('unavailable', 'data.diskFull', { params })
    throw error
  } finally {
    rmSync(temporary, { force: true })
  }
}

function noteIn(file: string, now: Date): BackupNote | undefined {
  const client = new Database(file)
  try {
    writeBackupNote(client, now)
    return readBackupNote(client)
  } finally {
    client.close()
  }
}
