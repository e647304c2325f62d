'use server'

import * as z from 'zod'
import { type ActionAnswer, runAction } from '@/app/_lib/run-action'
import { checkData, type DataCheck } from '@/services/data/check-data'

/** Reads the whole of the data and says whether it is sound. */
export async function check(): Promise<ActionAnswer<DataCheck>> {
  return runAction(z.strictObject({}), {}, checkData)
}
