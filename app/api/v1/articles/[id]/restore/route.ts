import { serveWrite } from '@/app/_lib/api/serve'
import { BringBackArticle } from '@/domain/api/articles'
import { restoreArticle } from '@/services/article/change-article'
import { readArticle } from '@/services/article/read-article'

export const POST = serveWrite(BringBackArticle, (ctx, { params }) => {
  const { event } = restoreArticle(ctx, params)
  return { value: readArticle(ctx, params.id), event }
})
