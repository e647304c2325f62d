import { occurrencesOfClaim } from '@/db/queries/claim'
import { findLink, findLinkById, updateLink } from '@/db/queries/claim-link'
import { type ClaimPart, partsOfClaim, questionsOfClaimRow, updateQuestion } from '@/db/queries/claim-parts'
import { changesOfEvent, lastEventOf, type PastChange, stateAsOf } from '@/db/queries/object-past'
import { findRow, type RowOf, readRow } from '@/db/queries/object-rows'
import { placesOfAnnotation } from '@/db/queries/placement'
import { AppError } from '@/domain/app-error'
import type { UnmergeClaim } from '@/domain/claim/inputs'
import type { Context } from '../context'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'
import { requireSpansOf } from './merge-claim'
import { type Assessment, hasWork, moveAssessments } from './move-parts'

type Claim = RowOf<'claim'>
/** A merge as the history has it: what each object was like before, and after. */
type Merge = {
  readonly event: number
  readonly changes: readonly (PastChange & { readonly before: PastChange['state'] })[]
}
type Work = { readonly ctx: Context; readonly changes: ChangeLog; readonly merge: Merge }

/**
 * Takes a merge back: what the claim `id` brought is its own again. When nothing was changed since, both
 * claims and their verdicts are exactly as they were; what was added since stays with the surviving
 * claim, and what either rests on is to be looked at again.
 *
 * @throws AppError `not_found`, `forbidden` (another person's spans, a decision), `conflict` (somebody
 * has judged the merged claim since, it is gone, or one of the two would be left without a span),
 * `invalid` (it was not merged).
 */
export function unmergeClaim(ctx: Context, { id }: UnmergeClaim): Performed<{ id: string }> {
  requireMay(ctx.actor, 'claim.write')
  const merged = requireRow(ctx, 'claim', id, true)
  if (merged.mergedInto === null) throw new AppError('invalid', 'errors.notMerged')
  const survivor = readRow(ctx.db, 'claim', merged.mergedInto)
  if (!findRow(ctx.db, ctx.actor, 'claim', survivor.id)) throw new AppError('conflict', 'errors.mergedOn')
  const merge = mergeOf(ctx, merged)
  requireNotJudgedSince(ctx, merge, survivor)
  const article = readRow(ctx.db, 'article', merged.articleN)
  return perform(ctx, 'unmergeClaim', article.id, (changes) => {
    const work = { ctx, changes, merge }
    const isUntouched = afterOf(merge, 'claim', survivor.id)?.basis === survivor.basis
    restoreClaims(work, merged, survivor, isUntouched)
    for (const kind of ['annotation', 'evidence', 'thread'] as const) restoreParts(work, kind, merged, survivor)
    restoreQuestions(work, merged, survivor)
    restoreLinks(work)
    restoreVerdicts(work, merged, survivor, isUntouched)
    requireSpansOf(ctx, merged.n)
    const spans = [merged, survivor].map(({ n }) => occurrencesOfClaim(ctx.db, n))
    if (spans.includes(0)) throw new AppError('conflict', 'errors.unmergeWithoutSpan')
    return { id }
  })
}

function mergeOf(ctx: Context, merged: Claim): Merge {
  const event = lastEventOf(ctx.db, 'mergeClaim', 'claim', merged.id)
  if (event === null) throw new AppError('invalid', 'errors.notMerged')
  const changes = changesOfEvent(ctx.db, event)
  return {
    event,
    changes: changes.map((one) => ({ ...one, before: stateAsOf(ctx.db, one.kind, one.id, event - 1) })),
  }
}

const afterOf = ({ changes }: Merge, kind: string, id: string) =>
  changes.find((one) => one.kind === kind && one.id === id)?.state

/** Whether a row still says what a state says, its version aside. */
function isAs(row: object, state: PastChange['state']): boolean {
  const { rev: _, ...said } = state ?? { none: true }
  return Object.entries(said).every(([field, value]) => (row as Record<string, unknown>)[field] === value)
}

/** A verdict that was given on both claims together cannot be given back to one of them. */
function requireNotJudgedSince(ctx: Context, { event }: Merge, { n }: Claim): void {
  const isNew = (kind: ClaimPart, row: { readonly id: string }) => !isAs(row, stateAsOf(ctx.db, kind, row.id, event))
  const judged = partsOfClaim(ctx.db, 'assessment', n).some((row) => hasWork(row) && isNew('assessment', row))
  const decided = partsOfClaim(ctx.db, 'decision', n).some((row) => row.deletedAt === null && isNew('decision', row))
  if (judged || decided) throw new AppError('conflict', 'errors.unmergeJudged')
}

