import { articleOf, clearanceOf } from '@/db/queries/clearance'
import { readRow } from '@/db/queries/object-rows'
import type { ClearSentence, UnclearSentence } from '@/domain/annotation/inputs'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, createRow, requireRow } from '../history/versioned'
import { newId } from '../identity'
import { requireMay } from '../policy'
import { requireRevision } from './place-span'

/** "The rest of this sentence is clear", in the name of whoever says it. Saying it twice changes nothing. */
export function clearSentence(ctx: Context, input: ClearSentence): Performed<{ id: string }> {
  requireMay(ctx.actor, 'annotation.write')
  return perform(ctx, 'clearSentence', input.articleId, (changes) => {
    const revision = requireRevision(ctx, requireRow(ctx, 'article', input.articleId), input.revisionId)
    if (input.sentence >= revision.sentenceCount) throw new AppError('invalid', 'errors.noSuchSentence')
    const standing = clearanceOf(ctx.db, revision.n, input.sentence)
    if (standing) return { id: standing.id }
    const { id } = createRow(ctx, changes, 'clearance', {
      id: input.id ?? newId(),
      revisionN: revision.n,
      sentence: input.sentence,
      userN: ctx.actor.n,
      clearedAt: ctx.now().toISOString(),
    })
    return { id }
  })
}

/** Takes a clearance back, whoever gave it: the words are open again. */
export function unclearSentence(ctx: Context, input: UnclearSentence): Performed<{ id: string }> {
  requireMay(ctx.actor, 'annotation.write')
  const clearance = requireRow(ctx, 'clearance', input.id)
  const article = readRow(ctx.db, 'article', articleOf(ctx.db, clearance.revisionN))
  return perform(ctx, 'unclearSentence', article.id, (changes) => {
    changeRow(ctx, changes, 'clearance', { ...clearance, rev: input.rev }, { deletedAt: ctx.now().toISOString() })
    return { id: input.id }
  })
}
