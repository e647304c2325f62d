import { partsOfClaim } from '@/db/queries/claim-parts'
import { type RowOf, readRow } from '@/db/queries/object-rows'
import { AppError } from '@/domain/app-error'
import type { MergeClaim } from '@/domain/claim/inputs'
import { requireOwnOrEditor } from '../annotation/ownership'
import type { Context } from '../context'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'
import { followAlong } from './basis'
import { type Assessment, hasWork, moveAssessments, moveLinks, moveParts, moveQuestions } from './move-parts'

type Claim = RowOf<'claim'>

/**
 * Makes two claims of an article one. Spans, corrections, sources, questions, discussions, verdicts and
 * links of the claim `id` move to the claim `into`, what it says of speaker, date and the like fills what
 * that one leaves empty, and it goes, undoably ({@link unmergeClaim}). Verdicts that were given keep
 * their date and the wording they judged, and are to be confirmed; only the one that the person who
 * merges gave on the surviving claim follows along, since they have seen what they did.
 *
 * @throws AppError `not_found`, `conflict` (changed meanwhile), `forbidden` (another person's spans, or
 * a decision that would move), `invalid` (claims of two articles, one and the same, one person has
 * judged both, or both are decided).
 */
export function mergeClaim(ctx: Context, { id, rev, into }: MergeClaim): Performed<{ id: string }> {
  requireMay(ctx.actor, 'claim.write')
  const merged = requireRow(ctx, 'claim', id)
  const survivor = requireRow(ctx, 'claim', into)
  if (merged.n === survivor.n) throw new AppError('invalid', 'errors.mergeWithItself')
  if (merged.articleN !== survivor.articleN) throw new AppError('invalid', 'errors.mergeOfArticles')
  requireSpansOf(ctx, merged.n)
  requireOneVerdictEach(ctx, merged, survivor)
  const article = readRow(ctx.db, 'article', merged.articleN)
  return perform(ctx, 'mergeClaim', article.id, (changes) => {
    const deletedAt = ctx.now().toISOString()
    changeRow(ctx, changes, 'claim', { ...merged, rev }, { deletedAt, mergedInto: survivor.n })
    const values = { ...missingIn(survivor, merged), basis: survivor.basis + 1 }
    const whole = changeRow(ctx, changes, 'claim', survivor, values)
    moveQuestions(ctx, changes, merged.n, survivor.n)
    moveParts(ctx, changes, merged.n, survivor.n)
    moveLinks(ctx, changes, merged, survivor)
    followAlong(ctx, changes, survivor, whole, article.revisionN as number)
    moveVerdicts(ctx, changes, merged, survivor)
    return { id: into }
  })
}

/** @throws AppError `forbidden` unless every span of the claim is the person's own, or they are an editor. */
export function requireSpansOf(ctx: Context, claimN: number): void {
  const spans = partsOfClaim(ctx.db, 'annotation', claimN)
  for (const span of spans) if (span.purpose === 'claim' && span.deletedAt === null) requireOwnOrEditor(ctx, span)
}

const standing = (ctx: Context, claimN: number) =>
  partsOfClaim(ctx.db, 'decision', claimN).find(({ deletedAt }) => deletedAt === null)

/** Two verdicts of one person cannot both stand on one claim, nor two decisions; and nobody but they may choose. */
function requireOneVerdictEach(ctx: Context, merged: Claim, survivor: Claim): void {
  const judged = (claim: Claim) => partsOfClaim(ctx.db, 'assessment', claim.n).filter(hasWork)
  const onSurvivor = new Set(judged(survivor).map(({ userN }) => userN))
  if (judged(merged).some(({ userN }) => onSurvivor.has(userN)))
    throw new AppError('invalid', 'errors.mergeJudgedTwice')
  const decision = standing(ctx, merged.n)
  if (decision && standing(ctx, survivor.n)) throw new AppError('invalid', 'errors.mergeDecidedTwice')
  if (decision) requireMay(ctx.actor, 'verdict.decide')
}

/**
 * Verdicts change to the surviving claim, where they judged something older; an empty row of the same
 * person there changes places with them.
 */
function moveVerdicts(ctx: Context, changes: ChangeLog, merged: Claim, survivor: Claim): void {
  const coming = partsOfClaim(ctx.db, 'assessment', merged.n).filter(hasWork)
  const people = new Set(coming.map(({ userN }) => userN))
  const going = partsOfClaim(ctx.db, 'assessment', survivor.n).filter(({ userN }) => people.has(userN))
  moveAssessments(ctx, changes, [
    ...coming.map((row): Assessment => ({ ...row, claimN: survivor.n, basis: survivor.basis })),
    ...going.map((row): Assessment => ({ ...row, claimN: merged.n })),
  ])
  for (const decision of partsOfClaim(ctx.db, 'decision', merged.n)) {
    changeRow(ctx, changes, 'decision', decision, { claimN: survivor.n, basis: survivor.basis })
  }
}

const DETAILS = [
  ...(['speaker', 'reportingSource', 'claimDate', 'firstAppearanceUrl', 'locationIso'] as const),
  ...(['transcription', 'whyChecked'] as const),
]

/** What the merged claim knows and the surviving one does not; on whom it waits goes as a whole. */
function missingIn(survivor: Claim, merged: Claim): Partial<Claim> {
  const isEmpty = (text: string | null) => text === null || text.trim() === ''
  const details = DETAILS.filter((field) => isEmpty(survivor[field]) && !isEmpty(merged[field]))
  const types = new Set([...JSON.parse(survivor.types), ...JSON.parse(merged.types)])
  const { waitingOn, waitingSince, waitingDue } = merged
  return {
    ...Object.fromEntries(details.map((field) => [field, merged[field]])),
    types: JSON.stringify([...types]),
    ...(survivor.waitingOn === null && waitingOn !== null ? { waitingOn, waitingSince, waitingDue } : {}),
  }
}
