import { client } from '@/db/client'
import { operatorContext } from '@/services/account/operator'
import { eraseForgotten } from '@/services/article/erase-article'
import type { Context } from '@/services/context'
import { wipe } from '@/services/data/wipe'
import { clearUploads, eraseForgottenFiles, sweepFiles } from '@/services/files/sweep-files'
import { forgetOldAnswers } from '@/services/history/once'
import { addMissingPresets } from '@/services/scale/install-presets'
import { renewAddresses } from '@/services/source/renew-addresses'
import { log } from './log'

const SOON = 10 * 1000
const EVERY = 6 * 60 * 60 * 1000

/** At the start: what a newer version brings along. Then, a few times a day: what nobody can need any more goes. */
export function keepHouse(): void {
  attempt('preset scales could not be added', addMissingPresets)
  attempt('halves of uploads could not be removed', clearUploads)
  attempt('addresses of sources could not be renewed', renewAddresses)
  const tidy = () => {
    attempt('old answers could not be put away', forgetOldAnswers)
    attempt('deleted files could not be erased', eraseForgottenFiles)
    eraseSoon()
    attempt('files that nothing means could not be removed', sweepFiles)
  }
  tidy()
  setInterval(tidy, EVERY).unref()
}

/**
 * Erases what was deleted long enough ago, and wipes what erased text left in the files; again in a while
 * when somebody's reading kept it from being done.
 */
function eraseSoon(): void {
  attempt('what was deleted could not be erased', async (ctx) => {
    if (!(await eraseForgotten(ctx))) setTimeout(eraseSoon, SOON).unref()
  })
}

/** Wipes what erased text left in the files; where that cannot be done yet (false), it will be. */
export async function wipeNow(): Promise<boolean> {
  const isWiped = await wipe(client())
  if (!isWiped) setTimeout(eraseSoon, SOON).unref()
  return isWiped
}

/** What can be done at once is done when this returns. */
function attempt(failure: string, work: (ctx: Context) => unknown): void {
  const failed = (error: unknown) => log.error({ err: error }, failure)
  try {
    void Promise.resolve(work(operatorContext(client()))).catch(failed)
  } catch (error) {
    failed(error)
  }
}
