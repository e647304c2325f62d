import { contextOf } from '@/app/_lib/context'
import { announceEvent } from '@/app/_lib/event-bus'
import { answerCommand } from '@/app/_lib/run-command'
import { requireSameOrigin } from '@/app/_lib/same-origin'
import { receiveUpload } from '@/app/_lib/upload'
import { AppError } from '@/domain/app-error'
import { objectId } from '@/domain/text/typed-text'
import { keepFile } from '@/services/files/keep-file'
import { readObjects } from '@/services/workbench/read-objects'

type Params = { readonly params: Promise<{ readonly id: string }> }

/** Keeps what a person dropped, pasted or chose with a source. Answers like a command: the source as it is now. */
export function POST(request: Request, { params }: Params): Promise<Response> {
  return answerCommand(async () => {
    requireSameOrigin(request)
    const ctx = await contextOf(request)
    const { id } = await params
    if (!objectId.safeParse(id).success) throw new AppError('not_found', 'errors.notFound')
    const file = await receiveUpload(ctx, request, id)
    const { value, refs, event } = keepFile(ctx, { sourceId: id, name: nameIn(request.headers), file })
    announceEvent(event)
    const changes = readObjects(ctx, refs.length > 0 ? refs : [{ kind: 'source', id }])
    return { ok: true, value, changes, event }
  })
}

function nameIn(headers: Headers): string {
  try {
    return decodeURIComponent(headers.get('x-file-name') ?? '')
  } catch {
    return ''
  }
}
