import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ObjectByKind, ObjectChange, ObjectRef } from '@/domain/workbench/objects'
import { changeClaim } from './claim-commands'
import { claimChanges } from './claims.fixture'
import type { KeptCommand } from './command'
import { CommandClient } from './command-client'
import { FakeHouse, ME, settled, snapshotOf } from './fake-house'
import { keepOutbox } from './keep-outbox'
import { followLive, type LiveEvent } from './live'
import { Outbox, type Shelf } from './outbox'
import { TypedTexts } from './typed-texts'
import { WorkbenchStore } from './workbench-store'

class MemoryShelf implements Shelf {
  readonly #items = new Map<string, string>()
  get length() {
    return this.#items.size
  }
  key = (index: number) => [...this.#items.keys()][index] ?? null
  getItem = (name: string) => this.#items.get(name) ?? null
  setItem = (name: string, value: string) => void this.#items.set(name, value)
  removeItem = (name: string) => void this.#items.delete(name)
}

const command = (key: string): KeptCommand => ({
  key,
  name: 'changeClaim',
  input: {},
  target: null,
  before: {},
  rev: null,
  isSent: false,
  patches: [],
})
let shelf: Shelf
beforeEach(() => {
  shelf = new MemoryShelf()
})

describe('the outbox', () => {
  it('gives back what a reloaded tab and a closed tab left, in order', () => {
    new Outbox(shelf, 'ann', 'article', 'one').keep([command('a'), command('b')], 0)
    expect(new Outbox(shelf, 'ann', 'article', 'one').takeOver(10).map(({ key }) => key)).toEqual(['a', 'b'])
    expect(new Outbox(shelf, 'ann', 'article', 'two').takeOver(60_000).map(({ key }) => key)).toEqual(['a', 'b'])
    expect(new Outbox(shelf, 'ann', 'article', 'two').takeOver(60_001)).toHaveLength(2)
  })

  it('leaves alone what belongs to a living tab, another person or another article', () => {
    new Outbox(shelf, 'ann', 'article', 'living').keep([command('a')], 1_000)
    new Outbox(shelf, 'bob', 'article', 'x').keep([command('b')], 0)
    new Outbox(shelf, 'ann', 'other', 'x').keep([command('c')], 0)
    expect(new Outbox(shelf, 'ann', 'article', 'new').takeOver(2_000)).toEqual([])
  })

  it('survives a record that is no record', () => {
    shelf.setItem('tickmark:outbox:ann:article:old', '{"at":1')
    expect(new Outbox(shelf, 'ann', 'article', 'new').takeOver(60_000)).toEqual([])
  })
})

describe('what was done', () => {
  function tab(name: string) {
    const store = new WorkbenchStore(snapshotOf(claimChanges('sky', { start: 0, end: 16 })), ME)
    const house = new FakeHouse()
    const claim = { ...store.getSnapshot().objects.claim.get('sky') } as ObjectByKind['claim']
    house.put('claim', claim)
    const client = new CommandClient(store, house.ports)
    const outbox = new Outbox(shelf, 'ann', 'article', name)
    let time = 0
    const frame: (() => void)[] = []
    const afterPaint = (run: () => void) => {
      frame.push(run)
      return () => void frame.splice(frame.indexOf(run), 1)
    }
    const keeping = keepOutbox(client, outbox, { afterPaint, later: house.ports.later, now: () => time })
    const paint = () => {
      for (const run of frame.splice(0)) run()
    }
    const say = (speaker: string) => {
      const draft = changeClaim(store.getSnapshot(), 'sky', { speaker })
      if (draft) void client.run(draft)
    }
    const speaker = () => store.getSnapshot().objects.claim.get('sky')?.speaker
    return { house, client, keeping, say, paint, speaker, at: (ms: number) => (time = ms) }
  }
  const kept = () => [...Array(shelf.length).keys()].map((at) => shelf.getItem(shelf.key(at) ?? '') ?? '').join()

  it('is kept as soon as it is on the screen, its field keeping it no longer, and no key waits for that', () => {
    const { house, say, paint } = tab('one')
    house.weather = ['lost-before']
    say('The mayor')
    expect(kept()).toBe('')
    paint()
    expect(kept()).toContain('The mayor')
  })

  it('is kept at once when the page goes', () => {
    const { house, keeping, say } = tab('one')
    house.weather = ['lost-before']
    say('The mayor')
    keeping.keep()
    expect(kept()).toContain('The mayor')
  })

  it('is not kept any more once it has been answered', async () => {
    const { house, say, paint } = tab('one')
    say('The mayor')
    paint()
    expect(shelf.length).toBe(1)
    await settled()
    await house.passTime()
    expect(shelf.length).toBe(0)
  })

  it('in a tab that was closed a moment ago is done by the one that is open, and only once', async () => {
    const closed = tab('closed')
    closed.house.weather = ['lost-before']
    closed.say('The mayor')
    closed.paint()
    const open = tab('open')
    open.house.weather = ['lost-before', 'lost-before', 'lost-before']
    open.at(9_000)
    await open.house.passTime()
    expect(open.speaker()).toBeNull()
    open.at(12_000)
    await open.house.passTime()
    expect(open.speaker()).toBe('The mayor')
    // The other one only slept, and keeps it again.
    closed.keeping.keep()
    open.at(40_000)
    await open.house.passTime()
    expect(open.client.getSnapshot().pending).toHaveLength(1)
  })
})

describe('typed texts', () => {
  afterEach(() => void vi.useRealTimers())

  it('are kept with every key, and not some time after it', () => {
    vi.useFakeTimers()
    new TypedTexts(shelf, 'ann', 'article').keep('reasons:1', { text: 'Bec', base: '', rev: null, at: 0 })
    expect(vi.getTimerCount()).toBe(0)
    expect(new TypedTexts(shelf, 'ann', 'article').read('reasons:1')?.text).toBe('Bec')
  })

  it('come back until they are committed', () => {
    const typed = new TypedTexts(shelf, 'ann', 'article')
    typed.keep('claim:1:statement', { text: 'half a sen', base: '', rev: 3, at: 5 })
    expect(new TypedTexts(shelf, 'ann', 'article').read('claim:1:statement')).toMatchObject({
      text: 'half a sen',
      rev: 3,
    })
    expect(new TypedTexts(shelf, 'bob', 'article').read('claim:1:statement')).toBeNull()
    typed.discard('claim:1:statement')
    expect(typed.read('claim:1:statement')).toBeNull()
  })

  it('are forgotten after a month', () => {
    const typed = new TypedTexts(shelf, 'ann', 'article')
    typed.keep('old', { text: 'x', base: '', rev: null, at: 0 })
    typed.sweep(40 * 24 * 3_600_000)
    expect(shelf.length).toBe(0)
  })
})

describe('live news', () => {
  const source = { kind: 'source', id: 's', object: { id: 's', rev: 1, title: 'Old' } } as ObjectChange
  function follow(answers: (refs: readonly ObjectRef[]) => Promise<readonly ObjectChange[]>) {
    const store = new WorkbenchStore(snapshotOf([source]), ME)
    const asked: ObjectRef[][] = []
    const elsewhere: LiveEvent[] = []
    const timers: (() => void)[] = []
    let tell: (event: LiveEvent) => void = () => {}
    const stop = followLive(store, {
      listen: (_after, onEvent) => {
        tell = onEvent
        return () => {}
      },
      readObjects: (refs) => {
        asked.push([...refs])
        return answers(refs)
      },
      tellOthers: (event) => elsewhere.push(event),
      later: (run) => {
        timers.push(run)
        return () => void timers.splice(timers.indexOf(run), 1)
      },
    })
    const pass = async () => {
      for (const run of timers.splice(0)) run()
      await settled()
    }
    return { store, asked, elsewhere, tell: (event: LiveEvent) => tell(event), pass, stop }
  }
  const newer = { ...source, object: { ...source.object, rev: 2, title: 'New' } } as ObjectChange

  it('of other articles, and of links between here and there, are passed on and not read', async () => {
    const { asked, elsewhere, tell, pass } = follow(async () => [])
    const there: LiveEvent = { event: 4, articleId: 'other', refs: [{ kind: 'claim', id: 'there', rev: 2 }] }
    const linked: LiveEvent = { event: 5, articleId: 'article', refs: [], links: ['here', 'there'] }
    tell(there)
    tell(linked)
    tell({ event: 6, articleId: 'article', refs: [] })
    await pass()
    expect(asked).toEqual([])
    expect(elsewhere).toEqual([there, linked])
  })

  it('are read once for many events, and only what is newer', async () => {
    const { store, asked, tell, pass } = follow(async () => [newer])
    tell({ event: 4, articleId: 'article', refs: [{ kind: 'source', id: 's', rev: 1 }] })
    tell({ event: 5, articleId: 'article', refs: [{ kind: 'source', id: 's', rev: 2 }] })
    tell({ event: 6, articleId: 'elsewhere', refs: [{ kind: 'claim', id: 'c', rev: 1 }] })
    await pass()
    expect(asked).toEqual([[{ kind: 'source', id: 's' }]])
    expect(store.getSnapshot().objects.source.get('s')?.title).toBe('New')
    expect(store.getSnapshot().lastEvent).toBe(6)
  })

  it('are asked for again when the network fails', async () => {
    let attempts = 0
    const { store, tell, pass } = follow(async () => {
      attempts += 1
      if (attempts === 1) throw new TypeError('network')
      return [newer]
    })
    tell({ event: 5, articleId: 'article', refs: [{ kind: 'source', id: 's', rev: 2 }] })
    await pass()
    await pass()
    expect(store.getSnapshot().objects.source.get('s')?.title).toBe('New')
  })
})
