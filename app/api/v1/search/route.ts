import { serveRead } from '@/app/_lib/api/serve'
import { Search } from '@/domain/api/search'
import { search } from '@/services/search/search'
import { searchAnswer } from '@/services/search/tell-search'

export const GET = serveRead(Search, async (ctx, { query, request }) =>
  searchAnswer(await search(ctx, query, request.signal)),
)
