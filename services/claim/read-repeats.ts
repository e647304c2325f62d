import { type ClaimRow, listStandings } from '@/db/queries/claim-list'
import { type LinkedClaim, listLinkedClaims, listNearClaims } from '@/db/queries/claim-repeats'
import { readRow } from '@/db/queries/object-rows'
import { quotesOfClaim } from '@/db/queries/placement'
import { listRatings } from '@/db/queries/rating-list'
import { readScale } from '@/db/queries/scale-version'
import { listObjectsOfClaim } from '@/db/queries/workbench-objects'
import {
  type ClaimRepeat,
  MOST_REPEATS,
  NEAR_CLAIM,
  type RepeatSource,
  type RepeatVerdict,
} from '@/domain/claim/claim-repeats'
import type { ListRepeats } from '@/domain/claim/inputs'
import type { Scale } from '@/domain/scale/scale'
import { leadingTerms, type Nearness, nearness, statementWords } from '@/domain/text/near-statement'
import { peopleById } from '../account/people-by-id'
import type { Context } from '../context'
import { requireRow } from '../history/versioned'
import { requireMay } from '../policy'

/** So many statements are compared for each wording of the claim. */
const CANDIDATES = 200
/** How many of a claim's quotes are looked for besides its statement. */
const QUOTES = 3

type Near = Nearness & { readonly row: ClaimRow; readonly link: ClaimRepeat['link'] }

/** The repeats of a claim in other articles, as {@link listRepeats} describes them, in this thread. */
export function readRepeats(ctx: Context, { claim: id }: ListRepeats): ClaimRepeat[] {
  requireMay(ctx.actor, 'article.read')
  const claim = requireRow(ctx, 'claim', id)
  const article = readRow(ctx.db, 'article', claim.articleN)
  const quotes = quotesOfClaim(ctx.db, claim.n, article.revisionN as number).slice(0, QUOTES)
  const wordings = [...new Set([claim.statement, ...quotes])]
  const near = nearClaims(ctx, claim, wordings)
  const standings = listStandings(
    ctx.db,
    ctx.actor,
    near.map(({ row }) => row),
  )
  const scale = readScale(ctx.db, article.scaleVersionN)
  return near.map(({ row, link, similarity, hasOtherFigures }) => ({
    id: row.id,
    statement: row.statement,
    speaker: row.speaker,
    article: { id: row.articleId, title: row.title, language: row.language, direction: row.direction },
    similarity,
    hasOtherFigures,
    link,
    state: standings.get(row.n)?.state ?? 'open',
    verdicts: verdictsOf(ctx, row, scale),
    sources: sourcesOf(ctx, row),
  }))
}

/** Linked ones first, then the nearest. */
function nearClaims(ctx: Context, claim: { n: number; articleN: number }, wordings: readonly string[]): Near[] {
  const sought = wordings.map(statementWords)
  const compared = (row: ClaimRow): Nearness => {
    const words = statementWords(row.statement)
    return sought.map((one) => nearness(one, words)).toSorted((a, b) => b.similarity - a.similarity)[0] as Nearness
  }
  const found = new Map<number, Near>()
  for (const row of listLinkedClaims(ctx.db, ctx.actor, claim.n)) {
    found.set(row.n, { ...compared(row), row, link: linkOf(row) })
  }
  for (const wording of wordings) {
    for (const row of listNearClaims(ctx.db, ctx.actor, claim, leadingTerms(wording), CANDIDATES)) {
      if (found.has(row.n)) continue
      const near = compared(row)
      if (near.similarity >= NEAR_CLAIM) found.set(row.n, { ...near, row, link: null })
    }
  }
  return [...found.values()]
    .toSorted(
      (a, b) => Number(b.link !== null) - Number(a.link !== null) || b.similarity - a.similarity || b.row.n - a.row.n,
    )
    .slice(0, MOST_REPEATS)
}

function linkOf({ linkId, linkedBy, linkedByName, linkedAt }: LinkedClaim): ClaimRepeat['link'] {
  return { id: linkId, by: { id: linkedBy, name: linkedByName }, at: linkedAt }
}

/** Decision and assessments of a claim; which of them a scale can say. */
function verdictsOf(ctx: Context, { n, articleN, basis }: ClaimRow, scale: Scale): RepeatVerdict[] {
  const decisions = listObjectsOfClaim(ctx.db, ctx.actor, 'decision', n)
  const given = listObjectsOfClaim(ctx.db, ctx.actor, 'assessment', n).filter(
    ({ ratingId, conclusion }) => ratingId !== null || conclusion?.trim(),
  )
  const ratings = listRatings(
    ctx.db,
    [...decisions, ...given].flatMap(({ ratingId }) => ratingId ?? []),
  )
  const its = readScale(ctx.db, readRow(ctx.db, 'article', articleN).scaleVersionN)
  const person = peopleById(ctx)
  const isSayable = (key: string) =>
    its.scaleId === scale.scaleId && scale.ratings.some((one) => one.key === key && !one.isRetired)
  const told = (kind: RepeatVerdict['kind'], at: string, one: (typeof decisions)[number] | (typeof given)[number]) => {
    const rating = one.ratingId === null ? null : (ratings.get(one.ratingId) ?? null)
    const isReusable = rating === null || isSayable(rating.key)
    const { id, conclusion } = one
    return { id, kind, person: person(one.userId), rating, conclusion, at, isStale: one.basis < basis, isReusable }
  }
  return [
    ...decisions.map((one) => told('decision', one.decidedAt, one)),
    ...given.map((one) => told('assessment', one.assessedAt, one)).toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  ]
}

function sourcesOf(ctx: Context, { n }: ClaimRow): RepeatSource[] {
  const sources = new Map(listObjectsOfClaim(ctx.db, ctx.actor, 'source', n).map((source) => [source.id, source]))
  return listObjectsOfClaim(ctx.db, ctx.actor, 'evidence', n).map(({ id, sourceId, stance, locator }) => {
    const source = sources.get(sourceId ?? '')
    return {
      evidenceId: id,
      title: source?.title ?? null,
      stance,
      locator,
      isConfidential: source?.isConfidential ?? false,
    }
  })
}
