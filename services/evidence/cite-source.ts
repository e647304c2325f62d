import { nextEvidencePosition } from '@/db/queries/claim'
import { type RowOf, readRow } from '@/db/queries/object-rows'
import { AppError } from '@/domain/app-error'
import type { CiteSource } from '@/domain/evidence/inputs'
import { changeBasis } from '../claim/basis'
import type { Context } from '../context'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { createRow, requireRow } from '../history/versioned'
import { newId } from '../identity'
import { requireMay } from '../policy'
import { createSource } from '../source/add-source'
import { askQuestion } from './question'

/** `sourceId` is null where a question could not be answered from any source. */
export type Cited = { readonly evidenceId: string; readonly sourceId: string | null }

/**
 * Cites a source for a claim: one that is known (`sourceId`) or a new one. Only a question that no
 * source answers (*Unanswerable*) is noted without.
 *
 * @throws AppError `invalid` unless exactly one of the two is given, `not_found` (claim, source).
 */
export function citeSource(ctx: Context, input: CiteSource): Performed<Cited> {
  requireMay(ctx.actor, 'evidence.write')
  const given = [input.sourceId, input.source].filter((one) => one !== undefined).length
  if (given === 2) throw new AppError('invalid', 'errors.oneSource')
  if (given === 0 && input.answerType !== 'Unanswerable') throw new AppError('invalid', 'errors.oneSource')
  const claim = requireRow(ctx, 'claim', input.claimId)
  const article = readRow(ctx.db, 'article', claim.articleN)
  return perform(ctx, 'citeSource', article.id, (changes) => {
    const source = citedSource(ctx, changes, input)
    const evidence = createRow(ctx, changes, 'evidence', {
      id: input.id ?? newId(),
      claimN: claim.n,
      sourceN: source?.n ?? null,
      questionN: input.question ? askQuestion(ctx, changes, claim.n, input.question) : null,
      answer: input.answer ?? null,
      answerType: input.answerType ?? null,
      medium: input.medium ?? null,
      explanation: input.explanation ?? null,
      stance: input.stance,
      quote: input.quote ?? '',
      locator: input.locator ?? '',
      isPrimary: input.isPrimary ?? null,
      note: input.note ?? '',
      position: nextEvidencePosition(ctx.db, claim.n),
      createdBy: ctx.actor.n,
      createdAt: ctx.now().toISOString(),
    })
    changeBasis(ctx, changes, claim, article.revisionN as number)
    return { evidenceId: evidence.id, sourceId: source?.id ?? null }
  })
}

function citedSource(ctx: Context, changes: ChangeLog, { source, sourceId }: CiteSource): RowOf<'source'> | null {
  if (source) return createSource(ctx, changes, source)
  return sourceId ? requireRow(ctx, 'source', sourceId) : null
}
