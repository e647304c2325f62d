import {
  type ClearanceFact,
  listClearances,
  listSpans,
  listVerdictFacts,
  type SpanFact,
  type VerdictFacts,
} from '@/db/queries/article-facts'
import { findHouse } from '@/db/queries/house'
import type { RowOf } from '@/db/queries/object-rows'
import { type RevisionRow, readRevision } from '@/db/queries/revision'
import { findScale } from '@/db/queries/scale'
import { readScale } from '@/db/queries/scale-version'
import type { ArticleAnswer } from '@/domain/api/articles'
import { hasVerdict, type Standing, standingsOf } from '@/domain/claim/standing'
import { type Coverage, coverage } from '@/domain/coverage/coverage'
import { decodeBounds } from '@/domain/text/bounds'
import type { Context } from '../context'
import { requireRow } from '../history/versioned'
import { requireMay } from '../policy'

/**
 * An article as programs see it: what is known of it, its text as it stands, and how far its check is.
 * @throws AppError `not_found`
 */
export function readArticle(ctx: Context, id: string): ArticleAnswer {
  requireMay(ctx.actor, 'article.read')
  const article = requireRow(ctx, 'article', id)
  const revision = readRevision(ctx.db, article.revisionN as number)
  const { title, byline, publisher, url, publishedAt, language, direction, working, status, rev } = article
  return {
    id: article.id,
    title,
    byline,
    publisher,
    url,
    publishedAt,
    language,
    direction,
    working,
    scale: scaleOf(ctx, article),
    status,
    revision: {
      id: revision.id,
      number: revision.number,
      text: revision.text,
      sha256: revision.sha256,
      createdAt: revision.createdAt,
    },
    coverage: progressOf(ctx, article, revision),
    rev,
  }
}

/** The words of an article that are accounted for, as the viewer sees its annotations. */
export function coverageOfArticle(
  revision: RevisionRow,
  spans: readonly SpanFact[],
  clearances: readonly ClearanceFact[],
): Coverage {
  return coverage({
    segmentation: {
      version: revision.segmenter,
      sentences: decodeBounds(JSON.parse(revision.sentenceBounds) as number[]),
      words: decodeBounds(JSON.parse(revision.wordBounds) as number[]),
    },
    spans,
    clearances: clearances.map(({ sentence }) => sentence),
  })
}

/** The standing of each claim of an article, and the facts it was reckoned from. */
export function standingsOfArticle(
  ctx: Context,
  articleN: number,
): { readonly facts: VerdictFacts; readonly standings: Map<string, Standing> } {
  const facts = listVerdictFacts(ctx.db, ctx.actor, articleN)
  const house = findHouse(ctx.db)
  const settleRule = { rule: house?.settleRule ?? 'one-checker', quorum: house?.settleQuorum ?? 2 } as const
  return { facts, standings: standingsOf({ ...facts, settleRule }) }
}

function progressOf(ctx: Context, article: RowOf<'article'>, revision: RevisionRow): ArticleAnswer['coverage'] {
  const spans = listSpans(ctx.db, ctx.actor, article.n)
  const clearances = listClearances(ctx.db, ctx.actor, article.n)
  const { sentences, accounted, words, wordsAccounted } = coverageOfArticle(revision, spans, clearances)
  const { facts, standings } = standingsOfArticle(ctx, article.n)
  const judged = [...facts.assessments.filter(hasVerdict), ...facts.decisions]
  return {
    sentences,
    accounted,
    words,
    wordsAccounted,
    claims: facts.claims.length,
    assessed: new Set(judged.map(({ claimId }) => claimId)).size,
    settled: [...standings.values()].filter(({ state }) => state === 'settled').length,
    unanchored: spans.filter(({ start }) => start === null).length,
  }
}

function scaleOf(ctx: Context, { scaleVersionN }: RowOf<'article'>): ArticleAnswer['scale'] {
  const { scaleId, name, kind, version, ratings } = readScale(ctx.db, scaleVersionN)
  return {
    id: scaleId,
    preset: findScale(ctx.db, scaleId)?.preset ?? null,
    name,
    kind,
    version,
    ratings: ratings.map(({ key, label, isRetired }) => ({ key, label, retired: isRetired })),
  }
}
