import type { Standing, StandingInput } from '@/domain/claim/standing'
import { standing } from '@/domain/claim/standing'
import type { ListClaims } from '@/domain/search/list-inputs'
import type { Term } from '@/domain/search/search-query'
import type { ClaimObject } from '@/domain/workbench/objects'
import { CROWDED, CROWDED_GIVEN, CROWDED_OF, isInState, ratingSql, VERDICTS_OF } from '../claim-standing'
import type { Db } from '../open'
import { SCOPES, type Viewer, viewerParams } from '../visibility'
import { whileUnchanged } from '../while-unchanged'
import { allOf, statementOf } from './dynamic'
import { findHouse } from './house'
import { CLAIM_TEXT, planShort, type TextPlan, type TextSql, textSql } from './text-search'

/** Which claims: the filters of a list, the search read. */
export type ClaimFilter = Pick<ListClaims, 'rating' | 'speaker' | 'article' | 'state' | 'working'> & {
  readonly terms: readonly Term[]
}

/** After which entry a page begins: its inner key, and what else it was ordered by. */
export type ClaimPlace = { readonly n: number; readonly due: string | null }

/** One row of the list as it is stored; the rest of an entry is read for a page at once. */
export type ClaimRow = {
  readonly n: number
  readonly id: string
  readonly rev: number
  readonly statement: string
  readonly speaker: string | null
  readonly claimDate: string | null
  readonly types: string
  readonly basis: number
  readonly waitingOn: string | null
  readonly waitingSince: string | null
  readonly waitingDue: string | null
  readonly createdAt: string
  readonly articleN: number
  readonly articleId: string
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly working: 'line-check' | 'public-verdict' | 'data-set'
}

/** What a {@link ClaimRow} is read from. */
export const COLUMNS = `o.n, o.id, o.rev, o.statement, o.speaker, o.claim_date AS claimDate, o.types, o.basis,
  o.waiting_on AS waitingOn, o.waiting_since AS waitingSince, o.waiting_due AS waitingDue, o.created_at AS createdAt,
  article.n AS articleN, article.id AS articleId, article.title, article.language, article.direction, article.working`

type Bound = Record<string, string | number | null>
/** A filtered set of claims as SQL: everything but what is selected, ordered and limited. */
export type ClaimSet = { readonly text: TextSql; readonly sql: string; readonly cte: string; readonly params: Bound }

/** The claims a filter leaves, joined to what this viewer may see. */
export function claimSet(
  db: Db,
  viewer: Viewer,
  filter: ClaimFilter,
  more: readonly string[] = [],
  way: (terms: readonly Term[]) => TextPlan = planShort,
): ClaimSet {
  const { settleRule, settleQuorum } = findHouse(db) ?? { settleRule: 'one-checker' as const, settleQuorum: 2 }
  const needsStanding = filter.state !== undefined || filter.rating !== undefined
  const text = textSql(filter.terms.length > 0 ? way(filter.terms) : null, CLAIM_TEXT)
  const where = allOf([
    SCOPES.claim.where,
    ...text.where,
    filter.article !== undefined && 'article.id = @article',
    filter.working !== undefined && 'article.working = @working',
    filter.speaker !== undefined && 'o.speaker = @speaker',
    ...more,
    filter.state !== undefined && isInState(filter.state, settleRule),
    filter.rating !== undefined && `(${ratingSql(settleRule)}) IN (SELECT n FROM ratings WHERE key = @rating)`,
  ])
  const { terms: _, ...bound } = filter
  return {
    text,
    sql: `FROM ${text.lead}${SCOPES.claim.from} WHERE ${where}`,
    cte: `WITH ${CROWDED_GIVEN}`,
    params: {
      ...viewerParams(viewer),
      deleted: 0,
      quorum: settleQuorum,
      crowded: needsStanding ? crowdedArticles(db, viewer) : '[]',
      ...text.params,
      ...withoutUndefined(bound),
    },
  }
}

/** Which articles have more than one checker, for {@link CROWDED_GIVEN}: the same for every page until somebody writes. */
export function crowdedArticles(db: Db, viewer: Viewer): string {
  if (findHouse(db)?.settleRule !== 'one-checker') return '[]'
  const params = viewerParams(viewer)
  const find = () => statementOf(db, CROWDED).pluck().get(params) as string
  return whileUnchanged(db, `crowded ${JSON.stringify(params)}`, find)
}

