import { serveRead } from '@/app/_lib/api/serve'
import { ListEvents } from '@/domain/api/history'
import { listHistory } from '@/services/history/article-history'

export const GET = serveRead(ListEvents, (ctx, { params, query }) => listHistory(ctx, params.id, query))