function restoreClaims({ ctx, changes, merge }: Work, merged: Claim, survivor: Claim, isUntouched: boolean): void {
  const was = beforeOf(merge, 'claim', merged.id) as Claim
  const isSame = isUntouched || isAllAsMoved(ctx, merge, merged)
  changeRow(ctx, changes, 'claim', merged, {
    deletedAt: null,
    mergedInto: null,
    basis: isSame ? was.basis : was.basis + 1,
  })
  const before = beforeOf(merge, 'claim', survivor.id) as Claim
  const after = afterOf(merge, 'claim', survivor.id) as Claim
  const filled = (Object.keys(after) as (keyof Claim)[]).filter(
    (field) => field !== 'rev' && after[field] !== before[field] && survivor[field] === after[field],
  )
  changeRow(ctx, changes, 'claim', survivor, {
    ...Object.fromEntries(filled.map((field) => [field, before[field]])),
    basis: isUntouched ? before.basis : survivor.basis + 1,
  })
}

/** Whether the spans and sources that came with the merge say and stand as they did then. */
function isAllAsMoved(ctx: Context, { changes }: Merge, merged: Claim): boolean {
  const its = changes.filter(({ kind, before }) => kind in MOVED && before?.claimN === merged.n)
  return its.every(({ kind, id, state }) => {
    const row = findRow(ctx.db, ctx.actor, kind as keyof typeof MOVED, id, true)
    const { places, ...said } = state ?? {}
    const isInPlace = kind !== 'annotation' || JSON.stringify(placesOfAnnotation(ctx.db, id)) === JSON.stringify(places)
    return row !== undefined && isAs(row, said) && isInPlace
  })
}

const MOVED = { annotation: true, evidence: true } as const

function beforeOf({ changes }: Merge, kind: string, id: string) {
  return changes.find((one) => one.kind === kind && one.id === id)?.before
}

/** What came with the merge goes back, unless it has been moved elsewhere since. */
function restoreParts(
  { ctx, changes, merge }: Work,
  kind: 'annotation' | 'evidence' | 'thread',
  merged: Claim,
  survivor: Claim,
): void {
  for (const row of partsOfClaim(ctx.db, kind, survivor.n)) {
    const before = beforeOf(merge, kind, row.id)
    if (!before) continue
    const position = kind === 'evidence' ? { position: before.position as number } : {}
    changeRow(ctx, changes, kind, row, { claimN: merged.n, ...position })
  }
}

function restoreQuestions({ ctx, changes, merge }: Work, merged: Claim, survivor: Claim): void {
  for (const row of questionsOfClaimRow(ctx.db, survivor.n)) {
    const before = beforeOf(merge, 'question', row.id)
    if (!before) continue
    const back = updateQuestion(ctx.db, row, { claimN: merged.n, position: before.position as number })
    changes.record({ kind: 'question', id: row.id, revBefore: row.rev, revAfter: back.rev, state: back })
  }
}

function restoreLinks({ ctx, changes, merge }: Work): void {
  for (const { kind, id, before, state } of merge.changes) {
    const link = kind === 'link' ? findLinkById(ctx.db, id) : undefined
    if (!link || !before || link.deletedAt !== null || !isAs(link, state)) continue
    const pair = { claimN: before.claimN as number, otherN: before.otherN as number }
    if (findLink(ctx.db, pair.claimN, pair.otherN)) continue
    const row = updateLink(ctx.db, link, pair)
    changes.record({ kind: 'link', id, revBefore: link.rev, revAfter: row.rev, state: row })
  }
}

function restoreVerdicts({ ctx, changes, merge }: Work, merged: Claim, survivor: Claim, isUntouched: boolean): void {
  const rows = [...partsOfClaim(ctx.db, 'assessment', survivor.n), ...partsOfClaim(ctx.db, 'assessment', merged.n)]
  const back = rows.flatMap((row) => {
    const before = beforeOf(merge, 'assessment', row.id) as Assessment | null | undefined
    // One that only followed along has moved nowhere: it is as it was when everything is.
    if (!before || (before.claimN === row.claimN && !isUntouched)) return []
    return [{ ...row, ...before, rev: row.rev }]
  })
  moveAssessments(ctx, changes, back)
  for (const row of partsOfClaim(ctx.db, 'decision', survivor.n)) {
    const before = beforeOf(merge, 'decision', row.id) as RowOf<'decision'> | null | undefined
    if (!before || (before.claimN === row.claimN && !isUntouched)) continue
    const { claimN, basis, claimRev, revisionN } = before
    if (claimN !== survivor.n) requireMay(ctx.actor, 'verdict.decide')
    changeRow(ctx, changes, 'decision', row, { claimN, basis, claimRev, revisionN })
  }
}
