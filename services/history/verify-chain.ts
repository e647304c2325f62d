import type { Db } from '@/db/open'
import { type ChainRow, iterateChain } from '@/db/queries/integrity'
import { eventHash, GENESIS, stateHash } from './event-hash'

/**
 * What is wrong with an event: `link` (it does not follow the one before it), `hash` (it is not what
 * its hash was made of), `state` (a kept state is not the one that was recorded), `versions` (a change
 * does not continue from the object's last version).
 */
export type ChainProblem = { readonly event: number; readonly problem: 'link' | 'hash' | 'state' | 'versions' }

export type ChainVerdict = {
  readonly events: number
  /** Hash of the newest event: kept elsewhere, it shows later whether the end was cut off. */
  readonly head: string
  readonly problems: readonly ChainProblem[]
}

/**
 * Reads the whole history and recomputes every hash. Erased states are no problem: their hashes stay.
 * Reads row by row, so the length of the history costs time, not memory.
 */
export function verifyChain(db: Db): ChainVerdict {
  const problems: ChainProblem[] = []
  const versions = new Map<string, number>()
  let events = 0
  let head = GENESIS
  for (const rows of byEvent(iterateChain(db))) {
    const [event] = rows
    const changes = rows.filter((row) => row.kind !== null).map((row) => ({ ...row, kind: String(row.kind) }))
    const found = (problem: ChainProblem['problem']) => problems.push({ event: event.n, problem })
    if (event.previousHash !== head) found('link')
    if (event.hash !== eventHash({ ...event, changes })) found('hash')
    if (changes.some(isForged)) found('state')
    if (changes.some((change) => !continues(versions, change))) found('versions')
    events += 1
    head = event.hash
  }
  return { events, head, problems }
}

function isForged({ salt, state, stateHash: recorded }: ChainRow): boolean {
  return salt !== null && state !== null && stateHash(salt, state) !== recorded
}

function continues(versions: Map<string, number>, { kind, objectId, revBefore, revAfter }: ChainRow): boolean {
  const key = `${kind} ${objectId}`
  const isNext = (versions.get(key) ?? 0) === revBefore
  versions.set(key, revAfter)
  return isNext
}

function* byEvent(rows: Iterable<ChainRow>): Generator<[ChainRow, ...ChainRow[]]> {
  let group: [ChainRow, ...ChainRow[]] | undefined
  for (const row of rows) {
    if (group && group[0].n === row.n) group.push(row)
    else {
      if (group) yield group
      group = [row]
    }
  }
  if (group) yield group
}
