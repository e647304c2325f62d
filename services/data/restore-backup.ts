import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { copyContents } from '@/db/copy-files'
import { isThere } from '@/db/file-store'
import { takeInstanceLock } from '@/db/instance-lock'
import { closeReader, openReadOnly } from '@/db/open'
import { headOfLog } from '@/db/queries/event-log'
import { findRow } from '@/db/queries/object-rows'
import { endSessionsAndLinks, listShut, type Shut } from '@/db/queries/shut'
import { listStoredFiles } from '@/db/queries/stored-files'
import { replaceDatabase } from '@/db/replace-database'
import { freeIn, leastFree } from '@/db/room'
import { openWorkingCopy, type WorkingCopy } from '@/db/working-copy'
import { AppError } from '@/domain/app-error'
import { operatorContext } from '../account/operator'
import { disablePerson, personWithEmail } from '../account/standing'
import { revokeToken } from '../account/tokens'
import { deleteArticle } from '../article/change-article'
import { eraseArticle } from '../article/erase-article'
import type { Context } from '../context'
import { eraseFileRow } from '../files/change-file'
import { contentsOf } from '../files/check-files'
import { perform } from '../history/perform'
import { verifyData } from '../history/verify-data'
import { newId } from '../identity'
import { type FileVerdict, judge, placesOfFiles } from './verify-file'

/** What a restore came to. */
export type Restored = {
  readonly verdict: FileVerdict
  /** The folder with the data that was there before; null when there was none. */
  readonly aside: string | null
  /** What had been shut since the backup was made and was shut again; null when the data before could not be read. */
  readonly shutAgain: { readonly articles: number; readonly people: number; readonly tokens: number } | null
}

type RestoreOptions = { readonly isUnproven?: boolean; readonly isWithoutFiles?: boolean }

/**
 * Puts a backup in the place of the data in a folder that nobody else uses. The file is verified first and
 * the data that was there kept aside, so the restore can itself be undone by restoring that. Every session
 * and open link ends. What was erased, disabled or revoked since the backup was made stays so.
 *
 * `isUnproven` accepts a file of which nothing says how far its history must reach; `isWithoutFiles` one whose
 * files of sources lie neither beside it nor in the folder: they are then listed and cannot be opened.
 *
 * @throws InstanceLockedError while a server runs; CommandsAtWorkError beside another command.
 * @throws AppError `invalid` when the file is not a sound backup; nothing has changed then.
 */
export function restoreBackup(
  folder: string,
  file: string,
  now: () => Date,
  { isUnproven = false, isWithoutFiles = false }: RestoreOptions = {},
): Restored {
  const lock = takeInstanceLock(folder, 'restore', true)
  try {
    const copy = openWorkingCopy(file, folder)
    try {
      const places = isWithoutFiles ? null : placesOfFiles(file, folder)
      return putInPlaceOf(folder, copy, now, { isUnproven, places })
    } finally {
      copy.remove()
    }
  } finally {
    lock.release()
  }
}

type Taken = { readonly isUnproven: boolean; readonly places: readonly string[] | null }

function putInPlaceOf(folder: string, copy: WorkingCopy, now: () => Date, { isUnproven, places }: Taken): Restored {
  const verdict = judge(copy, places)
  if (!verdict.isProven && !isUnproven) refuse(copy, 'data.unproven')
  const lost = verdict.files.missing.length + verdict.files.damaged.length
  if (lost > 0) refuse(copy, 'data.filesMissing', { count: lost })
  if (!verdict.isSound && verdict.isProven) refuse(copy, 'data.unsound')
  const ctx: Context = { ...operatorContext(copy.db), now }
  const shutAgain = prepare(ctx, shutIn(join(folder, 'tickmark.db')), verdict)
  const head = headOfLog(copy.db)
  if (!verifyData(copy.db, head).isSound) refuse(copy, 'data.unsound')
  if (places) bringFiles(copy, places, folder)
  copy.close()
  if (existsSync(`${copy.file}-wal`)) throw new Error('The log of the copy was not folded into it.')
  const aside = replaceDatabase(folder, copy.file, head, now())
  return { verdict, aside, shutAgain }
}

/** Before the database: what it means is there when it is. What is not used in the end is swept later. */
function bringFiles(copy: WorkingCopy, places: readonly string[], folder: string): void {
  const target = join(folder, 'files')
  const absent = contentsOf(copy.db).filter(({ sha256, bytes }) => !isThere(target, sha256, bytes))
  const needed = absent.reduce((sum, { bytes }) => sum + bytes, leastFree())
  if (absent.length > 0 && freeIn(folder) < needed) {
    copy.close()
    const megabytes = Math.ceil(needed / 1024 / 1024)
    throw new AppError('unavailable', 'data.noRoom', { params: { folder, megabytes } })
  }
  copyContents(places, target, contentsOf(copy.db))
}

function refuse(copy: WorkingCopy, reason: string, params: Readonly<Record<string, number>> = {}): never {
  copy.close()
  throw new AppError('invalid', reason, { params })
}

function shutIn(file: string): Shut | null {
  if (!existsSync(file)) return { erasedArticles: [], erasedFiles: [], disabledPeople: [], revokedTokens: [] }
  try {
    const present = openReadOnly(file)
    try {
      return listShut(present)
    } finally {
      closeReader(present)
    }
  } catch {
    return null
  }
}

/** Brings a backup up to what must hold although it is older. */
function prepare(ctx: Context, shut: Shut | null, { madeAt, chain }: FileVerdict): Restored['shutAgain'] {
  const earlier = listShut(ctx.db)
  endSessionsAndLinks(ctx.db, ctx.now().toISOString())
  perform(ctx, 'restoreBackup', null, (changes) => {
    const state = { madeAt, event: chain.events }
    changes.record({ kind: 'backup', id: newId(), revBefore: 0, revAfter: 1, state })
  })
  if (!shut) return null
  const files = listStoredFiles(ctx.db).filter(({ id }) => shut.erasedFiles.includes(id))
  for (const file of files) eraseFileRow(ctx, file)
  const people = shut.disabledPeople.filter((email) => !earlier.disabledPeople.includes(email))
  const tokens = shut.revokedTokens.filter((id) => !earlier.revokedTokens.includes(id))
  return {
    articles: shut.erasedArticles.filter((id) => eraseAgain(ctx, id)).length,
    people: people.filter((email) => did(() => disablePerson(ctx, personWithEmail(ctx, email)))).length,
    tokens: tokens.filter((id) => did(() => revokeToken(ctx, id))).length,
  }
}

/** Erases what was erased after the backup was made; its sources too, whatever was chosen then. */
function eraseAgain(ctx: Context, id: string): boolean {
  const article = findRow(ctx.db, ctx.actor, 'article', id, true)
  if (!article) return false
  if (article.deletedAt === null) deleteArticle(ctx, { id, rev: article.rev })
  const rev = article.deletedAt === null ? article.rev + 1 : article.rev
  eraseArticle(ctx, { id, rev, title: article.title, sources: 'erase' })
  return true
}

/** False for what the backup does not know, and for its only admin, without whom nobody could let anybody in. */
function did(act: () => void): boolean {
  try {
    act()
    return true
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not_found' || error.code === 'conflict')) return false
    throw error
  }
}
