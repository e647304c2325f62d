import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ROLES } from '@/domain/account/account'
import {
  ANCHOR_STATES,
  CORRECTION_STATES,
  NO_CHECK_REASONS,
  PURPOSES,
  SEVERITIES,
} from '@/domain/annotation/annotation'
import { ARTICLE_STATUSES, DIRECTIONS, WORKING } from '@/domain/article/article'
import { ASPECTS } from '@/domain/claim/claim'
import { ANSWER_TYPES, MEDIA, STANCES } from '@/domain/evidence/evidence'
import { RATING_COLOURS, RATING_ICONS, SCALE_KINDS } from '@/domain/scale/scale'
import { FILE_TYPES } from '@/domain/source/file-type'
import { SOURCE_KINDS } from '@/domain/source/source'
import { SETTLE_RULES } from '@/domain/workbench/objects'

/*
 * The tables as Drizzle sees them. The SQL under drizzle/ is the truth (STRICT, CHECKs, triggers and
 * full-text tables cannot be said here); db/schema.test.ts holds the two together.
 */

const n = () => integer('n').primaryKey()
const id = () => text('id').notNull()
const rev = () => integer('rev').notNull().default(1)
const flag = (name: string) => integer(name, { mode: 'boolean' })

export const INVITATION_PURPOSES = ['setup', 'invite', 'reset'] as const

export const users = sqliteTable('users', {
  n: n(),
  id: id(),
  email: text('email').notNull(),
  name: text('name').notNull(),
  role: text('role', { enum: ROLES }).notNull(),
  passwordHash: text('password_hash').notNull(),
  disabledAt: text('disabled_at'),
  createdAt: text('created_at').notNull(),
  rev: rev(),
})

