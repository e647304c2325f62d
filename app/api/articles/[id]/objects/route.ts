import * as z from 'zod'
import { runRoute } from '@/app/_lib/run-route'
import { objectId } from '@/domain/text/typed-text'
import { OBJECT_KINDS } from '@/domain/workbench/objects'
import { readObjects } from '@/services/workbench/read-objects'

const Refs = z.array(z.strictObject({ kind: z.enum(OBJECT_KINDS), id: objectId })).max(500)

export const GET = runRoute<{ id: string }>((ctx, request) => {
  const named = new URL(request.url).searchParams.get('refs')?.split(',') ?? []
  const refs = Refs.parse(named.map((ref) => ({ kind: ref.split(':')[0], id: ref.split(':')[1] })))
  return Response.json(readObjects(ctx, refs), { headers: { 'cache-control': 'no-store' } })
})
