import { dirname } from 'node:path'
import { fileOf } from '@/db/storage'
import type { Context } from '../context'
import { requireMay } from '../policy'
import { hasWorker, inWorker } from '../worker'
import { type DeskVerdict, verifyDesk } from './verify-desk'

/** What a check found, short enough to be shown. */
export type DataCheck = {
  readonly isSound: boolean
  readonly events: number
  /** Contents of files of sources, each read to its end. */
  readonly files: number
  /** How many things are wrong, of whatever kind. */
  readonly problems: number
}

/** Reads the whole of the data as `npm run admin -- verify` does, beside the server thread. @throws AppError `forbidden` below admin. */
export async function checkData(ctx: Context): Promise<DataCheck> {
  requireMay(ctx.actor, 'data.manage')
  const place = fileOf(ctx.db)
  const verdict =
    place !== null && hasWorker('verify-worker')
      ? await inWorker<DeskVerdict>('verify-worker', { file: place })
      : verifyDesk(ctx.db, place === null ? null : dirname(place))
  const { isSound, chain, file, rows, isCut, files } = verdict
  const ofFiles = files.missing.length + files.damaged.length
  const problems = file.length + chain.problems.length + rows.length + Number(isCut) + ofFiles
  return { isSound, events: chain.events, files: files.count, problems }
}
