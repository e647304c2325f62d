import { findRow, IdentityTaken, insertRow, type NewRowOf, type RowOf, updateRow } from '@/db/queries/object-rows'
import { findObject } from '@/db/queries/workbench-objects'
import { AppError } from '@/domain/app-error'
import type { ObjectKind } from '@/domain/workbench/objects'
import type { Context } from '../context'
import type { ChangeLog } from './perform'

/** @throws AppError `not_found`, alike for what does not exist and what this person may not see. */
export function requireRow<K extends ObjectKind>(ctx: Context, kind: K, id: string, deleted = false): RowOf<K> {
  const row = findRow(ctx.db, ctx.actor, kind, id, deleted)
  if (!row) throw new AppError('not_found', 'errors.notFound')
  return row
}

/**
 * Creates an object and records it.
 * @throws AppError `conflict` when the client chose an identity that something else has.
 */
export function createRow<K extends ObjectKind>(
  ctx: Context,
  changes: ChangeLog,
  kind: K,
  values: NewRowOf<K>,
): RowOf<K> {
  const row = insertOrRefuse(ctx, kind, values)
  changes.record({ kind, id: row.id, revBefore: 0, revAfter: row.rev, state: row })
  return row
}

function insertOrRefuse<K extends ObjectKind>(ctx: Context, kind: K, values: NewRowOf<K>): RowOf<K> {
  try {
    return insertRow(ctx.db, kind, values)
  } catch (error) {
    if (error instanceof IdentityTaken) throw new AppError('conflict', 'errors.idTaken')
    throw error
  }
}

/**
 * Changes an object the person saw at `rev` and records it.
 * @throws AppError `conflict` with the object as it stands now when somebody changed it meanwhile.
 */
export function changeRow<K extends ObjectKind>(
  ctx: Context,
  changes: ChangeLog,
  kind: K,
  seen: { readonly n: number; readonly id: string; readonly rev: number },
  values: Partial<NewRowOf<K>>,
): RowOf<K> {
  const row = updateRow(ctx.db, kind, seen, values)
  if (!row) throw stale(ctx, kind, seen.id)
  changes.record({ kind, id: row.id, revBefore: seen.rev, revAfter: row.rev, state: row })
  return row
}

/** The refusal of a write that was based on an older state, with both sides at hand. */
export function stale(ctx: Context, kind: ObjectKind, id: string): AppError {
  return new AppError('conflict', 'errors.stale', { current: findObject(ctx.db, ctx.actor, kind, id) })
}
