import { dirname } from 'node:path'
import { readChainHead } from '@/db/chain-head'
import { fileOf } from '@/db/storage'
import type { Context } from '../context'
import { type DataVerdict, verifyData } from '../history/verify-data'
import { requireMay } from '../policy'
import { hasWorker, inWorker } from '../worker'

/** What a check found, short enough to be shown. */
export type DataCheck = {
  readonly isSound: boolean
  readonly events: number
  /** How many things are wrong, of whatever kind. */
  readonly problems: number
}

/** Reads the whole of the data as `npm run admin -- verify` does, beside the server thread. @throws AppError `forbidden` below admin. */
export async function checkData(ctx: Context): Promise<DataCheck> {
  requireMay(ctx.actor, 'data.manage')
  const place = fileOf(ctx.db)
  const verdict =
    place !== null && hasWorker('verify-worker')
      ? await inWorker<DataVerdict>('verify-worker', { file: place })
      : verifyData(ctx.db, place === null ? undefined : readChainHead(dirname(place)))
  const { isSound, chain, file, rows, isCut } = verdict
  return { isSound, events: chain.events, problems: file.length + chain.problems.length + rows.length + Number(isCut) }
}
