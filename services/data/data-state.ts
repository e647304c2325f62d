import { listBackupEvents } from '@/db/queries/backup-log'
import { countEvents, headOfLog } from '@/db/queries/event-log'
import { sumOfFiles } from '@/db/queries/stored-files'
import { type Storage, storageOf } from '@/db/storage'
import { listCopies } from '@/db/wipe'
import type { Context } from '../context'
import { requireMay } from '../policy'
import type { BackupState } from './back-up'

/** A backup or a restore that was made, as the history has it. */
export type BackupMade = {
  readonly at: string
  readonly is: 'backup' | 'restore'
  /** Name and size of the file; null for a restore. */
  readonly file: { readonly name: string; readonly bytes: number } | null
}

/** How the data of the house stands. */
export type DataState = {
  readonly events: number
  /** Hash of the newest event; null before the first. */
  readonly head: string | null
  readonly storage: Storage
  /** Contents of the files of sources, each once. */
  readonly files: { readonly files: number; readonly bytes: number }
  /** Copies that upgrades and restores left in the data folder; times are UTC, ISO 8601. */
  readonly copies: readonly { readonly name: string; readonly madeAt: string }[]
  readonly backups: readonly BackupMade[]
  /** The last backup is this many days old; null when none was ever made. */
  readonly daysSinceBackup: number | null
}

const SHOWN = 10
const DAY_MS = 24 * 60 * 60 * 1000

/** Where the data stands, how big it is, and when it was last backed up. @throws AppError `forbidden` below admin. */
export async function readDataState(ctx: Context): Promise<DataState> {
  requireMay(ctx.actor, 'data.manage')
  const backups = listBackupEvents(ctx.db, SHOWN).map(({ at, verb, state }): BackupMade => {
    if (verb !== 'backUp') return { at, is: 'restore', file: null }
    const { name, bytes } = JSON.parse(state ?? '{"name":"","bytes":0}') as BackupState
    return { at, is: 'backup', file: { name, bytes } }
  })
  const last = backups.find((one) => one.is === 'backup')
  return {
    events: countEvents(ctx.db),
    head: headOfLog(ctx.db)?.hash ?? null,
    storage: storageOf(ctx.db),
    files: sumOfFiles(ctx.db),
    copies: listCopies(ctx.db).map(({ name, madeAt }) => ({ name, madeAt: madeAt.toISOString() })),
    backups,
    daysSinceBackup: last ? Math.floor((ctx.now().getTime() - Date.parse(last.at)) / DAY_MS) : null,
  }
}
