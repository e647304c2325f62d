import { describe, expect, test } from 'vitest'
import { findUserByEmail } from '@/db/queries/account'
import type { Role } from '@/domain/account/account'
import { AppError } from '@/domain/app-error'
import { openSession, readSession, signOut } from '@/services/account/sessions'
import { changeRole, disablePerson, personWithEmail } from '@/services/account/standing'
import { deskFixture } from '@/services/desk.fixture'
import { addComment } from '@/services/discussion/comment'
import { announceEvent } from './event-bus'
import { eventStream } from './event-stream'

/** Rule 11: whoever is shut out loses their live streams within this. */
const LIMIT_MS = 5_000

/** A desk at which Rosa the reviewer listens; time stands still for the house, not for the stream. */
function listening() {
  const desk = deskFixture()
  const { db, admin, reviewer } = desk
  const user = findUserByEmail(db, reviewer.actor.email)
  if (!user) throw new Error('Nobody listens.')
  const sessionId = openSession(db, admin.now(), user, 'test')
  const article = desk.article('The bridge opened in 1932.').article
  const context = async () => {
    const signedIn = readSession(db, admin.now(), { sessionId, userId: user.id })
    if (!signedIn) throw new AppError('unauthenticated', 'errors.unauthenticated')
    return { db, now: admin.now, actor: signedIn.actor }
  }
  const aborting = new AbortController()
  const newest = () => db.$client.prepare('SELECT max(n) FROM events').pluck().get() as number
  const stream = (role: Role) => eventStream({ after: newest(), role }, context, aborting.signal)
  const reader = stream(reviewer.actor.role).getReader()
  /** Reads until the words come, or the stream ends. One that goes on says so every other second, and is given up. */
  const heard = async (words?: string) => {
    const decoder = new TextDecoder()
    const began = Date.now()
    let text = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += decoder.decode(part.value, { stream: true })
      if (words !== undefined && text.includes(words)) break
      if (Date.now() - began > LIMIT_MS) throw new Error(`The stream goes on: ${text}`)
    }
    return text
  }
  const seen = () => personWithEmail(admin, user.email)
  return { ...desk, sessionId, article, stream, heard, newest, seen }
}

test('a page that has heard more than has happened begins anew: a backup was restored', async () => {
  const { reviewer, newest } = listening()
  const stream = eventStream(
    { after: newest() + 1, role: 'reviewer' },
    async () => reviewer,
    new AbortController().signal,
  )
  expect(await new Response(stream).text()).toContain('event: start-anew')
})

test('a role that changed between the letting in and the first look ends the stream too', async () => {
  const { admin, seen, stream } = listening()
  const admitted = seen().role
  changeRole(admin, { ...seen(), role: 'viewer' })
  expect(await new Response(stream(admitted)).text()).toContain('event: role-changed')
})

type Listening = ReturnType<typeof listening>

const ENDINGS: readonly [string, string, (desk: Listening) => unknown][] = [
  ['the person is disabled', 'signed-out', ({ admin, seen }) => disablePerson(admin, seen())],
  ['the session is revoked', 'signed-out', ({ db, admin, sessionId }) => signOut(db, admin.now(), sessionId)],
  [
    'the person gets another role',
    'role-changed',
    ({ admin, seen }) => changeRole(admin, { ...seen(), role: 'viewer' }),
  ],
]

describe.each(ENDINGS)('the stream ends when %s', (_, word, end) => {
  test('at once when the act came through this server', async () => {
    const desk = listening()
    await desk.heard('retry')
    const began = Date.now()
    end(desk)
    announceEvent(desk.newest())
    expect(await desk.heard()).toContain(`event: ${word}`)
    expect(Date.now() - began).toBeLessThan(1_000)
  })

  test('within five seconds when another process did it', { timeout: 10_000 }, async () => {
    const desk = listening()
    await desk.heard('retry')
    const began = Date.now()
    end(desk)
    expect(await desk.heard()).toContain(`event: ${word}`)
    expect(Date.now() - began).toBeLessThan(LIMIT_MS)
  })
})

test('what happens meanwhile is told, to whoever stays', async () => {
  const desk = listening()
  await desk.heard('retry')
  addComment(desk.second, { articleId: desk.article.id, body: 'Is it?' })
  announceEvent(desk.newest())
  expect(await desk.heard('"kind":"comment"')).toContain('"kind":"comment"')
  disablePerson(desk.admin, desk.seen())
  announceEvent(desk.newest())
  expect(await desk.heard()).not.toContain('"kind":"comment"')
})
