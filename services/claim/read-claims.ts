import { countClaims, countSpeakers, countStates } from '@/db/queries/claim-facets'
import { type ClaimFilter, countEvidence, listClaimRows, listStandings, placeOfClaim } from '@/db/queries/claim-list'
import { listRatings } from '@/db/queries/rating-list'
import { viewerParams } from '@/db/visibility'
import { whileUnchanged } from '@/db/while-unchanged'
import { WORK_STATES, type WorkState } from '@/domain/claim/claim'
import type { ClaimFacets, ClaimListItem, ClaimSort, ListedRating, ListedVerdict } from '@/domain/claim/claim-list'
import type { Standing } from '@/domain/claim/standing'
import { badCursor, decodeCursor, encodeCursor } from '@/domain/paging/cursor'
import { capped, PAGE_SIZE, type Page } from '@/domain/paging/page'
import type { ListClaims } from '@/domain/search/list-inputs'
import { parseSearch } from '@/domain/search/search-query'
import type { Context } from '../context'
import { requireMay } from '../policy'

const SPEAKERS = 20

function filterOf({ q, rating, speaker, article, state, working }: ListClaims): ClaimFilter {
  return { terms: parseSearch(q ?? ''), rating, speaker, article, state, working }
}

/** A page of the claims of the house, as {@link listClaims} describes it, in this thread. */
export function readClaims(ctx: Context, input: ListClaims): Page<ClaimListItem> {
  requireMay(ctx.actor, 'article.read')
  const { sort = 'newest', limit = PAGE_SIZE, cursor } = input
  const after = cursor === undefined ? null : placeAfter(ctx, cursor, sort)
  const rows = listClaimRows(ctx.db, ctx.actor, filterOf(input), sort, after, limit)
  const shown = rows.slice(0, limit)
  const standings = listStandings(ctx.db, ctx.actor, shown)
  const evidence = countEvidence(
    ctx.db,
    ctx.actor,
    shown.map(({ n }) => n),
  )
  const ratingIds = [...standings.values()].flatMap(({ verdict }) => verdict?.ratingId ?? [])
  const ratings = listRatings(ctx.db, ratingIds)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => {
      const standing = standings.get(row.n) as Standing
      return {
        id: row.id,
        rev: row.rev,
        statement: row.statement,
        speaker: row.speaker,
        claimDate: row.claimDate,
        types: JSON.parse(row.types),
        state: standing.state,
        verdict: verdictOf(standing, ratings),
        waitingOn: row.waitingOn,
        waitingSince: row.waitingSince,
        waitingDue: row.waitingDue,
        evidence: evidence.get(row.n) ?? 0,
        article: {
          id: row.articleId,
          title: row.title,
          language: row.language,
          direction: row.direction,
          working: row.working,
        },
        createdAt: row.createdAt,
      }
    }),
    next: last
      ? encodeCursor({ of: `claims:${sort}`, keys: sort === 'due' ? [last.id, dueOf(last)] : [last.id] })
      : null,
  }
}

/** What `due` orders by: the due date of a claim that waits. */
function dueOf({ waitingOn, waitingDue }: { waitingOn: string | null; waitingDue: string | null }): string | null {
  return waitingOn === null ? null : waitingDue
}

function placeAfter(ctx: Context, cursor: string, sort: ClaimSort) {
  const [id, due] = decodeCursor(cursor, `claims:${sort}`, sort === 'due' ? ['string', 'string'] : ['string'])
  const n = placeOfClaim(ctx.db, ctx.actor, String(id))
  if (n === undefined) throw badCursor()
  return { n, due: due == null ? null : String(due) }
}

function verdictOf(
  { verdict, by, isStale }: Standing,
  ratings: ReadonlyMap<string, ListedRating>,
): ListedVerdict | null {
  if (!verdict || !by) return null
  const rating = verdict.ratingId === null ? null : (ratings.get(verdict.ratingId) ?? null)
  return { rating, conclusion: verdict.conclusion, by, isStale }
}

/** How many claims each filter would show, in this thread. */
export function readClaimFacets(ctx: Context, input: ListClaims): ClaimFacets {
  requireMay(ctx.actor, 'article.read')
  const key = `claimFacets ${JSON.stringify([viewerParams(ctx.actor), input])}`
  return whileUnchanged(ctx.db, key, () => countClaimFacets(ctx, input))
}

function countClaimFacets(ctx: Context, input: ListClaims): ClaimFacets {
  const filter = filterOf(input)
  const cells = countStates(ctx.db, ctx.actor, filter)
  const sum = (fits: (cell: (typeof cells)[number]) => boolean) =>
    cells.reduce((total, cell) => (fits(cell) ? total + cell.count : total), 0)
  const ofRating = (rating: string | null) => filter.rating === undefined || rating === filter.rating
  const ofState = (state: WorkState) => filter.state === undefined || state === filter.state
  const labels = new Map(cells.flatMap(({ rating, label }) => (rating === null ? [] : [[rating, label ?? rating]])))
  const ratings = [...labels]
    .map(([key, label]) => ({ key, label, count: sum((cell) => cell.rating === key && ofState(cell.state)) }))
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key))
  return {
    total: capped(countClaims(ctx.db, ctx.actor, filter)),
    states: Object.fromEntries(
      WORK_STATES.map((state) => [state, capped(sum((cell) => cell.state === state && ofRating(cell.rating)))]),
    ) as ClaimFacets['states'],
    ratings: ratings.map(({ count, ...rating }) => ({ ...rating, ...capped(count) })),
    speakers: countSpeakers(ctx.db, ctx.actor, filter, SPEAKERS).map(({ speaker, count }) => ({
      speaker,
      ...capped(count),
    })),
  }
}
