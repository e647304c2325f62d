import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { ReadArticle, RemoveArticle, UpdateArticle } from '@/domain/api/articles'
import { changeArticle, deleteArticle } from '@/services/article/change-article'
import { readArticle } from '@/services/article/read-article'
import type { Context } from '@/services/context'

const current = (ctx: Context, { params }: { params: { id: string } }) => readArticle(ctx, params.id)

export const GET = serveRead(ReadArticle, (ctx, { params }) => readArticle(ctx, params.id))

export const PATCH = serveWrite(
  UpdateArticle,
  (ctx, { params, body }) => {
    const { event } = changeArticle(ctx, { ...body, id: params.id })
    return { value: readArticle(ctx, params.id), event }
  },
  { current },
)

export const DELETE = serveWrite(
  RemoveArticle,
  (ctx, { params, body }) => {
    const { event } = deleteArticle(ctx, { ...body, id: params.id })
    return { value: null, event }
  },
  { current },
)
