import type { Db } from '../open'
import { SCOPES, type Viewer, viewerParams } from '../visibility'
import { type ClaimRow, COLUMNS } from './claim-list'
import { allOf, statementOf } from './dynamic'

/** What of an index two of which must be found. */
type Leading = { readonly of: 'words' | 'letters'; readonly terms: readonly string[] }

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** Any two of the terms together; the only one, where there is one. */
function anyTwo(terms: readonly string[]): string {
  const pairs = terms.flatMap((one, i) => terms.slice(i + 1).map((other) => `(${quoted(one)} AND ${quoted(other)})`))
  return pairs.length > 0 ? pairs.join(' OR ') : terms.map(quoted).join('')
}

/** Claims of other articles whose statements hold two of these terms, the best matches first. */
export function listNearClaims(
  db: Db,
  viewer: Viewer,
  { articleN }: { readonly articleN: number },
  { of, terms }: Leading,
  limit: number,
): ClaimRow[] {
  if (terms.length === 0) return []
  const index = of === 'words' ? 'claims_fts' : 'claims_trigram'
  const where = allOf([
    SCOPES.claim.where,
    `found.${index} MATCH @near`,
    'o.n = found.rowid',
    'o.article_n <> @article',
  ])
  const sql = `SELECT ${COLUMNS} FROM ${index} found CROSS JOIN ${SCOPES.claim.from} WHERE ${where}
    ORDER BY found.rank LIMIT @limit`
  const near = `statement : (${anyTwo(terms)})`
  return statementOf(db, sql).all({ ...viewerParams(viewer), deleted: 0, near, article: articleN, limit }) as ClaimRow[]
}

/** A claim that another is linked with, and by whom. */
export type LinkedClaim = ClaimRow & {
  readonly linkId: string
  readonly linkedBy: string
  readonly linkedByName: string
  readonly linkedAt: string
}

/** The claims that a claim is linked with, as far as they are there for this viewer. */
export function listLinkedClaims(db: Db, viewer: Viewer, claimN: number): LinkedClaim[] {
  const sql = `SELECT ${COLUMNS}, link.id AS linkId, u.id AS linkedBy, u.name AS linkedByName, link.created_at AS linkedAt
    FROM claim_links link CROSS JOIN ${SCOPES.claim.from} JOIN users u ON u.n = link.created_by
    WHERE (link.claim_n = @claim OR link.other_n = @claim) AND link.deleted_at IS NULL
      AND o.n = link.claim_n + link.other_n - @claim AND ${SCOPES.claim.where} ORDER BY link.n`
  return statementOf(db, sql).all({ ...viewerParams(viewer), deleted: 0, claim: claimN }) as LinkedClaim[]
}
