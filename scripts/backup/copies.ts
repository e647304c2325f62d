import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { noteChainHead } from '@/db/chain-head'
import { type Db, openDb, openReadOnly } from '@/db/open'
import { headOfLog } from '@/db/queries/event-log'
import type { Viewer } from '@/db/visibility'
import { AppError } from '@/domain/app-error'
import { verifyFile } from '@/services/data/verify-file'
import { verifyData } from '@/services/history/verify-data'
import type { Acknowledged } from '../crash/writer'
import type { ServedCopy } from '../served/served-copy'
import { missingIn } from './look'
import type { Tally } from './tally'

/**
 * Copies the database at work as `cp` does, and requires that it is not taken for a backup: neither bare,
 * nor with a note of how far the history reached when it was copied. A reader is held open meanwhile, so
 * that what is committed after it stands in the log alone, which the copy lacks.
 */
export async function copyByHand(
  copy: ServedCopy,
  viewer: Viewer,
  acknowledged: readonly Acknowledged[],
  tally: Tally,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tickmark-cp-'))
  const file = path.join(folder, 'tickmark.db')
  const reader = openReadOnly(copy.databaseFile)
  try {
    reader.$client.exec('BEGIN')
    const begun = headOfLog(reader)?.n ?? 0
    const head = await laterHead(copy.databaseFile, begun)
    const before = acknowledged.length
    copyFileSync(copy.databaseFile, file)
    tally.copies += 1
    const isBareTold = isTold(file, folder)
    noteChainHead(folder, head)
    if (isBareTold && isTold(file, folder)) tally.copiesDetected += 1
    else tally.problems.push(`a copy by cp was taken for a backup (event ${head.n})`)
    lookInside(file, folder, viewer, acknowledged.slice(0, before), tally)
  } finally {
    reader.$client.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Waits until the writers have committed something after an event, and answers the newest one. */
async function laterHead(file: string, event: number): Promise<{ n: number; hash: string }> {
  for (;;) {
    const db = openReadOnly(file)
    const head = headOfLog(db)
    db.$client.close()
    if (head && head.n > event) return head
    await pause(10)
  }
}

function isTold(file: string, folder: string): boolean {
  try {
    return !verifyFile(file, folder).isSound
  } catch (error) {
    if (error instanceof AppError) return true
    throw error
  }
}

/** What somebody would see who opened the copy and asked SQLite alone. */
function lookInside(
  file: string,
  folder: string,
  viewer: Viewer,
  acknowledged: readonly Acknowledged[],
  tally: Tally,
): void {
  const scratch = path.join(folder, 'scratch.db')
  copyFileSync(file, scratch)
  let db: Db | undefined
  try {
    db = openDb(scratch)
    const missing = missingIn(db, viewer, acknowledged).length
    tally.mostMissingInCopy = Math.max(tally.mostMissingInCopy, missing)
    if (missing > 0 && verifyData(db).isSound) tally.copiesLookingFine += 1
  } catch {
    // Torn pages: nobody would take it for sound.
  } finally {
    db?.$client.close()
  }
}
