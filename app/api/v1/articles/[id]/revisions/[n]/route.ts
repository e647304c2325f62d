import { serveRead } from '@/app/_lib/api/serve'
import { ReadRevision } from '@/domain/api/revisions'
import { readRevisionOf } from '@/services/article/read-revisions'

export const GET = serveRead(ReadRevision, (ctx, { params }) => readRevisionOf(ctx, params.id, params.n))
