import { describe, expect, it } from 'vitest'
import { updateUser } from '@/db/queries/account'
import type { TokenScope } from '@/domain/account/scopes'
import { markSpan } from '../annotation/mark-span'
import { deskFixture } from '../desk.fixture'
import { verifyChain } from '../history/verify-chain'
import { readWorkbench } from '../workbench/read-workbench'
import { actorOfToken, createToken, createTokenFor, listTokens, revokeToken } from './tokens'

const input = (...scopes: readonly TokenScope[]) => ({ name: 'The archive', scopes: [...scopes], days: 30 })
const DAY = 24 * 60 * 60 * 1000

describe('a token', () => {
  it('stands for its person, within its scopes', () => {
    const { db, clock, reviewer } = deskFixture()
    const { token } = createToken(reviewer, input('read'))
    const actor = actorOfToken(db, clock.at, token)
    expect(actor).toMatchObject({ id: reviewer.actor.id, role: 'reviewer', scopes: ['read'] })
  })

  it('has 256 random bits, of which only the hash is stored', () => {
    const { db, reviewer } = deskFixture()
    const { token } = createToken(reviewer, input('read'))
    expect(Buffer.from(token.slice(3), 'base64url')).toHaveLength(32)
    const stored = JSON.stringify(db.$client.prepare('SELECT * FROM tokens').all())
    const history = JSON.stringify(db.$client.prepare('SELECT * FROM event_states').all())
    expect(stored + history).not.toContain(token.slice(3))
  })

  it('is good for nothing once revoked, run out, or its person disabled', () => {
    const { db, clock, reviewer } = deskFixture()
    const one = createToken(reviewer, input('read'))
    revokeToken(reviewer, one.id)
    expect(actorOfToken(db, clock.at, one.token)).toBeNull()

    const two = createToken(reviewer, input('read'))
    expect(actorOfToken(db, new Date(clock.at.getTime() + 30 * DAY), two.token)).toBeNull()
    expect(actorOfToken(db, new Date(clock.at.getTime() + 30 * DAY - 1), two.token)).not.toBeNull()

    updateUser(db, { n: reviewer.actor.n, rev: 1 }, { disabledAt: clock.at.toISOString() })
    expect(actorOfToken(db, clock.at, two.token)).toBeNull()
    expect(actorOfToken(db, clock.at, 'tm_nobody')).toBeNull()
  })

  it('marks nothing without the scope to check, and is told which scope it lacks', () => {
    const { db, clock, reviewer, article } = deskFixture()
    const { article: a, revision } = article('The tower is 300 metres tall.')
    const span = { articleId: a.id, revisionId: revision.id, start: 0, end: 9, purpose: 'claim' as const }
    const as = (...scopes: readonly TokenScope[]) => {
      const actor = actorOfToken(db, clock.at, createToken(reviewer, input(...scopes)).token)
      return { ...reviewer, actor: actor as NonNullable<typeof actor> }
    }
    expect(() => markSpan(as('read', 'edit', 'internal'), span)).toThrow('forbidden: errors.scope')
    expect(() => markSpan(as('read', 'check'), span)).not.toThrow()
    expect(() => readWorkbench(as('check'), a.id)).toThrow('forbidden: errors.scope')
    expect(() => createToken(as('read', 'check', 'edit', 'internal'), input('read'))).toThrow('errors.notByToken')
  })

  it('of another person is not there, except to an admin', () => {
    const { admin, reviewer, second } = deskFixture()
    const { id } = createToken(reviewer, input('read'))
    expect(() => revokeToken(second, id)).toThrow('not_found')
    expect(() => createTokenFor(second, reviewer.actor, input('read'))).toThrow('forbidden')
    revokeToken(admin, id)
    expect(listTokens(reviewer)).toEqual([])
    const made = createTokenFor(admin, reviewer.actor, input('check'))
    expect(listTokens(reviewer).map((one) => one.id)).toEqual([made.id])
  })

  it('leaves a history that verifies', () => {
    const { db, reviewer } = deskFixture()
    const { id } = createToken(reviewer, input('read'))
    revokeToken(reviewer, id)
    revokeToken(reviewer, id)
    const verbs = db.$client.prepare('SELECT verb FROM events ORDER BY n').pluck().all()
    expect(verbs).toEqual(['setUp', 'createToken', 'revokeToken'])
    expect(verifyChain(db).problems).toEqual([])
  })
})
