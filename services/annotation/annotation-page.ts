import { statementsOf } from '@/db/queries/claim-words'
import { readScale } from '@/db/queries/scale-version'
import type { Page } from '@/domain/api/shapes'
import { currentRevision } from '../article/current-revision'
import { standingsOfArticle } from '../article/read-article'
import type { Context } from '../context'
import { requireMay } from '../policy'
import { type AnnotationPageFacts, renderAnnotationPage } from '../reports/render-annotation-page'
import { listAnnotations } from './read-annotation'

/**
 * A page of an article's annotations as a W3C AnnotationPage. `addressOf` is where a page of this list
 * is found, by its cursor; null for the list itself.
 *
 * @throws AppError as listAnnotations does
 */
export function readAnnotationPage(
  ctx: Context,
  articleId: string,
  page: Page,
  addressOf: (cursor: string | null) => string,
): Readonly<Record<string, unknown>> {
  requireMay(ctx.actor, 'article.read')
  const { article, revision } = currentRevision(ctx, articleId)
  const { items, next } = listAnnotations(ctx, articleId, page)
  return renderAnnotationPage({
    collection: addressOf(null),
    page: addressOf(page.cursor ?? ''),
    nextPage: next === null ? null : addressOf(next),
    article,
    revision,
    items,
    claims: claimsOf(ctx, article, items),
  })
}

function claimsOf(
  ctx: Context,
  article: { readonly n: number; readonly scaleVersionN: number },
  items: AnnotationPageFacts['items'],
): AnnotationPageFacts['claims'] {
  const ids = items.flatMap(({ claimId }) => claimId ?? [])
  const { standings } = standingsOfArticle(ctx, article.n)
  const labels = new Map(readScale(ctx.db, article.scaleVersionN).ratings.map(({ id, label }) => [id, label]))
  return new Map(
    [...statementsOf(ctx.db, ctx.actor, ids)].map(([id, statement]) => {
      const standing = standings.get(id)
      const given = standing?.verdict
      const verdict = given ? (labels.get(given.ratingId ?? '') ?? given.conclusion) : null
      return [id, { statement, state: standing?.state ?? 'open', verdict }]
    }),
  )
}