const withoutUndefined = (values: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<string, string>

type Part = { readonly order: string; readonly where: readonly string[] }
const IS_DUE = 'o.waiting_on IS NOT NULL AND o.waiting_due IS NOT NULL'

/** The parts a list is made of, one after the other, from a place on; each is read off an index. */
function partsOf(sort: NonNullable<ListClaims['sort']>, key: string, after: ClaimPlace | null): readonly Part[] {
  const from = (condition: string) => (after ? [condition] : [])
  if (sort === 'oldest') return [{ order: key, where: from(`${key} > @after`) }]
  const newest = { order: `${key} DESC`, where: from(`${key} < @after`) }
  if (sort === 'newest') return [newest]
  const due = { order: 'o.waiting_due, o.n', where: [IS_DUE, ...from('(o.waiting_due, o.n) > (@due, @after)')] }
  const rest = { order: newest.order, where: [`NOT (${IS_DUE})`] }
  if (after?.due === null) return [{ ...rest, where: [...rest.where, ...newest.where] }]
  return [due, rest]
}

/** A page of the claims this viewer may see, in order, one more than asked for when there are more. */
export function listClaimRows(
  db: Db,
  viewer: Viewer,
  filter: ClaimFilter,
  sort: NonNullable<ListClaims['sort']>,
  after: ClaimPlace | null,
  limit: number,
): ClaimRow[] {
  const { key } = claimSet(db, viewer, filter).text
  const rows: ClaimRow[] = []
  for (const { order, where } of partsOf(sort, key, after)) {
    const missing = limit + 1 - rows.length
    if (missing <= 0) break
    const { sql, cte, params } = claimSet(db, viewer, filter, where)
    const statement = statementOf(db, `${cte} SELECT ${COLUMNS} ${sql} ORDER BY ${order} LIMIT @limit`)
    const place = { after: after?.n ?? null, due: after?.due ?? null }
    rows.push(...(statement.all({ ...params, ...place, limit: missing }) as ClaimRow[]))
  }
  return rows
}

/** The inner key behind a claim's outer one, to go on from where a page ended; undefined once it is erased. */
export function placeOfClaim(db: Db, _viewer: Viewer, id: string): number | undefined {
  return statementOf(db, 'SELECT n FROM claims WHERE id = ?').pluck().get(id) as number | undefined
}

type VerdictFact = {
  readonly claimN: number
  readonly ratingId: string | null
  readonly conclusion: string | null
  readonly basis: number
  readonly isDecision: number
}

/** The standing of the claims of a page, by inner key, computed by the domain itself. */
export function listStandings(
  db: Db,
  viewer: Viewer,
  rows: readonly (Pick<ClaimObject, 'basis' | 'waitingOn'> & { readonly n: number; readonly articleN: number })[],
): Map<number, Standing> {
  const house = findHouse(db)
  const settleRule: StandingInput['settleRule'] = {
    rule: house?.settleRule ?? 'one-checker',
    quorum: house?.settleQuorum ?? 2,
  }
  const claims = JSON.stringify(rows.map(({ n }) => n))
  const given = statementOf(db, VERDICTS_OF).all({ ...viewerParams(viewer), claims }) as VerdictFact[]
  const facts = Map.groupBy(given, ({ claimN }) => claimN)
  const articles = JSON.stringify([...new Set(rows.map(({ articleN }) => articleN))])
  const crowded = new Set(
    settleRule.rule === 'one-checker'
      ? (statementOf(db, CROWDED_OF)
          .pluck()
          .all({ ...viewerParams(viewer), articles }) as number[])
      : [],
  )
  return new Map(
    rows.map((claim) => {
      const of = facts.get(claim.n) ?? []
      const decision = of.find(({ isDecision }) => isDecision === 1) ?? null
      const assessments = of.filter(({ isDecision }) => isDecision === 0)
      const checkersOnArticle = crowded.has(claim.articleN) ? 2 : 1
      return [claim.n, standing({ claim, assessments, decision, settleRule, checkersOnArticle })]
    }),
  )
}

/** How much evidence of each claim this viewer may see, by inner key; claims without are left out. */
export function countEvidence(db: Db, viewer: Viewer, claims: readonly number[]): Map<number, number> {
  const sql = `SELECT o.claim_n, count(*) FROM ${SCOPES.evidence.from} WHERE ${SCOPES.evidence.where}
    AND o.claim_n IN (SELECT value FROM json_each(@claims)) GROUP BY o.claim_n`
  const params = { ...viewerParams(viewer), deleted: 0, claims: JSON.stringify(claims) }
  return new Map(statementOf(db, sql).raw().all(params) as [number, number][])
}
