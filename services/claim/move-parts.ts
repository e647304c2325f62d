import { nextEvidencePosition } from '@/db/queries/claim'
import { findLink, linksOf, pairOf, updateLink } from '@/db/queries/claim-link'
import { partsOfClaim, questionsOfClaimRow, replaceAssessments, updateQuestion } from '@/db/queries/claim-parts'
import type { RowOf } from '@/db/queries/object-rows'
import type { Context } from '../context'
import type { ChangeLog } from '../history/perform'
import { changeRow } from '../history/versioned'

export type Assessment = RowOf<'assessment'>

/** Whether somebody has said anything in it: a verdict, reasons or how sure they are. */
export function hasWork({ ratingN, conclusion, rationale, confidence }: Assessment): boolean {
  return ratingN !== null || conclusion !== null || rationale !== '' || confidence !== null
}

/** Spans, corrections, sources and discussions go over, deleted ones too: they may come back. */
export function moveParts(ctx: Context, changes: ChangeLog, from: number, to: number): void {
  for (const kind of ['annotation', 'thread'] as const) {
    for (const row of partsOfClaim(ctx.db, kind, from)) changeRow(ctx, changes, kind, row, { claimN: to })
  }
  let position = nextEvidencePosition(ctx.db, to)
  for (const row of partsOfClaim(ctx.db, 'evidence', from)) {
    changeRow(ctx, changes, 'evidence', row, { claimN: to, position })
    position += 1
  }
}

/** Questions go over behind those that are there. */
export function moveQuestions(ctx: Context, changes: ChangeLog, from: number, to: number): void {
  let position = Math.max(-1, ...questionsOfClaimRow(ctx.db, to).map((one) => one.position)) + 1
  for (const before of questionsOfClaimRow(ctx.db, from)) {
    const row = updateQuestion(ctx.db, before, { claimN: to, position })
    position += 1
    changes.record({ kind: 'question', id: row.id, revBefore: before.rev, revAfter: row.rev, state: row })
  }
}

/** Links to claims of other articles go over, but for those that the other claim has itself. */
export function moveLinks(
  ctx: Context,
  changes: ChangeLog,
  from: { readonly n: number },
  to: { readonly n: number },
): void {
  for (const link of linksOf(ctx.db, from.n)) {
    const far = link.claimN === from.n ? link.otherN : link.claimN
    if (far === to.n || findLink(ctx.db, to.n, far)) continue
    const row = updateLink(ctx.db, link, pairOf(to.n, far))
    changes.record({ kind: 'link', id: row.id, revBefore: link.rev, revAfter: row.rev, state: row })
  }
}

/** Puts assessments as given, each a version on; all at once, since two may change places. */
export function moveAssessments(ctx: Context, changes: ChangeLog, rows: readonly Assessment[]): void {
  const moved = rows.map((row) => ({ ...row, rev: row.rev + 1 }))
  replaceAssessments(ctx.db, moved)
  for (const row of moved) {
    changes.record({ kind: 'assessment', id: row.id, revBefore: row.rev - 1, revAfter: row.rev, state: row })
  }
}
