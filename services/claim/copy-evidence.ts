import { nextEvidencePosition } from '@/db/queries/claim'
import { partsOfClaim } from '@/db/queries/claim-parts'
import type { RowOf } from '@/db/queries/object-rows'
import { listObjectsOfClaim } from '@/db/queries/workbench-objects'
import { AppError } from '@/domain/app-error'
import type { ReuseCheck } from '@/domain/claim/inputs'
import type { Context } from '../context'
import { askQuestion } from '../evidence/question'
import type { ChangeLog } from '../history/perform'
import { createRow, requireRow } from '../history/versioned'
import { newId } from '../identity'

type Evidence = RowOf<'evidence'>
type Copying = {
  readonly claim: RowOf<'claim'>
  readonly from: RowOf<'claim'>
  /** Which of its evidence; absent, all that this person sees. */
  readonly wanted: ReuseCheck['evidence']
}

/**
 * Cites the sources of another claim for this one: the very same sources, confidential ones included
 * where this person may see them, in evidence of its own. What is cited here already in the same words
 * is not cited twice. Answers what was made, and which evidence here stands for which there.
 *
 * @throws AppError `not_found` (evidence of another claim, or hidden from this person)
 */
export function copyEvidence(ctx: Context, changes: ChangeLog, { claim, from, wanted }: Copying) {
  const seen = listObjectsOfClaim(ctx.db, ctx.actor, 'evidence', from.n)
  const asked: NonNullable<ReuseCheck['evidence']> = wanted ?? seen.map(({ id }) => ({ from: id }))
  const questions = new Map(seen.map(({ id, question }) => [id, question]))
  const made: Evidence[] = []
  const citations = new Map<string, string>()
  for (const { from: there, id } of asked) {
    const row = requireRow(ctx, 'evidence', there)
    if (row.claimN !== from.n) throw new AppError('not_found', 'errors.notFound')
    if (citations.has(there)) continue
    const question = questions.get(there)
    const here = partsOfClaim(ctx.db, 'evidence', claim.n).find((one) => one.deletedAt === null && isSame(one, row))
    if (!here) made.push(createCopy(ctx, changes, claim, row, question, id))
    citations.set(there, (here ?? (made.at(-1) as Evidence)).id)
  }
  return { made, citations }
}

const isSame = (one: Evidence, other: Evidence) =>
  (['sourceN', 'stance', 'quote', 'locator', 'answer', 'answerType', 'note'] as const).every(
    (field) => one[field] === other[field],
  ) && one.sourceN !== null

function createCopy(
  ctx: Context,
  changes: ChangeLog,
  claim: RowOf<'claim'>,
  row: Evidence,
  question: string | null | undefined,
  id = newId(),
): Evidence {
  const { sourceN, stance, quote, locator, isPrimary, answer, answerType, medium, explanation, note } = row
  return createRow(ctx, changes, 'evidence', {
    ...{ sourceN, stance, quote, locator, isPrimary, answer, answerType, medium, explanation, note },
    id,
    claimN: claim.n,
    questionN: question == null ? null : askQuestion(ctx, changes, claim.n, question),
    position: nextEvidencePosition(ctx.db, claim.n),
    createdBy: ctx.actor.n,
    createdAt: ctx.now().toISOString(),
  })
}
