import { dirname } from 'node:path'
import { readChainHead } from '@/db/chain-head'
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
  const isApart = !ctx.db.$client.memory && hasWorker('verify-worker')
  const verdict = isApart
    ? await inWorker<DataVerdict>('verify-worker', { file: ctx.db.$client.name })
    : verifyData(ctx.db, ctx.db.$client.memory ? undefined : readChainHead(dirname(ctx.db.$client.name)))
  const { isSound, chain, file, rows, isCut } = verdict
  return { isSound, events: chain.events, problems: file.length + chain.problems.length + rows.length + Number(isCut) }
}
