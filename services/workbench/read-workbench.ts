import { headOfLog } from '@/db/queries/event-log'
import { findHouse } from '@/db/queries/house'
import { listPeople } from '@/db/queries/people'
import { type RevisionRow, readRevision } from '@/db/queries/revision'
import { readScale } from '@/db/queries/scale-version'
import { findObject, listObjectsJson } from '@/db/queries/workbench-objects'
import { AppError } from '@/domain/app-error'
import type { ArticleDocument } from '@/domain/document/document'
import type {
  ArticleObject,
  ObjectKind,
  WorkbenchHead,
  WorkbenchPayload,
  WorkbenchSnapshot,
} from '@/domain/workbench/objects'
import { unpackWorkbench } from '@/domain/workbench/unpack'
import type { Context } from '../context'
import { requireRow } from '../history/versioned'
import { requireMay } from '../policy'

/** How many blocks the page itself carries: more than the tallest screen shows. */
const OPENING_BLOCKS = 40

const LISTS = {
  annotations: 'annotation',
  claims: 'claim',
  assessments: 'assessment',
  decisions: 'decision',
  evidence: 'evidence',
  sources: 'source',
  threads: 'thread',
  comments: 'comment',
  clearances: 'clearance',
} as const satisfies Record<string, ObjectKind>

/**
 * Everything about one article as the JSON text of a {@link WorkbenchPayload}: its lists are built by
 * SQLite and pass through untouched, which is what keeps 10,000 annotations cheap.
 *
 * @throws AppError `not_found`
 */
export function readWorkbenchJson(ctx: Context, articleId: string): string {
  requireMay(ctx.actor, 'article.read')
  const row = requireRow(ctx, 'article', articleId)
  const house = findHouse(ctx.db)
  // Taken first: what happens while the lists are read arrives again through the stream.
  const lastEvent = headOfLog(ctx.db)?.n ?? 0
  const settleRule = { rule: house?.settleRule ?? 'one-checker', quorum: house?.settleQuorum ?? 2 }
  const parts = [
    `"article":${JSON.stringify(articleObject(ctx, articleId))}`,
    `"revision":${revisionJson(readRevision(ctx.db, row.revisionN as number))}`,
    `"scale":${JSON.stringify(readScale(ctx.db, row.scaleVersionN))}`,
    `"people":${JSON.stringify(listPeople(ctx.db))}`,
    `"settleRule":${JSON.stringify(settleRule)}`,
    ...Object.entries(LISTS).map(([name, kind]) => `"${name}":${listObjectsJson(ctx.db, ctx.actor, kind, row.n)}`),
    `"lastEvent":${lastEvent}`,
  ]
  return `{${parts.join(',')}}`
}

/** Everything about one article as a value: what reports are built from. */
export function readWorkbench(ctx: Context, articleId: string): WorkbenchSnapshot {
  return unpackWorkbench(JSON.parse(readWorkbenchJson(ctx, articleId)) as WorkbenchPayload)
}

/** What the page itself carries: the article's details and its first screens. */
export function readWorkbenchHead(ctx: Context, articleId: string): WorkbenchHead {
  requireMay(ctx.actor, 'article.read')
  const row = requireRow(ctx, 'article', articleId)
  const revision = readRevision(ctx.db, row.revisionN as number)
  const document = JSON.parse(revision.document) as ArticleDocument
  return {
    article: articleObject(ctx, articleId),
    scale: readScale(ctx.db, row.scaleVersionN),
    me: { id: ctx.actor.id, name: ctx.actor.name, role: ctx.actor.role },
    opening: { type: 'doc', content: document.content.slice(0, OPENING_BLOCKS) },
    isWhole: document.content.length <= OPENING_BLOCKS,
    words: revision.wordCount,
  }
}

function articleObject(ctx: Context, id: string): ArticleObject {
  const article = findObject(ctx.db, ctx.actor, 'article', id)
  if (!article) throw new AppError('not_found', 'errors.notFound')
  return article
}

/** Document and bounds are stored as JSON and pass through as they are. */
function revisionJson(revision: RevisionRow): string {
  const { id, number, sha256, createdAt, segmenter } = revision
  const head = JSON.stringify({ id, number, sha256, createdAt }).slice(1, -1)
  const segmentation = `{"version":${JSON.stringify(segmenter)},"sentences":${revision.sentenceBounds},"words":${revision.wordBounds}}`
  return `{${head},"document":${revision.document},"segmentation":${segmentation}}`
}
