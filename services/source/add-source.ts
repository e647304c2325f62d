import type { RowOf } from '@/db/queries/object-rows'
import type { NewSource } from '@/domain/source/inputs'
import { normaliseUrl } from '@/domain/source/normalise-url'
import type { Context } from '../context'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { createRow } from '../history/versioned'
import { newId } from '../identity'
import { requireMay } from '../policy'

/**
 * Takes a source into the library before any claim cites it.
 * @throws AppError `forbidden` (also for a confidential one, to those who may not see such), `conflict`
 * (the identity is taken).
 */
export function addSource(ctx: Context, input: NewSource): Performed<{ id: string }> {
  requireMay(ctx.actor, 'source.write')
  return perform(ctx, 'addSource', null, (changes) => ({ id: createSource(ctx, changes, input).id }))
}

/** Stores a source inside the verb whose `changes` it is handed; one with an address is a web page. */
export function createSource(ctx: Context, changes: ChangeLog, source: NewSource): RowOf<'source'> {
  // Nobody makes what they could not see afterwards: a program without the scope for it, say.
  if (source.isConfidential) requireMay(ctx.actor, 'source.readConfidential')
  const url = source.url?.trim() ? source.url : null
  return createRow(ctx, changes, 'source', {
    id: source.id ?? newId(),
    kind: source.kind ?? (url ? 'web' : 'other'),
    title: source.title,
    url,
    urlNormalised: url === null ? null : normaliseUrl(url),
    archiveUrl: source.archiveUrl ?? null,
    archivedAt: source.archivedAt ?? null,
    publisher: source.publisher ?? null,
    author: source.author ?? null,
    publishedAt: source.publishedAt ?? null,
    accessedAt: source.accessedAt ?? null,
    isConfidential: source.isConfidential ?? false,
    createdBy: ctx.actor.n,
    createdAt: ctx.now().toISOString(),
  })
}
