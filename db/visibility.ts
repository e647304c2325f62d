import type { Actor } from '@/domain/account/account'
import { ROLES } from '@/domain/account/account'
import type { ObjectKind } from '@/domain/workbench/objects'

/** Who looks: every query on the work of the house takes one and joins the predicates below. */
export type Viewer = Pick<Actor, 'n' | 'role' | 'scopes'>

/** What the predicates bind, by name. */
export type ViewerParams = { readonly viewer: number; readonly confidential: 0 | 1; readonly internal: 0 | 1 }

/** The bound values that say what this viewer may see. */
export function viewerParams(viewer: Viewer): ViewerParams {
  // A token sees internal matter only when it was made for that.
  const isForInternal = viewer.scopes === undefined || viewer.scopes.includes('internal')
  const isTrusted = ROLES.indexOf(viewer.role) >= ROLES.indexOf('reviewer')
  return { viewer: viewer.n, confidential: isTrusted && isForInternal ? 1 : 0, internal: isForInternal ? 1 : 0 }
}

/** How the rows of one kind are reached from their article, and which of them a viewer sees. */
export type Scope = {
  /** FROM clause; the kind's own row is `o`, its article `article`. */
  readonly from: string
  /** Predicate with `@confidential`, `@internal` and `@deleted` (1 lets deleted rows through). */
  readonly where: string
}

const ALIVE_ARTICLE = '(article.deleted_at IS NULL OR @deleted = 1)'
const alive = (alias: string) => `(${alias}.deleted_at IS NULL OR @deleted = 1)`
const IN_ARTICLE = 'JOIN articles article ON article.n = o.article_n'
const OF_CLAIM = 'JOIN claims claim ON claim.n = o.claim_n JOIN articles article ON article.n = claim.article_n'
const OPEN_SOURCE = '(@confidential = 1 OR source.is_confidential = 0)'

/** The one place that says which rows of each kind exist for a viewer. */
export const SCOPES: Record<ObjectKind, Scope> = {
  article: { from: 'articles o JOIN articles article ON article.n = o.n', where: ALIVE_ARTICLE },
  annotation: { from: `annotations o ${IN_ARTICLE}`, where: `${ALIVE_ARTICLE} AND ${alive('o')}` },
  claim: { from: `claims o ${IN_ARTICLE}`, where: `${ALIVE_ARTICLE} AND ${alive('o')}` },
  assessment: { from: `assessments o ${OF_CLAIM}`, where: `${ALIVE_ARTICLE} AND ${alive('claim')}` },
  decision: { from: `decisions o ${OF_CLAIM}`, where: `${ALIVE_ARTICLE} AND ${alive('claim')} AND ${alive('o')}` },
  evidence: {
    from: `evidence o ${OF_CLAIM} LEFT JOIN sources source ON source.n = o.source_n`,
    where: `${ALIVE_ARTICLE} AND ${alive('claim')} AND ${alive('o')} AND (source.n IS NULL OR ${OPEN_SOURCE})`,
  },
  source: { from: 'sources o JOIN sources source ON source.n = o.n', where: `${alive('o')} AND ${OPEN_SOURCE}` },
  thread: { from: `threads o ${IN_ARTICLE}`, where: `${ALIVE_ARTICLE} AND ${alive('o')} AND @internal = 1` },
  comment: {
    from: 'comments o JOIN threads thread ON thread.n = o.thread_n JOIN articles article ON article.n = thread.article_n',
    where: `${ALIVE_ARTICLE} AND ${alive('thread')} AND ${alive('o')} AND @internal = 1`,
  },
  clearance: {
    from: 'clearances o JOIN revisions revision ON revision.n = o.revision_n JOIN articles article ON article.n = revision.article_n',
    where: `${ALIVE_ARTICLE} AND ${alive('o')}`,
  },
}

/**
 * Which assessments of a visible claim count in what a viewer is told of it (its state and standing
 * verdict in lists, filters and facets). The alias is that of `assessments`.
 */
export const VERDICTS_SEEN = (alias: string) => `${alias}.claim_n IS NOT NULL`
