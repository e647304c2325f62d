'use server'

import { runAction } from '@/app/_lib/run-action'
import type { Answer } from '@/components/settings/answer'
import { ChangeHouse } from '@/domain/house/inputs'
import { changeHouse, type HouseRules } from '@/services/house/change-house'

/** Changes the rules of the house. */
export async function changeHouseAction(input: unknown): Promise<Answer<HouseRules>> {
  return runAction(ChangeHouse, input, (ctx, wanted) => changeHouse(ctx, wanted).value)
}
