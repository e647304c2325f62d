import { type RowOf, readRow } from '@/db/queries/object-rows'
import { AppError } from '@/domain/app-error'
import type { ChangeEvidence, DeleteEvidence, RestoreEvidence } from '@/domain/evidence/inputs'
import { changeBasis } from '../claim/basis'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'
import { askQuestion, dropUnansweredQuestion } from './question'

/**
 * Changes how a source bears on a claim: stance, quote, locator, primary, note, question and answer.
 * @throws AppError `not_found`, `conflict` with the evidence as it stands now, `invalid` (it has no
 * source, and would answer its question all the same).
 */
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
  if (evidence.sourceN === null && answerTypeAfter(evidence, values) !== 'Unanswerable') {
    throw new AppError('invalid', 'errors.sourceNeeded')
  }
  return perform(ctx, verb, article.id, (changes) => {
    if (rev === null && evidence.deletedAt === null) return { id }
    const { question, ...rest } = values
    const asked =
      question === undefined
        ? {}
        : { questionN: question === null ? null : askQuestion(ctx, changes, claim.n, question) }
    const changed = changeRow(ctx, changes, 'evidence', rev === null ? evidence : { ...evidence, rev }, {
      ...rest,
      ...asked,
    })
    if (evidence.questionN !== null && evidence.questionN !== changed.questionN) {
      dropUnansweredQuestion(ctx, changes, evidence.questionN)
    }
    changeBasis(ctx, changes, claim, article.revisionN as number)
    return { id }
  })
}

function answerTypeAfter(evidence: RowOf<'evidence'>, { answerType }: Pick<ChangeEvidence, 'answerType'>) {
  return answerType === undefined ? evidence.answerType : answerType
}
