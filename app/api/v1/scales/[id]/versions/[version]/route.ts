import { serveRead } from '@/app/_lib/api/serve'
import { ReadScaleVersion } from '@/domain/api/scales'
import { readScaleVersion } from '@/services/scale/list-scales'
import { scaleVersionAnswer } from '@/services/scale/tell-scale'

export const GET = serveRead(ReadScaleVersion, (ctx, { params }) => scaleVersionAnswer(readScaleVersion(ctx, params)))
