import { createHash } from 'node:crypto'

/** What stands before the first event. */
export const GENESIS = '0'.repeat(64)

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Commits to a state without revealing it: erasing state and salt leaves the chain verifiable. */
export function stateHash(salt: string, state: string): string {
  return sha256(`${salt}\n${state}`)
}

export type HashedChange = {
  readonly kind: string
  readonly objectId: string
  readonly revBefore: number
  readonly revAfter: number
  readonly stateHash: string
}

/** The hash of an event: over the one before it, who did what when, and every changed state. */
export function eventHash(event: {
  readonly previousHash: string
  readonly id: string
  readonly articleId: string | null
  readonly actorId: string
  readonly verb: string
  readonly at: string
  readonly changes: readonly HashedChange[]
}): string {
  const { previousHash, id, articleId, actorId, verb, at, changes } = event
  return sha256(
    JSON.stringify([
      previousHash,
      id,
      articleId,
      actorId,
      verb,
      at,
      changes.map((change) => [change.kind, change.objectId, change.revBefore, change.revAfter, change.stateHash]),
    ]),
  )
}
