import { describe, expect, it } from 'vitest'
import type { Purpose } from '@/domain/annotation/annotation'
import { type Making, markSpan } from '../workbench/annotation-commands'
import { CommandClient } from '../workbench/command-client'
import { createDerived } from '../workbench/derived'
import { FakeHouse, ME, snapshotOf } from '../workbench/fake-house'
import { WorkbenchStore } from '../workbench/workbench-store'
import { clearRest, exclude, noCheckRest } from './ledger-drafts'
import { countsByFilter, ledgerItems, nextLeft, placeAmong } from './ledger-items'
import { piecesOf } from './statement-pieces'

let ids = 0
const making: Making = { newId: () => `id-${++ids}`, now: () => '2026-02-02T00:00:00.000Z' }

/** "The sky is blue. Grass is green and wet." with a bench over it. */
function bench() {
  const house = new FakeHouse()
  const store = new WorkbenchStore(snapshotOf(), ME)
  const client = new CommandClient(store, house.ports)
  const derived = createDerived()
  const state = () => store.getSnapshot()
  const covered = () => derived.coverage(state())
  const all = () => covered().perSentence
  const mark = (start: number, end: number, purpose: Purpose = 'claim') =>
    client.run(markSpan(state(), { start, end }, { purpose }, making).draft)
  const spans = () => derived.annotations(state()).map(({ quote, purpose }) => `${purpose}: ${quote}`)
  return { house, store, client, derived, state, covered, all, mark, spans }
}

describe('a passage', () => {
  it('is cleared in one step and taken back by one undo', async () => {
    const { store, client, state, all, covered } = bench()
    let steps = 0
    store.subscribe(() => (steps += 1))
    const written = client.runAll(clearRest(state(), all(), making).drafts)
    expect([covered().accounted, steps]).toEqual([2, 1])
    await written
    await client.undoLast()
    expect(covered().wordsAccounted).toBe(0)
    expect(client.undoLast()).toBeNull()
  })

  it('is taken back when every statement of it is clear, and that can be undone too', async () => {
    const { client, state, all, covered } = bench()
    await client.runAll(clearRest(state(), all(), making).drafts)
    const back = clearRest(state(), all(), making)
    expect(back.isBack).toBe(true)
    await client.runAll(back.drafts)
    expect(covered().accounted).toBe(0)
    await client.undoLast()
    expect(covered().accounted).toBe(2)
  })

  it('needs one no-check, and none over a claim', async () => {
    const { client, state, all, mark, spans } = bench()
    await client.runAll(noCheckRest(state(), all(), 'opinion', making))
    expect(spans()).toEqual(['no-check: The sky is blue. Grass is green and wet.'])
    await client.undoLast()
    void mark(17, 22)
    void client.runAll(noCheckRest(state(), all(), 'opinion', making))
    expect(spans()).toEqual(['no-check: The sky is blue.', 'claim: Grass', 'no-check: is green and wet'])
  })

  it('is excluded as a whole', async () => {
    const { client, state, all, covered, spans } = bench()
    await client.runAll(exclude(state(), all(), making))
    expect(spans()).toEqual(['excluded: The sky is blue. Grass is green and wet.'])
    expect(covered()).toMatchObject({ words: 0, wordsExcluded: 9 })
    expect(exclude(state(), all(), making)).toEqual([])
  })

  it('comes back when the house refuses', async () => {
    const { house, store, state, all, covered } = bench()
    const send = async () => ({ ok: false, code: 'forbidden', message: 'No.' }) as const
    const refused = new CommandClient(store, { ...house.ports, send })
    const outcome = refused.runAll(clearRest(state(), all(), making).drafts)
    expect(covered().accounted).toBe(2)
    expect(await outcome).toBe('refused')
    expect(covered().accounted).toBe(0)
  })
})

describe('the lines', () => {
  const sections = [
    { start: 0, end: 17, title: '' },
    { start: 17, end: 40, title: 'Grass' },
  ]

  it('stand under the heads of their sections, which count them', () => {
    const { covered, mark } = bench()
    void mark(0, 15)
    const { items, shown, placeOf } = ledgerItems(sections, covered(), 'all')
    expect(items.map(({ kind, index }) => `${kind} ${index}`)).toEqual([
      'section 0',
      'statement 0',
      'section 1',
      'statement 1',
    ])
    expect(items[0]).toMatchObject({ section: { words: 4, wordsAccounted: 4 } })
    expect([shown, placeOf.get(1)]).toEqual([[0, 1], 3])
  })

  it('are only those a filter shows, and an emptied section has no head', () => {
    const { covered, mark } = bench()
    void mark(0, 15)
    void mark(17, 22)
    expect(ledgerItems(sections, covered(), 'left').items.map(({ index }) => index)).toEqual([1, 1])
    expect(countsByFilter(covered())).toEqual({ all: 2, left: 1, open: 0, partly: 1, accounted: 1, excluded: 0 })
  })

  it('have no heads in an article without headings', () => {
    const { covered } = bench()
    expect(ledgerItems([{ start: 0, end: 40, title: '' }], covered(), 'all').items).toHaveLength(2)
  })

  it('lead on to the next with words left, and round to the first', () => {
    const { covered, mark } = bench()
    expect([nextLeft(covered(), 0), nextLeft(covered(), 1)]).toEqual([1, 0])
    void mark(0, 40)
    expect(nextLeft(covered(), 0)).toBeNull()
  })

  it('give the place of one that went to the next', () => {
    expect([placeAmong([0, 4, 7], 3), placeAmong([0, 4, 7], 9), placeAmong([], 3)]).toEqual([1, 2, -1])
  })
})

describe('the words of a statement', () => {
  it('are cut where claims and what is left begin and end; a claim is numbered where it ends', () => {
    const { state, derived, all, mark } = bench()
    void mark(4, 15)
    void mark(11, 22)
    const spans = derived.annotations(state())
    const [outer, inner] = spans.map(({ claimId }) => claimId)
    const pieces = (index: number) =>
      piecesOf(state().revision.text, all()[index] as ReturnType<typeof all>[number], spans)
    expect(pieces(0).map(({ text, isLeft, isClaim }) => [text, isLeft, isClaim])).toEqual([
      ['The', true, false],
      [' ', false, false],
      ['sky is ', false, true],
      ['blue', false, true],
      ['.', false, true],
    ])
    expect(pieces(0).map(({ ends }) => ends)).toEqual([[], [], [], [outer], [inner]])
    expect(pieces(1)[0]).toMatchObject({ text: 'Grass', isClaim: true, ends: [inner] })
  })
})
