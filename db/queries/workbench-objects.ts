import type { ObjectByKind, ObjectKind } from '@/domain/workbench/objects'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

const bool = (column: string) => `json(iif(${column}, 'true', 'false'))`
const userId = (column: string) => `(SELECT id FROM users WHERE n = ${column})`
const ratingId = '(SELECT id FROM ratings WHERE n = o.rating_n)'
const claimId = '(SELECT id FROM claims WHERE n = o.claim_n)'

/** The fields of each object as SQLite builds them; the names are those of `ObjectByKind`. */
const FIELDS: { [K in ObjectKind]: Record<Exclude<keyof ObjectByKind[K], 'id' | 'rev'>, string> } = {
  article: {
    title: 'o.title',
    byline: 'o.byline',
    publisher: 'o.publisher',
    url: 'o.url',
    publishedAt: 'o.published_at',
    language: 'o.language',
    direction: 'o.direction',
    working: 'o.working',
    status: 'o.status',
    revisionId: '(SELECT id FROM revisions WHERE n = o.revision_n)',
    scaleVersionId: '(SELECT id FROM scale_versions WHERE n = o.scale_version_n)',
  },
  annotation: {
    purpose: 'o.purpose',
    isProposal: bool('o.is_proposal'),
    start: 'place.start',
    end: 'place."end"',
    anchor: "coalesce(place.state, 'unanchored')",
    quote: "coalesce(place.quote, '')",
    claimId,
    reason: 'o.reason',
    body: 'o.body',
    replacement: 'o.replacement',
    severity: 'o.severity',
    isLegal: bool('o.is_legal'),
    correctionState: 'o.correction_state',
    createdBy: userId('o.created_by'),
    createdAt: 'o.created_at',
  },
  claim: {
    statement: 'o.statement',
    speaker: 'o.speaker',
    claimDate: 'o.claim_date',
    firstAppearanceUrl: 'o.first_appearance_url',
    types: 'json(o.types)',
    waitingOn: 'o.waiting_on',
    waitingSince: 'o.waiting_since',
    waitingDue: 'o.waiting_due',
    basis: 'o.basis',
    createdBy: userId('o.created_by'),
    createdAt: 'o.created_at',
  },
  assessment: {
    claimId,
    userId: userId('o.user_n'),
    ratingId,
    conclusion: 'o.conclusion',
    rationale: 'o.rationale',
    confidence: 'o.confidence',
    basis: 'o.basis',
    judgedStatement: 'o.judged_statement',
    assessedAt: 'o.assessed_at',
  },
  decision: {
    claimId,
    userId: userId('o.user_n'),
    ratingId,
    conclusion: 'o.conclusion',
    reason: 'o.reason',
    basis: 'o.basis',
    decidedAt: 'o.decided_at',
  },
  evidence: {
    claimId,
    sourceId: '(SELECT id FROM sources WHERE n = o.source_n)',
    stance: 'o.stance',
    quote: 'o.quote',
    locator: 'o.locator',
    isPrimary: "json(CASE o.is_primary WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)",
    questionId: '(SELECT id FROM questions WHERE n = o.question_n)',
    answer: 'o.answer',
    answerType: 'o.answer_type',
    medium: 'o.medium',
    explanation: 'o.explanation',
    note: 'o.note',
    position: 'o.position',
    createdBy: userId('o.created_by'),
  },
  source: {
    kind: 'o.kind',
    title: 'o.title',
    url: 'o.url',
    archiveUrl: 'o.archive_url',
    publisher: 'o.publisher',
    author: 'o.author',
    publishedAt: 'o.published_at',
    accessedAt: 'o.accessed_at',
    isConfidential: bool('o.is_confidential'),
  },
  thread: {
    annotationId: '(SELECT id FROM annotations WHERE n = o.annotation_n)',
    claimId,
    resolvedAt: 'o.resolved_at',
    resolvedBy: userId('o.resolved_by'),
  },
  comment: {
    threadId: '(SELECT id FROM threads WHERE n = o.thread_n)',
    userId: userId('o.user_n'),
    body: 'o.body',
    createdAt: 'o.created_at',
    editedAt: 'o.edited_at',
  },
  clearance: { sentence: 'o.sentence', userId: userId('o.user_n'), clearedAt: 'o.cleared_at' },
}

/** An annotation is read with its place in the article's current revision. */
const PLACE = 'LEFT JOIN placements place ON place.annotation_n = o.n AND place.revision_n = article.revision_n'
const CITED_HERE = `o.n IN (SELECT e.source_n FROM evidence e JOIN claims c ON c.n = e.claim_n
  WHERE c.article_n = @article AND e.deleted_at IS NULL AND c.deleted_at IS NULL)`

