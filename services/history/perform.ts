import { randomBytes } from 'node:crypto'
import { headOfLog, insertEvent, insertEventChange } from '@/db/queries/event-log'
import { placesOfAnnotation } from '@/db/queries/placement'
import { hasRoom } from '@/db/room'
import { inWriteTransaction } from '@/db/transaction'
import { AppError } from '@/domain/app-error'
import { OBJECT_KINDS, type ObjectKind, type ObjectRef } from '@/domain/workbench/objects'
import type { Context } from '../context'
import { newId } from '../identity'
import { eventHash, GENESIS, stateHash } from './event-hash'

/** Kinds that have a history but no place in the workbench. */
export type HistoryKind =
  | ObjectKind
  | 'user'
  | 'house'
  | 'scale'
  | 'invitation'
  | 'token'
  | 'revision'
  | 'question'
  | 'link'
  | 'file'
  | 'backup'

export type RecordedChange = {
  readonly kind: HistoryKind
  readonly id: string
  /** 0 when the change creates the object. */
  readonly revBefore: number
  readonly revAfter: number
} & (
  | {
      /** The row as it stands after the change; stored salted and erasable. */
      readonly state: unknown
    }
  | {
      /** The object is gone for good: the chain has the change, and nothing of what it was. */
      readonly isErased: true
    }
)

/** Collects what a verb changes; every changed row is recorded exactly once. */
export type ChangeLog = {
  record(change: RecordedChange): void
  /** The article the verb belongs to, when it is only known inside. */
  setArticle(id: string): void
}

/** What a verb did: its value, the objects it changed, and the number of its event. */
export type Performed<T> = { readonly value: T; readonly refs: readonly ObjectRef[]; readonly event: number }

/** What takes nothing in: it makes room, shuts somebody out, or is the operator's way out. */
const EVEN_WHEN_FULL: ReadonlySet<string> = new Set([
  'deleteArticle',
  'eraseArticle',
  'deleteFile',
  'eraseFile',
  'backUp',
  'restoreBackup',
  'disablePerson',
  'revokeToken',
  'withdrawInvitation',
])

/**
 * Carries out one user verb: its rows and its one event, in one transaction that is committed when
 * this returns. A verb that records no change writes no event and answers with the newest one.
 *
 * @throws AppError `unavailable` while the disk is nearly full: the house can then only be read, exported and
 * made smaller.
 */
export function perform<T>(
  ctx: Context,
  verb: string,
  articleId: string | null,
  work: (changes: ChangeLog) => T,
): Performed<T> {
  if (!EVEN_WHEN_FULL.has(verb) && !hasRoom(ctx.db)) throw new AppError('unavailable', 'errors.readOnly')
  return inWriteTransaction(ctx.db, () => {
    const recorded: RecordedChange[] = []
    let article = articleId
    const value = work({
      record: (change) => recorded.push(change),
      setArticle: (id) => {
        article = id
      },
    })
    const event = recorded.length > 0 ? append(ctx, verb, article, recorded) : (headOfLog(ctx.db)?.n ?? 0)
    return { value, refs: recorded.filter(isWorkbenchChange).map(({ kind, id }) => ({ kind, id })), event }
  })
}

function append(ctx: Context, verb: string, articleId: string | null, recorded: readonly RecordedChange[]): number {
  const changes = recorded.map((change) => {
    const salt = randomBytes(16).toString('hex')
    const state = JSON.stringify('isErased' in change ? null : stateOf(ctx, change))
    const kept = 'isErased' in change ? null : state
    return { ...change, salt, kept, objectId: change.id, stateHash: stateHash(salt, state) }
  })
  const previousHash = headOfLog(ctx.db)?.hash ?? GENESIS
  const entry = { id: newId(), articleId, actorId: ctx.actor.id, verb, at: ctx.now().toISOString(), previousHash }
  const event = insertEvent(ctx.db, { ...entry, hash: eventHash({ ...entry, changes }) })
  for (const { kind, objectId, revBefore, revAfter, stateHash, salt, kept } of changes) {
    insertEventChange(ctx.db, { eventN: event, kind, objectId, revBefore, revAfter, stateHash }, salt, kept)
  }
  return event
}

/** An annotation's state includes where it stands, read when the verb has done everything else. */
function stateOf(ctx: Context, { kind, id, state }: RecordedChange & { readonly state: unknown }): unknown {
  return kind === 'annotation' ? { ...(state as object), places: placesOfAnnotation(ctx.db, id) } : state
}

function isWorkbenchChange(change: RecordedChange): change is RecordedChange & { kind: ObjectKind } {
  return (OBJECT_KINDS as readonly string[]).includes(change.kind)
}
