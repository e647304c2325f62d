import { describe, expect, it } from 'vitest'
import type { SourceObject } from '@/domain/workbench/objects'
import type { Bench } from './bench'
import { ChosenSpans } from './chosen-spans'
import { setVerdict } from './claim-commands'
import { claimChanges } from './claims.fixture'
import { CommandClient } from './command-client'
import { createDerived } from './derived'
import { FakeHouse, ME, snapshotOf } from './fake-house'
import { OtherArticles } from './other-articles'
import { pinSource } from './pinned-source'
import { tick, topRating } from './tick'
import { WorkbenchStore } from './workbench-store'

const transcript: SourceObject = {
  id: 'transcript',
  rev: 1,
  kind: 'other',
  title: 'Transcript',
  publisher: null,
  author: null,
  url: null,
  archiveUrl: null,
  archivedAt: null,
  files: [],
  publishedAt: null,
  accessedAt: null,
  isConfidential: false,
}

function desk(locator = '00:12', ...claims: Parameters<typeof claimChanges>[]) {
  const changes = claims.flatMap((one) => claimChanges(...one))
  const store = new WorkbenchStore(
    snapshotOf([...changes, { kind: 'source', id: transcript.id, object: transcript }]),
    ME,
  )
  const client = new CommandClient(store, new FakeHouse().ports)
  let made = 0
  const bench: Bench = {
    store,
    client,
    derived: createDerived(),
    others: new OtherArticles(),
    chosen: new ChosenSpans(),
    typed: undefined as never,
    waiting: undefined as never,
    making: { newId: () => `new-${++made}`, now: () => '2026-11-23T10:00:00.000Z' },
    run: (draft) => draft && client.run(draft),
    open: () => () => {},
  }
  pinSource('article', { sourceId: transcript.id, locator })
  const sent = () => client.getSnapshot().pending.map(({ name }) => name)
  const objects = () => store.getSnapshot().objects
  return { bench, store, client, sent, objects }
}

describe('a tick', () => {
  it('is a claim on the selection, the source with its place, and the best rating, in this order', () => {
    const { bench, store, sent, objects } = desk()
    store.select({ start: 4, end: 7 })
    const ticked = tick(bench, true)
    expect(sent()).toEqual(['markSpan', 'citeSource', 'setVerdict'])
    const [claim] = objects().claim.values()
    expect(ticked).toMatchObject({ claimId: claim?.id, rating: { key: 'true' } })
    expect([...objects().evidence.values()]).toMatchObject([
      { claimId: claim?.id, sourceId: 'transcript', locator: '00:12', stance: 'supports' },
    ])
    expect([...objects().assessment.values()]).toMatchObject([{ claimId: claim?.id, ratingId: 'rating-true' }])
    expect(store.getSnapshot().selection).toBeNull()
  })

  it('of a whole sentence, where nothing is selected and the keyboard is in the article', () => {
    const { bench, store, objects } = desk()
    store.moveTo(1)
    tick(bench, true)
    expect([...objects().annotation.values()]).toMatchObject([{ start: 17, end: 40 }])
    expect(tick(bench, true)).toMatchObject({ claimId: [...objects().claim.keys()][0] })
    expect(objects().claim.size).toBe(1)
    store.moveTo(0)
    tick(bench, true)
    expect(objects().claim.size).toBe(2)
  })

  it('of a claim that is there already adds what is missing, and nothing twice', () => {
    const { bench, store, sent, objects } = desk('p. 2', ['sky', { start: 4, end: 7 }])
    store.activate('span-sky')
    tick(bench, false)
    tick(bench, false)
    expect(sent()).toEqual(['citeSource', 'setVerdict'])
    store.select({ start: 4, end: 7 })
    tick(bench, true)
    expect(objects().claim.size).toBe(1)
  })

  it('is undone as one', () => {
    const { bench, store, client, objects } = desk()
    store.select({ start: 4, end: 7 })
    tick(bench, true)
    void client.undoLast()
    expect(objects().annotation.size).toBe(0)
    expect(client.undoLast()).toBeNull()
  })

  it('of a claim that was there is undone as one too: its source and its verdict go, the claim stays', () => {
    const { bench, store, client, objects } = desk('p. 2', ['sky', { start: 4, end: 7 }, { ratedAtBasis: 1 }])
    const falsely = setVerdict(store.getSnapshot(), 'sky', { ratingId: 'rating-false' }, bench.making)
    if (falsely) void client.run(falsely)
    store.activate('span-sky')
    tick(bench, false)
    expect(objects().assessment.get('verdict-sky')?.ratingId).toBe('rating-true')
    void client.undoLast()
    expect(objects().evidence.size).toBe(0)
    expect(objects().assessment.get('verdict-sky')?.ratingId).toBe('rating-false')
    expect(objects().claim.size).toBe(1)
  })

  it('needs a pinned source that can be cited here, words, and a scale with an order', () => {
    const { bench, store } = desk()
    expect(tick(bench, false)).toEqual({ claimId: null, why: 'nothingToTick' })
    pinSource('article', { sourceId: 'elsewhere', locator: '' })
    expect(tick(bench, true)).toEqual({ claimId: null, why: 'noPin' })
    pinSource('article', null)
    expect(tick(bench, true)).toEqual({ claimId: null, why: 'noPin' })
    const { scale } = store.getSnapshot()
    expect(topRating(scale)?.key).toBe('true')
    expect(topRating({ ...scale, ratings: scale.ratings.map((one) => ({ ...one, rank: null })) })).toBeNull()
  })
})
