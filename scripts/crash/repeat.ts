import { isDeepStrictEqual } from 'node:util'
import type { Db } from '@/db/open'
import { findAnswer } from '@/db/queries/idempotency'
import { newestEvent } from '@/services/history/live-events'
import { send } from '../served/send'
import type { Acknowledged, Sent } from './writer'

/** What repeating the unanswered requests of a round showed. */
export type Repeats = {
  /** Had happened before the kill; the repeat brought the answer only. */
  had: number
  /** Happened with the repeat. */
  happened: number
  /** Refused, since somebody else had changed the object meanwhile. */
  refused: number
  readonly acknowledged: Acknowledged[]
  /** Repeats that changed something twice, or were answered differently. */
  readonly harmful: string[]
}

/** Sends every unanswered request again, twice, under its key, and watches what that does. */
export async function repeat(url: string, db: Db, unanswered: readonly Sent[]): Promise<Repeats> {
  const repeats: Repeats = { had: 0, happened: 0, refused: 0, acknowledged: [], harmful: [] }
  for (const sent of unanswered) await repeatOne(url, db, sent, repeats)
  return repeats
}

async function repeatOne(url: string, db: Db, sent: Sent, repeats: Repeats): Promise<void> {
  const stored = findAnswer(db, sent.by.n, sent.request.idempotencyKey)
  const before = newestEvent({ db })
  const first = await send(url, sent.by, sent.request)
  const between = newestEvent({ db })
  const second = await send(url, sent.by, sent.request)
  const added = newestEvent({ db }) - before
  const harm = (what: string) => repeats.harmful.push(`${sent.request.name}: ${what}`)

  if (first.is === 'unknown' || second.is === 'unknown') return void harm('no answer to the repeat')
  if (!isDeepStrictEqual(first.answer, second.answer)) harm('answered differently the second time')
  if (added > (stored ? 0 : 1) || newestEvent({ db }) !== between) harm(`${added} events`)
  if (first.status >= 500) harm(`answered with ${first.status}`)
  if (!first.answer.ok) {
    if (stored || added > 0) harm('refused although it had happened')
    repeats.refused += 1
    return
  }
  if (stored && !isDeepStrictEqual(JSON.parse(stored.answer), first.answer)) harm('answered differently from before')
  repeats[stored ? 'had' : 'happened'] += 1
  repeats.acknowledged.push({ ...sent, answer: first.answer })
}
