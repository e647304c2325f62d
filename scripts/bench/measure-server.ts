import { openDb } from '@/db/open'
import { markSpan } from '@/services/annotation/mark-span'
import { newId } from '@/services/identity'
import { readWorkbenchJson } from '@/services/workbench/read-workbench'
import type { Random } from '../served/seeded-random'
import { send } from '../served/send'
import type { SignedIn } from '../served/signed-in'
import { checkerOf, type Filled } from './fill'
import type { Fixture } from './fixture'

export type ServerTimes = { readonly read: number[]; readonly write: number[]; readonly bytes: number }

const TIMES = 50

/** The two hot paths through the server: everything of an article as JSON, and marking one span. */
export async function measureHttp(
  url: string,
  person: SignedIn,
  filled: Filled,
  fixture: Fixture,
  random: Random,
): Promise<ServerTimes> {
  let bytes = 0
  const read = await sample(async () => {
    const response = await fetch(`${url}/api/articles/${filled.articleId}/workbench`, {
      headers: { cookie: person.cookie, 'accept-encoding': 'identity' },
    })
    bytes = (await response.arrayBuffer()).byteLength
  })
  const write = await sample(async () => {
    const request = { name: 'markSpan', input: span(filled, fixture, random), idempotencyKey: newId() }
    const outcome = await send(url, person, request)
    if (outcome.is === 'unknown' || !outcome.answer.ok) throw new Error('Marking a span was refused.')
  })
  return { read, write, bytes }
}

/** The same by calling the services in this process. */
export async function measureServices(
  databaseFile: string,
  filled: Filled,
  fixture: Fixture,
  random: Random,
): Promise<ServerTimes> {
  const db = openDb(databaseFile)
  const ctx = await checkerOf(db)
  let bytes = 0
  const read = await sample(() => {
    bytes = Buffer.byteLength(readWorkbenchJson(ctx, filled.articleId))
  })
  const write = await sample(() => {
    markSpan(ctx, span(filled, fixture, random))
  })
  db.$client.close()
  return { read, write, bytes }
}

function span({ articleId, revisionId }: Filled, { text }: Fixture, random: Random) {
  const start = random.int(0, text.length - 100)
  return { id: newId(), articleId, revisionId, start, end: start + 60, purpose: 'claim' as const, newClaimId: newId() }
}

async function sample(work: () => Promise<void> | void): Promise<number[]> {
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times.slice(5)
}
