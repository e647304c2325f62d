import { serveWrite } from '@/app/_lib/api/serve'
import { CreateArticle } from '@/domain/api/articles'
import { readArticle } from '@/services/article/read-article'
import { type ReadyArticle, readBrought, takeInArticle } from '@/services/article/take-in-article'

export const POST = serveWrite(
  CreateArticle,
  (ctx, { body }, brought: ReadyArticle) => {
    const { value, event } = takeInArticle(ctx, body, brought)
    const proposals = { excluded: [...brought.imported.excluded] }
    return { value: { ...readArticle(ctx, value.id), proposals }, event, location: `/articles/${value.id}` }
  },
  { prepare: (ctx, { body }) => readBrought(ctx, body) },
)