export const sessions = sqliteTable('sessions', {
  n: n(),
  id: id(),
  userN: integer('user_n').notNull(),
  device: text('device').notNull().default(''),
  createdAt: text('created_at').notNull(),
  lastSeenAt: text('last_seen_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  revokedAt: text('revoked_at'),
})

export const invitations = sqliteTable('invitations', {
  n: n(),
  id: id(),
  tokenHash: text('token_hash').notNull(),
  purpose: text('purpose', { enum: INVITATION_PURPOSES }).notNull(),
  email: text('email'),
  role: text('role', { enum: ROLES }),
  userN: integer('user_n'),
  createdBy: integer('created_by'),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  usedAt: text('used_at'),
})

export const tokens = sqliteTable('tokens', {
  n: n(),
  id: id(),
  userN: integer('user_n').notNull(),
  name: text('name').notNull(),
  tokenHash: text('token_hash').notNull(),
  scopes: text('scopes').notNull(),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at'),
  lastUsedAt: text('last_used_at'),
  revokedAt: text('revoked_at'),
})

export const throttles = sqliteTable('throttles', {
  key: text('key').primaryKey(),
  points: integer('points').notNull().default(0),
  expire: integer('expire'),
})

export const knownDevices = sqliteTable('known_devices', {
  n: n(),
  userN: integer('user_n').notNull(),
  secretHash: text('secret_hash').notNull(),
  createdAt: text('created_at').notNull(),
  lastUsedAt: text('last_used_at').notNull(),
})

export const scales = sqliteTable('scales', {
  n: n(),
  id: id(),
  preset: text('preset'),
  name: text('name').notNull(),
  kind: text('kind', { enum: SCALE_KINDS }).notNull(),
  createdAt: text('created_at').notNull(),
  rev: rev(),
})

export const scaleVersions = sqliteTable('scale_versions', {
  n: n(),
  id: id(),
  scaleN: integer('scale_n').notNull(),
  version: integer('version').notNull(),
  createdAt: text('created_at').notNull(),
})

export const ratings = sqliteTable('ratings', {
  n: n(),
  id: id(),
  scaleVersionN: integer('scale_version_n').notNull(),
  key: text('key').notNull(),
  label: text('label').notNull(),
  shortLabel: text('short_label').notNull(),
  colour: text('colour', { enum: RATING_COLOURS }).notNull(),
  icon: text('icon', { enum: RATING_ICONS }).notNull(),
  meaning: text('meaning').notNull().default(''),
  rank: integer('rank'),
  position: integer('position').notNull(),
  isRetired: flag('is_retired').notNull().default(false),
})

export const house = sqliteTable('house', {
  n: n(),
  name: text('name').notNull(),
  scaleN: integer('scale_n').notNull(),
  settleRule: text('settle_rule', { enum: SETTLE_RULES }).notNull().default('one-checker'),
  settleQuorum: integer('settle_quorum').notNull().default(2),
  rev: rev(),
  working: text('working', { enum: WORKING }).notNull().default('public-verdict'),
})

export const articles = sqliteTable('articles', {
  n: n(),
  id: id(),
  title: text('title').notNull(),
  byline: text('byline'),
  publisher: text('publisher'),
  url: text('url'),
  publishedAt: text('published_at'),
  language: text('language').notNull(),
  direction: text('direction', { enum: DIRECTIONS }).notNull(),
  working: text('working', { enum: WORKING }).notNull(),
  status: text('status', { enum: ARTICLE_STATUSES }).notNull().default('to-check'),
  scaleVersionN: integer('scale_version_n').notNull(),
  revisionN: integer('revision_n'),
  isSample: flag('is_sample').notNull().default(false),
  createdBy: integer('created_by'),
  createdAt: text('created_at').notNull(),
  deletedAt: text('deleted_at'),
  rev: rev(),
})

export const revisions = sqliteTable('revisions', {
  n: n(),
  id: id(),
  articleN: integer('article_n').notNull(),
  number: integer('number').notNull(),
  document: text('document').notNull(),
  text: text('text').notNull(),
  sha256: text('sha256').notNull(),
  documentSha256: text('document_sha256').notNull(),
  segmenter: text('segmenter').notNull(),
  sentenceBounds: text('sentence_bounds').notNull(),
  wordBounds: text('word_bounds').notNull(),
  sections: text('sections').notNull().default('[]'),
  sentenceCount: integer('sentence_count').notNull(),
  wordCount: integer('word_count').notNull(),
  createdBy: integer('created_by'),
  createdAt: text('created_at').notNull(),
})

export const claims = sqliteTable('claims', {
  n: n(),
  id: id(),
  articleN: integer('article_n').notNull(),
  statement: text('statement').notNull(),
  speaker: text('speaker'),
  reportingSource: text('reporting_source'),
  claimDate: text('claim_date'),
  firstAppearanceUrl: text('first_appearance_url'),
  locationIso: text('location_iso'),
  transcription: text('transcription'),
  whyChecked: text('why_checked'),
  types: text('types').notNull().default('[]'),
  waitingOn: text('waiting_on'),
  waitingSince: text('waiting_since'),
  waitingDue: text('waiting_due'),
  basis: integer('basis').notNull().default(1),
  aspect: text('aspect', { enum: ASPECTS }),
  counterpartN: integer('counterpart_n'),
  createdBy: integer('created_by').notNull(),
  createdAt: text('created_at').notNull(),
  deletedAt: text('deleted_at'),
  rev: rev(),
  mergedInto: integer('merged_into'),
})

export const claimLinks = sqliteTable('claim_links', {
  n: n(),
  id: id(),
  claimN: integer('claim_n').notNull(),
  otherN: integer('other_n').notNull(),
  createdBy: integer('created_by').notNull(),
  createdAt: text('created_at').notNull(),
  deletedAt: text('deleted_at'),
  rev: rev(),
})

export const annotations = sqliteTable('annotations', {
  n: n(),
  id: id(),
  articleN: integer('article_n').notNull(),
  purpose: text('purpose', { enum: PURPOSES }).notNull(),
  isProposal: flag('is_proposal').notNull().default(false),
  claimN: integer('claim_n'),
  reason: text('reason', { enum: NO_CHECK_REASONS }),
  body: text('body'),
  replacement: text('replacement'),
  severity: text('severity', { enum: SEVERITIES }),
  isLegal: flag('is_legal').notNull().default(false),
  correctionState: text('correction_state', { enum: CORRECTION_STATES }),
  correctionStateBy: integer('correction_state_by'),
  correctionStateReason: text('correction_state_reason'),
  createdBy: integer('created_by'),
  createdAt: text('created_at').notNull(),
  deletedAt: text('deleted_at'),
  rev: rev(),
})

export const placements = sqliteTable(
  'placements',
  {
    annotationN: integer('annotation_n').notNull(),
    revisionN: integer('revision_n').notNull(),
    start: integer('start'),
    end: integer('end'),
    state: text('state', { enum: ANCHOR_STATES }).notNull(),
    method: text('method').notNull(),
    confidence: real('confidence').notNull(),
    quote: text('quote').notNull(),
    prefix: text('prefix').notNull(),
    suffix: text('suffix').notNull(),
  },
  (table) => [primaryKey({ columns: [table.annotationN, table.revisionN] })],
)

export const clearances = sqliteTable('clearances', {
  n: n(),
  id: id(),
  revisionN: integer('revision_n').notNull(),
  sentence: integer('sentence').notNull(),
  userN: integer('user_n').notNull(),
  clearedAt: text('cleared_at').notNull(),
  deletedAt: text('deleted_at'),
  rev: rev(),
})

export const assessments = sqliteTable('assessments', {
  n: n(),
  id: id(),
  claimN: integer('claim_n').notNull(),
  userN: integer('user_n').notNull(),
  ratingN: integer('rating_n'),
  conclusion: text('conclusion'),
  rationale: text('rationale').notNull().default(''),
  confidence: real('confidence'),
  revisionN: integer('revision_n').notNull(),
  claimRev: integer('claim_rev').notNull(),
  basis: integer('basis').notNull(),
  judgedStatement: text('judged_statement').notNull(),
  judgedQuotes: text('judged_quotes').notNull().default('[]'),
  judgedEvidence: text('judged_evidence').notNull().default('[]'),
  assessedAt: text('assessed_at').notNull(),
  createdAt: text('created_at').notNull(),
  rev: rev(),
})

export const decisions = sqliteTable('decisions', {
  n: n(),
  id: id(),
  claimN: integer('claim_n').notNull(),
  userN: integer('user_n').notNull(),
  ratingN: integer('rating_n'),
  conclusion: text('conclusion'),
  reason: text('reason').notNull().default(''),
  revisionN: integer('revision_n').notNull(),
  claimRev: integer('claim_rev').notNull(),
  basis: integer('basis').notNull(),
  decidedAt: text('decided_at').notNull(),
  deletedAt: text('deleted_at'),
  rev: rev(),
})

export const questions = sqliteTable('questions', {
  n: n(),
  id: id(),
  claimN: integer('claim_n').notNull(),
  question: text('question').notNull(),
  position: integer('position').notNull(),
  createdBy: integer('created_by').notNull(),
  createdAt: text('created_at').notNull(),
  deletedAt: text('deleted_at'),
  rev: rev(),
})

export const sources = sqliteTable('sources', {
  n: n(),
  id: id(),
  kind: text('kind', { enum: SOURCE_KINDS }).notNull(),
  title: text('title').notNull(),
  url: text('url'),
  urlNormalised: text('url_normalised'),
  archiveUrl: text('archive_url'),
  archivedAt: text('archived_at'),
  publisher: text('publisher'),
  author: text('author'),
  publishedAt: text('published_at'),
  accessedAt: text('accessed_at'),
  isConfidential: flag('is_confidential').notNull().default(false),
  createdBy: integer('created_by').notNull(),
  createdAt: text('created_at').notNull(),
  deletedAt: text('deleted_at'),
  rev: rev(),
})

export const sourceFiles = sqliteTable('source_files', {
  n: n(),
  id: id(),
  sourceN: integer('source_n').notNull(),
  name: text('name').notNull(),
  type: text('type', { enum: FILE_TYPES }).notNull(),
  bytes: integer('bytes').notNull(),
  sha256: text('sha256').notNull(),
  createdBy: integer('created_by').notNull(),
  createdAt: text('created_at').notNull(),
  deletedAt: text('deleted_at'),
  rev: rev(),
})

export const evidence = sqliteTable('evidence', {
  n: n(),
  id: id(),
  claimN: integer('claim_n').notNull(),
  sourceN: integer('source_n'),
  questionN: integer('question_n'),
  stance: text('stance', { enum: STANCES }).notNull(),
  quote: text('quote').notNull().default(''),
  locator: text('locator').notNull().default(''),
  isPrimary: flag('is_primary'),
  answer: text('answer'),
  answerType: text('answer_type', { enum: ANSWER_TYPES }),
  medium: text('medium', { enum: MEDIA }),
  explanation: text('explanation'),
  note: text('note').notNull().default(''),
  position: integer('position').notNull(),
  createdBy: integer('created_by').notNull(),
  createdAt: text('created_at').notNull(),
  deletedAt: text('deleted_at'),
  rev: rev(),
})

export const threads = sqliteTable('threads', {
  n: n(),
  id: id(),
  articleN: integer('article_n').notNull(),
  annotationN: integer('annotation_n'),
  claimN: integer('claim_n'),
  resolvedAt: text('resolved_at'),
  resolvedBy: integer('resolved_by'),
  createdBy: integer('created_by').notNull(),
  createdAt: text('created_at').notNull(),
  deletedAt: text('deleted_at'),
  rev: rev(),
})

export const comments = sqliteTable('comments', {
  n: n(),
  id: id(),
  threadN: integer('thread_n').notNull(),
  userN: integer('user_n').notNull(),
  body: text('body').notNull(),
  createdAt: text('created_at').notNull(),
  editedAt: text('edited_at'),
  deletedAt: text('deleted_at'),
  rev: rev(),
})

export const events = sqliteTable('events', {
  n: n(),
  id: id(),
  articleId: text('article_id'),
  actorId: text('actor_id').notNull(),
  verb: text('verb').notNull(),
  at: text('at').notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
})

export const eventChanges = sqliteTable('event_changes', {
  n: n(),
  eventN: integer('event_n').notNull(),
  kind: text('kind').notNull(),
  objectId: text('object_id').notNull(),
  revBefore: integer('rev_before').notNull(),
  revAfter: integer('rev_after').notNull(),
  stateHash: text('state_hash').notNull(),
})

export const eventStates = sqliteTable('event_states', {
  changeN: integer('change_n').primaryKey(),
  salt: text('salt').notNull(),
  state: text('state').notNull(),
})

export const drafts = sqliteTable(
  'drafts',
  {
    userN: integer('user_n').notNull(),
    key: text('key').notNull(),
    body: text('body').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userN, table.key] })],
)

export const idempotency = sqliteTable(
  'idempotency',
  {
    userN: integer('user_n').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    answer: text('answer').notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userN, table.key] })],
)
