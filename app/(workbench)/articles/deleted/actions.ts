'use server'

import { wipeNow } from '@/app/_lib/housekeeping'
import { type ActionAnswer, runAction } from '@/app/_lib/run-action'
import { EraseArticle } from '@/domain/article/inputs'
import { eraseArticle } from '@/services/article/erase-article'

/** Erases a deleted article for good; what a reader keeps in the files meanwhile is wiped later. */
export async function erase(input: EraseArticle): Promise<ActionAnswer<{ id: string; isWiped: boolean }>> {
  return runAction(EraseArticle, input, async (ctx, wanted) => {
    const { value } = eraseArticle(ctx, wanted)
    return { ...value, isWiped: await wipeNow() }
  })
}
