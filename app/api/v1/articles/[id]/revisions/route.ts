import { serveRead } from '@/app/_lib/api/serve'
import { ListRevisions } from '@/domain/api/revisions'
import { listRevisions } from '@/services/article/read-revisions'

export const GET = serveRead(ListRevisions, (ctx, { params, query }) => listRevisions(ctx, params.id, query))
