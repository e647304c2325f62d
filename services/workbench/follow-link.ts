import { lastDeedOn, lastDeletedSpan } from '@/db/queries/link'
import { findRow, type RowOf, readRow } from '@/db/queries/object-rows'
import { findPlace } from '@/db/queries/placement'
import { readRevision } from '@/db/queries/revision'
import { listRevisions } from '@/db/queries/revision-list'
import { decodeBounds } from '@/domain/text/bounds'
import { objectId } from '@/domain/text/typed-text'
import type { LinkTarget, LinkTrouble } from '@/domain/workbench/link'
import type { Context } from '../context'
import { requireRow } from '../history/versioned'
import { may, requireMay } from '../policy'

/**
 * What stands in the way of a link into an article: null when it leads where it says. Somebody else's
 * deletion is told with name and time; what this person may not see is told like what never was.
 *
 * @throws AppError `not_found` when the article itself is not there for this person
 */
export function followLink(ctx: Context, articleId: string, target: LinkTarget): LinkTrouble | null {
  requireMay(ctx.actor, 'article.read')
  const article = requireRow(ctx, 'article', articleId)
  if (target.kind === 'sentence') return sentenceTrouble(ctx, article, target.sentence, target.version)
  const { kind, id } = target
  const missing = { what: 'missing', kind } as const
  if (!objectId.safeParse(id).success) return missing
  const row = findRow(ctx.db, ctx.actor, kind, id, true)
  if (!row) return missing
  if (row.articleN !== article.n) {
    const home = findRow(ctx.db, ctx.actor, 'article', readRow(ctx.db, 'article', row.articleN).id)
    if (!home || row.deletedAt !== null) return missing
    return { what: 'elsewhere', kind, id, articleId: home.id, title: home.title }
  }
  if (row.deletedAt === null) return null
  const into = kind === 'claim' ? survivorOf(ctx, row as RowOf<'claim'>) : null
  return into === null ? deletedTrouble(ctx, article, kind, row) : { what: 'merged', into }
}

/** The claim that stands for one that was merged, perhaps more than once; null when it is gone as well. */
function survivorOf(ctx: Context, claim: RowOf<'claim'>): string | null {
  if (claim.mergedInto === null) return claim.deletedAt === null ? claim.id : null
  return survivorOf(ctx, readRow(ctx.db, 'claim', claim.mergedInto))
}

type Article = RowOf<'article'>

function deletedTrouble(
  ctx: Context,
  article: Article,
  kind: 'annotation' | 'claim',
  row: RowOf<'annotation'> | RowOf<'claim'>,
): LinkTrouble {
  const spanId = kind === 'annotation' ? row.id : lastDeletedSpan(ctx.db, ctx.actor, row.n)
  const span = spanId === undefined ? undefined : findRow(ctx.db, ctx.actor, 'annotation', spanId, true)
  // A claim whose spans went to another one: there is nothing to bring back.
  if (!span) return { what: 'missing', kind }
  const deed = lastDeedOn(ctx.db, ctx.actor, span.id)
  const isOwn = span.createdBy === null || span.createdBy === ctx.actor.n
  return {
    what: 'deleted',
    kind,
    quote: findPlace(ctx.db, span.n, article.revisionN as number)?.quote ?? '',
    at: span.deletedAt ?? deed?.at ?? article.createdAt,
    by: deed?.by ?? null,
    annotationId: span.id,
    mayRestore: may(ctx.actor, isOwn ? 'annotation.write' : 'annotation.changeOthers'),
  }
}

function sentenceTrouble(ctx: Context, article: Article, sentence: number, version: number | null): LinkTrouble | null {
  const present = readRevision(ctx.db, article.revisionN as number)
  const textIn = (revision: typeof present, number: number): string | null => {
    const bounds = decodeBounds(JSON.parse(revision.sentenceBounds) as number[])
    const [start, end] = [bounds[2 * number - 2], bounds[2 * number - 1]]
    return start === undefined || end === undefined ? null : revision.text.slice(start, end)
  }
  const missing = { what: 'missing', kind: 'sentence' } as const
  if (version === null || version === present.number) return textIn(present, sentence) === null ? missing : null
  const [older] = listRevisions(ctx.db, ctx.actor, article.n, version + 1, 1)
  const text = older?.number === version ? textIn(readRevision(ctx.db, older.n), sentence) : null
  if (text === null) return missing
  return { what: 'older', version, current: present.number, text, sentence: sentenceOf(present, text, sentence) }
}

/** The sentence of these very words that stands nearest to where they stood; null when there is none. */
function sentenceOf(
  revision: { readonly text: string; readonly sentenceBounds: string },
  text: string,
  near: number,
): number | null {
  const bounds = decodeBounds(JSON.parse(revision.sentenceBounds) as number[])
  let best: number | null = null
  for (let at = 0; at < bounds.length; at += 2) {
    if (revision.text.slice(bounds[at], bounds[at + 1]) !== text) continue
    const number = at / 2 + 1
    if (best === null || Math.abs(number - near) < Math.abs(best - near)) best = number
  }
  return best
}
