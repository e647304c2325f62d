import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { CreateArticle, ListArticles } from '@/domain/api/articles'
import { listArticles } from '@/services/article/list-articles'
import { readArticle } from '@/services/article/read-article'
import { type ReadyArticle, readBrought, takeInArticle } from '@/services/article/take-in-article'

export const GET = serveRead(ListArticles, async (ctx, { query, request }) => {
  const { items, next } = await listArticles(ctx, query, request.signal)
  return { items: items.map(({ isSample, ...item }) => ({ ...item, sample: isSample })), next }
})

export const POST = serveWrite(
  CreateArticle,
  (ctx, { body }, brought: ReadyArticle) => {
    const { value, event } = takeInArticle(ctx, body, brought)
    const proposals = { excluded: [...brought.imported.excluded] }
    return { value: { ...readArticle(ctx, value.id), proposals }, event, location: `/articles/${value.id}` }
  },
  { prepare: (ctx, { body }) => readBrought(ctx, body) },
)
