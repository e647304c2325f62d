import { runRoute } from '@/app/_lib/run-route'
import { readWorkbenchJson } from '@/services/workbench/read-workbench'

export const GET = runRoute<{ id: string }>((ctx, _request, { id }) => {
  return new Response(readWorkbenchJson(ctx, id), {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  })
})
