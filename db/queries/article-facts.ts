import type { Purpose } from '@/domain/annotation/annotation'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

/** Where one annotation of an article stands in its current text, and what for. */
export type SpanFact = {
  readonly start: number | null
  readonly end: number | null
  readonly purpose: Purpose
  readonly isProposal: boolean
  readonly claimId: string | null
}

const spans = prepared((db) =>
  db.$client.prepare(
    `SELECT place.start, place."end", o.purpose, o.is_proposal AS isProposal, (SELECT id FROM claims WHERE n = o.claim_n) AS claimId
     FROM ${SCOPES.annotation.from}
     LEFT JOIN placements place ON place.annotation_n = o.n AND place.revision_n = article.revision_n
     WHERE ${SCOPES.annotation.where} AND article.n = @article`,
  ),
)

/** Every annotation of an article as coverage counts it, without its words. */
export function listSpans(db: Db, viewer: Viewer, articleN: number): SpanFact[] {
  const rows = spans(db).all({ ...viewerParams(viewer), deleted: 0, article: articleN }) as SpanFact[]
  return rows.map((row) => ({ ...row, isProposal: Boolean(row.isProposal) }))
}

/** What the state of every claim of an article is reckoned from: versions and verdicts, without their words. */
export type VerdictFacts = {
  readonly claims: readonly { readonly id: string; readonly basis: number; readonly waitingOn: string | null }[]
  readonly assessments: readonly (VerdictFact & { readonly userId: string })[]
  readonly decisions: readonly VerdictFact[]
}
type VerdictFact = {
  readonly claimId: string
  readonly ratingId: string | null
  readonly conclusion: string | null
  readonly basis: number
}

const VERDICT = `claim.id AS claimId, (SELECT id FROM ratings WHERE n = o.rating_n) AS ratingId, o.conclusion, o.basis`
const verdictLists = prepared((db) => {
  const list = (kind: 'claim' | 'assessment' | 'decision', fields: string) =>
    db.$client.prepare(
      `SELECT ${fields} FROM ${SCOPES[kind].from} WHERE ${SCOPES[kind].where} AND article.n = @article ORDER BY o.n`,
    )
  return {
    claims: list('claim', 'o.id, o.basis, o.waiting_on AS waitingOn'),
    assessments: list('assessment', `${VERDICT}, (SELECT id FROM users WHERE n = o.user_n) AS userId`),
    decisions: list('decision', VERDICT),
  }
})

/** Who has said what of the claims of an article, as far as this viewer may know. */
export function listVerdictFacts(db: Db, viewer: Viewer, articleN: number): VerdictFacts {
  const params = { ...viewerParams(viewer), deleted: 0, article: articleN }
  const { claims, assessments, decisions } = verdictLists(db)
  return {
    claims: claims.all(params) as VerdictFacts['claims'][number][],
    assessments: assessments.all(params) as VerdictFacts['assessments'][number][],
    decisions: decisions.all(params) as VerdictFacts['decisions'][number][],
  }
}

const cleared = prepared((db) =>
  db.$client.prepare(
    `SELECT o.id, o.rev, o.sentence, o.cleared_at AS at, u.id AS byId, u.name AS byName
     FROM ${SCOPES.clearance.from} JOIN users u ON u.n = o.user_n
     WHERE ${SCOPES.clearance.where} AND article.n = @article AND revision.n = article.revision_n ORDER BY o.sentence`,
  ),
)

/** "The rest of this sentence is clear": which sentence, who said so, and when (UTC). */
export type ClearanceFact = {
  readonly id: string
  readonly rev: number
  readonly sentence: number
  readonly at: string
  readonly byId: string
  readonly byName: string
}

/** The sentences of an article's current text that somebody has cleared, in reading order. */
export function listClearances(db: Db, viewer: Viewer, articleN: number): ClearanceFact[] {
  return cleared(db).all({ ...viewerParams(viewer), deleted: 0, article: articleN }) as ClearanceFact[]
}
