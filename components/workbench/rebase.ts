import type { ObjectByKind, ObjectChange, ObjectKind, ObjectRef } from '@/domain/workbench/objects'
import type { Fields, KeptCommand } from './command'
import { refKey } from './object-tables'

const isEqual = (left: unknown, right: unknown): boolean =>
  left === right || JSON.stringify(left ?? null) === JSON.stringify(right ?? null)

const isTarget = (command: KeptCommand, ref: ObjectRef): boolean =>
  command.target?.kind === ref.kind && command.target.id === ref.id

/**
 * A waiting command after an earlier one of ours was answered: our own change raised the version,
 * so the waiting one is based on the new version. A version somebody else raised stays a conflict.
 */
export function bumped(
  waiting: KeptCommand,
  answered: KeptCommand,
  changes: readonly ObjectChange[],
  revBefore: ReadonlyMap<string, number | null>,
): KeptCommand {
  if (waiting.isSent) return waiting
  const change = changes.find((candidate) => isTarget(waiting, candidate))
  if (!change?.object) return waiting
  const { rev } = change.object
  const prior = isTarget(answered, change) ? answered.rev : (revBefore.get(refKey(change)) ?? null)
  const isOurs =
    waiting.rev === null || (waiting.rev === prior && (isTarget(answered, change) || rev === waiting.rev + 1))
  return isOurs ? { ...waiting, rev } : waiting
}

/** Whether the current object already says what the command wanted. */
export function isSameEdit(command: KeptCommand, current: ObjectByKind[ObjectKind]): boolean {
  const edited = Object.keys(command.before)
  const now = current as unknown as Fields
  return edited.length > 0 && edited.every((field) => isEqual(now[field], command.input[field]))
}

/**
 * The command on top of the newer version when nobody touched the fields it changes; null when
 * somebody did, and both texts must be shown.
 */
export function rebased(command: KeptCommand, current: ObjectByKind[ObjectKind], key: string): KeptCommand | null {
  const now = current as unknown as Fields
  const isUntouched = Object.entries(command.before).every(([field, value]) => isEqual(now[field], value))
  if (!isUntouched || command.rev === current.rev) return null
  return { ...command, key, rev: current.rev, isSent: false }
}
