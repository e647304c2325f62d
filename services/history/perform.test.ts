import { describe, expect, test } from 'vitest'
import { markSpan } from '../annotation/mark-span'
import { deskFixture } from '../desk.fixture'
import { newId } from '../identity'
import { once } from './once'
import { perform } from './perform'
import { verifyChain } from './verify-chain'
import { createRow } from './versioned'

const count = (db: ReturnType<typeof deskFixture>['db'], table: string) =>
  db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number

function marked() {
  const desk = deskFixture()
  const { article, revision } = desk.article('The bridge opened in 1932.')
  const input = { articleId: article.id, revisionId: revision.id, start: 0, end: 10, purpose: 'claim' as const }
  return { desk, input }
}

describe('One verb', () => {
  test('is one event whose changes name every row, with its state', () => {
    const { desk, input } = marked()
    const before = count(desk.db, 'events')
    const { event } = markSpan(desk.reviewer, input)
    expect(count(desk.db, 'events')).toBe(before + 1)
    const changes = desk.db.$client
      .prepare(
        'SELECT kind, rev_before, rev_after, state FROM event_changes c JOIN event_states s ON s.change_n = c.n WHERE event_n = ? ORDER BY c.n',
      )
      .all(event) as { kind: string; rev_before: number; rev_after: number; state: string }[]
    expect(changes.map(({ kind, rev_before, rev_after }) => [kind, rev_before, rev_after])).toEqual([
      ['claim', 0, 1],
      ['annotation', 0, 1],
      ['article', 2, 3],
    ])
    expect(JSON.parse(changes[0]?.state ?? '')).toMatchObject({ statement: 'The bridge' })
    expect(JSON.parse(changes[1]?.state ?? '')).toMatchObject({ places: [{ start: 0, end: 10, quote: 'The bridge' }] })
  })

  test('that fails half-way leaves no row and no event', () => {
    const { desk, input } = marked()
    const before = [count(desk.db, 'claims'), count(desk.db, 'annotations'), count(desk.db, 'events')]
    const id = newId()
    expect(() =>
      perform(desk.reviewer, 'markSpan', input.articleId, (changes) => {
        createRow(desk.reviewer, changes, 'source', {
          id,
          kind: 'web',
          title: 'A page',
          createdBy: desk.reviewer.actor.n,
          createdAt: 'now',
        })
        throw new Error('power cut')
      }),
    ).toThrow('power cut')
    expect([count(desk.db, 'claims'), count(desk.db, 'annotations'), count(desk.db, 'events')]).toEqual(before)
    expect(desk.db.$client.prepare('SELECT 1 FROM sources WHERE id = ?').get(id)).toBeUndefined()
  })

  test('that takes an identity something else has is a conflict', () => {
    const { desk, input } = marked()
    const { value } = markSpan(desk.reviewer, input)
    expect(() => markSpan(desk.reviewer, { ...input, id: value.annotationId })).toThrow('errors.idTaken')
  })
})

describe('The history', () => {
  test.each(['events', 'event_changes'])('refuses to change or delete %s', (table) => {
    const { desk } = marked()
    expect(() => desk.db.$client.exec(`DELETE FROM ${table}`)).toThrow('append-only')
    expect(() => desk.db.$client.exec(`UPDATE ${table} SET n = n + 1000`)).toThrow('append-only')
  })

  test('stays verifiable when a state is erased', () => {
    const { desk, input } = marked()
    markSpan(desk.reviewer, input)
    desk.db.$client.exec('DELETE FROM event_states')
    expect(verifyChain(desk.db).problems).toEqual([])
  })
})

describe('A request that is sent twice', () => {
  test('happens once and is answered alike', () => {
    const { desk, input } = marked()
    const send = () => once(desk.reviewer, 'key-1', input, () => markSpan(desk.reviewer, input).value)
    const first = send()
    expect(send()).toEqual(first)
    expect(count(desk.db, 'annotations')).toBe(1)
  })

  test('is refused under the key of another request', () => {
    const { desk, input } = marked()
    once(desk.reviewer, 'key-1', input, () => 1)
    expect(() => once(desk.reviewer, 'key-1', { other: true }, () => 2)).toThrow('errors.keyReused')
  })

  test('may be repeated after a refusal, which leaves nothing behind', () => {
    const { desk, input } = marked()
    const bad = { ...input, end: 9999 }
    expect(() => once(desk.reviewer, 'key-1', bad, () => markSpan(desk.reviewer, bad))).toThrow('errors.bounds')
    expect(count(desk.db, 'idempotency')).toBe(0)
  })

  test("does not meet another person's key", () => {
    const { desk, input } = marked()
    once(desk.reviewer, 'key-1', input, () => 'mine')
    expect(once(desk.second, 'key-1', input, () => 'theirs')).toBe('theirs')
  })
})
