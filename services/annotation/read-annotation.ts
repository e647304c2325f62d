import { type AnnotationKey, listAnnotationPage } from '@/db/queries/annotation-list'
import { readRow } from '@/db/queries/object-rows'
import { listPeople } from '@/db/queries/people'
import { findObject } from '@/db/queries/workbench-objects'
import type { AnnotationAnswer } from '@/domain/api/annotations'
import type { Page } from '@/domain/api/shapes'
import { decodeCursor, encodeCursor } from '@/domain/paging/cursor'
import type { AnnotationObject } from '@/domain/workbench/objects'
import type { Context } from '../context'
import { requireRow } from '../history/versioned'
import { linkTo } from '../house/public-url'
import { requireMay } from '../policy'

/**
 * One annotation as programs see it.
 * @throws AppError `not_found`
 */
export function readAnnotation(ctx: Context, id: string): AnnotationAnswer {
  requireMay(ctx.actor, 'article.read')
  const row = requireRow(ctx, 'annotation', id)
  const annotation = findObject(ctx.db, ctx.actor, 'annotation', row.id) as AnnotationObject
  return answerOf(annotation, readRow(ctx.db, 'article', row.articleN).id, namesOf(ctx))
}

/** A page of the annotations of an article, and the cursor of the page after it. */
export type AnnotationPage = { readonly items: AnnotationAnswer[]; readonly next: string | null }

/**
 * The annotations of an article in reading order, a page at a time: what is marked or deleted meanwhile
 * neither doubles nor skips another one.
 *
 * @throws AppError `not_found`, `invalid` (a cursor of another list)
 */
export function listAnnotations(ctx: Context, articleId: string, { cursor, limit }: Page): AnnotationPage {
  requireMay(ctx.actor, 'article.read')
  const article = requireRow(ctx, 'article', articleId)
  // The list is this article's, so a cursor of another's is refused like any that leads nowhere.
  const list = `annotations ${article.id}`
  const after = cursor === undefined ? null : keyOf(decodeCursor(cursor, list, ['number', 'number', 'number']))
  const found = listAnnotationPage(ctx.db, ctx.actor, article.n, after, limit + 1)
  const names = namesOf(ctx)
  const shown = found.slice(0, limit)
  const { start, length, n } = shown.at(-1)?.key ?? { start: 0, length: 0, n: 0 }
  return {
    items: shown.map(({ annotation }) => answerOf(annotation, article.id, names)),
    next: found.length > limit ? encodeCursor({ of: list, keys: [start, length, n] }) : null,
  }
}

function keyOf([start, length, n]: readonly unknown[]): AnnotationKey {
  return { start: Number(start), length: Number(length), n: Number(n) }
}

type Names = ReadonlyMap<string, string>

function namesOf(ctx: Context): Names {
  return new Map(listPeople(ctx.db).map(({ id, name }) => [id, name]))
}

function answerOf(annotation: AnnotationObject, articleId: string, names: Names): AnnotationAnswer {
  const { quote, isProposal, isLegal, correctionState, correctionStateBy, correctionStateReason, createdBy, ...same } =
    annotation
  return {
    ...same,
    link: linkTo(articleId, 'annotation', annotation.id),
    articleId,
    proposal: isProposal,
    exact: quote,
    legal: isLegal,
    state: correctionState,
    stateBy: personOf(names, correctionStateBy),
    stateReason: correctionStateReason,
    createdBy: personOf(names, createdBy),
  }
}

function personOf(names: Names, id: string | null): AnnotationAnswer['createdBy'] {
  const name = id === null ? undefined : names.get(id)
  return id === null || name === undefined ? null : { id, name }
}
