import { beforeEach, describe, expect, it } from 'vitest'
import type { Shelf } from './outbox'
import { TypedTexts } from './typed-texts'
import { type FileShelf, WaitingFiles } from './waiting-files'

let items: Map<string, string>
let kept: Map<string, readonly File[]>
const shelf: Shelf = {
  get length() {
    return items.size
  },
  key: (index) => [...items.keys()][index] ?? null,
  getItem: (name) => items.get(name) ?? null,
  setItem: (name, value) => void items.set(name, value),
  removeItem: (name) => void items.delete(name),
}
const files: FileShelf = {
  keep: async (name, all) => void (all.length === 0 ? kept.delete(name) : kept.set(name, structuredClone(all))),
  readAll: async (prefix) =>
    [...kept].flatMap(([name, all]) => (name.startsWith(prefix) ? [{ name, files: all }] : [])),
}
const page = (user = 'ann') => new WaitingFiles(files, new TypedTexts(shelf, user, 'article'), user, 'article')
const file = (name: string) => new File([`This is ${name}.`], name, { lastModified: 1 })
const namesOf = async (waiting: WaitingFiles) =>
  (await waiting.open()).map(({ sourceId, files: found }) => [sourceId, found.map(({ name }) => name)])

beforeEach(() => {
  items = new Map()
  kept = new Map()
})

describe('files on their way to a source', () => {
  it('are found by the next page, of each source, until they were taken', async () => {
    const first = page()
    const map = file('map.txt')
    first.hold('source-1', [file('letter.txt'), map])
    first.hold('source-2', [file('talk.vtt')])
    expect(await namesOf(page())).toEqual([
      ['source-1', ['letter.txt', 'map.txt']],
      ['source-2', ['talk.vtt']],
    ])
    first.release('source-1', map)
    expect(await namesOf(page())).toEqual([
      ['source-1', ['letter.txt']],
      ['source-2', ['talk.vtt']],
    ])
    const next = page()
    for (const { sourceId, files: found } of await next.open()) for (const one of found) next.release(sourceId, one)
    expect(await namesOf(page())).toEqual([])
    expect([items.size, kept.size]).toEqual([0, 0])
  })

  it('that this browser lost are named, until they are added again or given up', async () => {
    page().hold('source-1', [file('letter.txt'), file('map.txt'), file('map.txt')])
    kept.clear()
    const next = page()
    const told: number[] = []
    next.subscribe(() => told.push(next.lostOf('source-1').length))
    expect(await next.open()).toEqual([])
    expect(next.lostOf('source-1')).toEqual(['letter.txt', 'map.txt', 'map.txt'])
    next.hold('source-1', [file('map.txt')])
    expect(next.lostOf('source-1')).toEqual(['letter.txt', 'map.txt'])
    const third = page()
    await third.open()
    expect(third.lostOf('source-1')).toEqual(['letter.txt', 'map.txt'])
    third.giveUpLost('source-1')
    expect(third.lostOf('source-1')).toEqual([])
    expect(told).toEqual([3, 2])
  })

  it('are nobody else’s', async () => {
    page().hold('source-1', [file('letter.txt')])
    const other = page('bob')
    expect(await other.open()).toEqual([])
    expect(other.lostOf('source-1')).toEqual([])
  })
})
