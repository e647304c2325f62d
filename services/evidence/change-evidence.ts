import { readRow } from '@/db/queries/object-rows'
import type { ChangeEvidence, DeleteEvidence, RestoreEvidence } from '@/domain/evidence/inputs'
import type { ChangeSource } from '@/domain/source/inputs'
import { normaliseUrl } from '@/domain/source/normalise-url'
import { changeBasis } from '../claim/basis'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'

/** Changes how a source bears on a claim: stance, quote, locator, primary, note. */
export function changeEvidence(ctx: Context, input: ChangeEvidence): Performed<{ id: string }> {
  const { id, rev, ...values } = input
  return touchEvidence(ctx, 'changeEvidence', id, rev, values)
}

/** Takes a citation away, undoably; the source stays known. */
export function deleteEvidence(ctx: Context, input: DeleteEvidence): Performed<{ id: string }> {
  return touchEvidence(ctx, 'deleteEvidence', input.id, input.rev, { deletedAt: ctx.now().toISOString() })
}

/** Brings a deleted citation back. */
export function restoreEvidence(ctx: Context, input: RestoreEvidence): Performed<{ id: string }> {
  return touchEvidence(ctx, 'restoreEvidence', input.id, null, { deletedAt: null })
}

function touchEvidence(
  ctx: Context,
  verb: string,
  id: string,
  rev: number | null,
  values: Omit<ChangeEvidence, 'id' | 'rev'> & { deletedAt?: string | null },
): Performed<{ id: string }> {
  requireMay(ctx.actor, 'evidence.write')
  const evidence = requireRow(ctx, 'evidence', id, rev === null)
  const claim = readRow(ctx.db, 'claim', evidence.claimN)
  requireRow(ctx, 'claim', claim.id)
  const article = readRow(ctx.db, 'article', claim.articleN)
  return perform(ctx, verb, article.id, (changes) => {
    if (rev === null && evidence.deletedAt === null) return { id }
    changeRow(ctx, changes, 'evidence', rev === null ? evidence : { ...evidence, rev }, values)
    changeBasis(ctx, changes, claim, article.revisionN as number)
    return { id }
  })
}

/** Changes what is known of a source, everywhere it is cited. */
export function changeSource(ctx: Context, input: ChangeSource): Performed<{ id: string }> {
  requireMay(ctx.actor, 'source.write')
  const source = requireRow(ctx, 'source', input.id)
  const { id, rev, ...values } = input
  return perform(ctx, 'changeSource', null, (changes) => {
    const address =
      values.url === undefined ? {} : { urlNormalised: values.url === null ? null : normaliseUrl(values.url) }
    changeRow(ctx, changes, 'source', { ...source, rev }, { ...values, ...address })
    return { id }
  })
}
