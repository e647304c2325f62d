'use server'

import { runAction } from '@/app/_lib/run-action'
import { ChangeScale, CopyScale, CreateScale } from '@/domain/scale/inputs'
import { changeScale } from '@/services/scale/change-scale'
import { copyScale, createScale } from '@/services/scale/create-scale'
import { readScaleById } from '@/services/scale/list-scales'

/** Makes a scale and answers it. */
export async function makeScale(input: CreateScale) {
  return runAction(CreateScale, input, (ctx, asked) => {
    const { id } = createScale(ctx, asked).value
    return { scale: readScaleById(ctx, id), isNewVersion: false }
  })
}

/** Changes a scale and answers it as it stands then. */
export async function saveScale(input: ChangeScale) {
  return runAction(ChangeScale, input, (ctx, asked) => {
    const { id, isNewVersion } = changeScale(ctx, asked).value
    return { scale: readScaleById(ctx, id), isNewVersion }
  })
}

/** Makes a scale that begins as another one. */
export async function duplicateScale(input: CopyScale) {
  return runAction(CopyScale, input, (ctx, asked) => copyScale(ctx, asked).value)
}
