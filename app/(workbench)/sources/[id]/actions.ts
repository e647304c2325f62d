'use server'

import { wipeNow } from '@/app/_lib/housekeeping'
import { type ActionAnswer, runAction } from '@/app/_lib/run-action'
import { EraseFile } from '@/domain/source/file-inputs'
import { eraseFile } from '@/services/files/change-file'

/** Erases a deleted file for good; what a reader keeps in the database's file meanwhile is wiped later. */
export async function erase(input: EraseFile): Promise<ActionAnswer<{ id: string; isWiped: boolean }>> {
  return runAction(EraseFile, input, async (ctx, wanted) => {
    const { value } = eraseFile(ctx, wanted)
    return { ...value, isWiped: await wipeNow() }
  })
}
