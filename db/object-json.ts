import type { ObjectByKind, ObjectKind } from '@/domain/workbench/objects'
import { SCOPES } from './visibility'

const bool = (column: string) => `json(iif(${column}, 'true', 'false'))`
const userId = (column: string) => `(SELECT id FROM users WHERE n = ${column})`
const ratingId = '(SELECT id FROM ratings WHERE n = o.rating_n)'
const claimId = '(SELECT id FROM claims WHERE n = o.claim_n)'

/** Rare, so it is looked for before it is put together; a merged claim may have taken others in before. */
const MERGED = `json(CASE WHEN EXISTS (SELECT 1 FROM claims m WHERE m.merged_into = o.n) THEN
  (WITH RECURSIVE gone (n) AS (SELECT m.n FROM claims m WHERE m.merged_into = o.n
     UNION ALL SELECT m.n FROM gone JOIN claims m ON m.merged_into = gone.n)
   SELECT json_group_array(json_object('id', m.id, 'statement', m.statement)) FROM gone JOIN claims m ON m.n = gone.n)
  ELSE '[]' END)`
/** The other of two claims on the same words, while it is there: two that name each other. */
const COUNTERPART =
  'SELECT id FROM claims c WHERE c.n = o.counterpart_n AND c.counterpart_n = o.n AND c.deleted_at IS NULL'
/** Whoever sees a source sees its files. */
const FILES = `json((SELECT json_group_array(json_object('id', f.id, 'rev', f.rev, 'name', f.name, 'type', f.type,
  'bytes', f.bytes, 'sha256', f.sha256, 'createdAt', f.created_at) ORDER BY f.n)
  FROM source_files f WHERE f.source_n = o.n AND f.deleted_at IS NULL))`

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
    correctionStateBy: userId('o.correction_state_by'),
    correctionStateReason: 'o.correction_state_reason',
    createdBy: userId('o.created_by'),
    createdAt: 'o.created_at',
  },
  claim: {
    statement: 'o.statement',
    speaker: 'o.speaker',
    claimDate: 'o.claim_date',
    firstAppearanceUrl: 'o.first_appearance_url',
    types: 'json(o.types)',
    reportingSource: 'o.reporting_source',
    locationIso: 'o.location_iso',
    transcription: 'o.transcription',
    whyChecked: 'o.why_checked',
    aspect: `iif(EXISTS (${COUNTERPART}), o.aspect, NULL)`,
    counterpartId: `(${COUNTERPART})`,
    waitingOn: 'o.waiting_on',
    waitingSince: 'o.waiting_since',
    waitingDue: 'o.waiting_due',
    basis: 'o.basis',
    merged: MERGED,
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
    question: '(SELECT question FROM questions WHERE n = o.question_n)',
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
    archivedAt: 'o.archived_at',
    publisher: 'o.publisher',
    author: 'o.author',
    publishedAt: 'o.published_at',
    accessedAt: 'o.accessed_at',
    isConfidential: bool('o.is_confidential'),
    files: FILES,
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

/** Every kind of object. */
export const KINDS = Object.keys(FIELDS) as ObjectKind[]

/** An annotation is read with its place in the article's current revision. */
const PLACE = 'LEFT JOIN placements place ON place.annotation_n = o.n AND place.revision_n = article.revision_n'

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