/** SQL that builds an object of a kind from its row `o`; for queries that list such objects in an order of their own. */
export function jsonOf(kind: ObjectKind): string {
  const fields = { id: 'o.id', rev: 'o.rev', ...FIELDS[kind] } as Record<string, string>
  return `json_object(${Object.entries(fields)
    .map(([name, column]) => `'${name}', ${column}`)
    .join(', ')})`
}

/** FROM clause of {@link jsonOf}: the scope of the kind, an annotation with its place in the current text. */
export function fromOf(kind: ObjectKind): string {
  return kind === 'annotation' ? `${SCOPES[kind].from} ${PLACE}` : SCOPES[kind].from
}

function belongsToArticle(kind: ObjectKind): string {
  if (kind === 'source') return CITED_HERE
  if (kind === 'clearance') return 'article.n = @article AND revision.n = article.revision_n'
  return 'article.n = @article'
}

const listStatements = prepared((db) => {
  const statement = (kind: ObjectKind) =>
    db.$client
      .prepare(
        `SELECT ${jsonOf(kind)} FROM ${fromOf(kind)} WHERE ${SCOPES[kind].where} AND ${belongsToArticle(kind)} ORDER BY o.n`,
      )
      .pluck()
  return new Map((Object.keys(FIELDS) as ObjectKind[]).map((kind) => [kind, statement(kind)]))
})

/**
 * Every object of one kind in an article, as the JSON text of an array; each object is built by SQLite.
 * (json_group_array with an order reads every object's text again: twice the time.)
 */
export function listObjectsJson(db: Db, viewer: Viewer, kind: ObjectKind, articleN: number): string {
  const objects = listStatements(db)
    .get(kind)
    ?.all({ ...viewerParams(viewer), deleted: 0, article: articleN }) as string[]
  return `[${objects.join(',')}]`
}

const findStatements = prepared((db) => {
  const statement = (kind: ObjectKind) =>
    db.$client.prepare(`SELECT ${jsonOf(kind)} FROM ${fromOf(kind)} WHERE ${SCOPES[kind].where} AND o.id = @id`).pluck()
  return new Map((Object.keys(FIELDS) as ObjectKind[]).map((kind) => [kind, statement(kind)]))
})

/** One object as this viewer sees it now; undefined when it is gone or not theirs to see. */
export function findObject<K extends ObjectKind>(
  db: Db,
  viewer: Viewer,
  kind: K,
  id: string,
): ObjectByKind[K] | undefined {
  const json = findStatements(db)
    .get(kind)
    ?.get({ ...viewerParams(viewer), deleted: 0, id }) as string | undefined
  return json === undefined ? undefined : (JSON.parse(json) as ObjectByKind[K])
}

const OF_CLAIM = {
  annotation: "o.claim_n = @claim AND o.purpose = 'claim'",
  assessment: 'o.claim_n = @claim',
  decision: 'o.claim_n = @claim',
  evidence: 'o.claim_n = @claim',
  source: 'o.n IN (SELECT source_n FROM evidence WHERE claim_n = @claim AND deleted_at IS NULL)',
} as const satisfies Partial<Record<ObjectKind, string>>
/** Where a kind has an order of its own; the others are in the order they were made. */
const ORDERED: Partial<Record<ObjectKind, string>> = { annotation: 'place.start', evidence: 'o.position' }
type OfClaim = keyof typeof OF_CLAIM

const claimStatements = prepared((db) => {
  const statement = (kind: OfClaim) =>
    db.$client
      .prepare(
        `SELECT ${jsonOf(kind)} FROM ${fromOf(kind)} WHERE ${SCOPES[kind].where} AND ${OF_CLAIM[kind]}
         ORDER BY ${ORDERED[kind] ?? 'o.n'}, o.n`,
      )
      .pluck()
  return new Map((Object.keys(OF_CLAIM) as OfClaim[]).map((kind) => [kind, statement(kind)]))
})

/** What belongs to one claim, of one kind: its spans in reading order, its evidence as it is numbered. */
export function listObjectsOfClaim<K extends OfClaim>(
  db: Db,
  viewer: Viewer,
  kind: K,
  claimN: number,
): ObjectByKind[K][] {
  const objects = claimStatements(db)
    .get(kind)
    ?.all({ ...viewerParams(viewer), deleted: 0, claim: claimN }) as string[]
  return JSON.parse(`[${objects.join(',')}]`) as ObjectByKind[K][]
}
