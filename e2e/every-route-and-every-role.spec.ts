import { rmSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'
import { COMMANDS as SERVED } from '@/app/_lib/commands'
import { doneActionCells, stillActionCells } from './matrix/action-cells'
import { ask } from './matrix/ask'
import { readBuild, withoutProxy } from './matrix/build'
import { doneCommandCells, stillCommandCells } from './matrix/command-cells'
import { crossSiteCells } from './matrix/cross-site'
import { changedTables, digestOf } from './matrix/digest'
import { doneHandlerCells, stillHandlerCells } from './matrix/handler-cells'
import { compareWithMissing } from './matrix/missing'
import { pageCells } from './matrix/page-cells'
import { ACTIONS, COMMANDS, HANDLERS, PAGES } from './matrix/rows'
import { type Cell, Stage } from './matrix/stage'
import { tryTricks } from './matrix/tricks'

const folder = () => process.env.TICKMARK_COPY ?? ''
const say = (text: string) => console.log(`matrix: ${text}`)

/** Two servers on houses of the same kind: as it is built, and with its proxy taken out. */
const test = base.extend<object, { stage: Stage; bare: Stage }>({
  stage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from its pattern.
    async ({}, use) => {
      const stage = await Stage.open(folder(), { hasProxy: true })
      await use(stage)
      await stage.close()
    },
    { scope: 'worker' },
  ],
  bare: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from its pattern.
    async ({}, use) => {
      const copy = withoutProxy(folder())
      const stage = await Stage.open(copy, { hasProxy: false })
      await use(stage)
      await stage.close()
      rmSync(copy, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
})

// Thousands of requests in a row: a machine that does other things besides takes its time.
test.setTimeout(300_000)

const wrong = (cells: readonly Cell[]) =>
  cells
    .filter(({ expected, got }) => expected !== got)
    .map(({ name, expected, got }) => `${name}: ${got}, not ${expected}`)

/** Each part of what is served that no row names, and each row that names nothing served. */
function unmatched(served: readonly string[], rows: readonly string[], kind: string): string[] {
  const [known, listed] = [new Set(served), new Set(rows)]
  return [
    ...[...known]
      .filter((name) => !listed.has(name))
      .map((name) => `${kind} ${name} has no row: say in e2e/matrix/*-rows.ts who may use it`),
    ...[...listed].filter((name) => !known.has(name)).map((name) => `${kind} ${name} has a row, but is not served`),
  ]
}

test('every page, handler, action and command has its row', () => {
  const { pages, handlers, actions } = readBuild(folder())
  // Next's own two: what is nowhere, and what is left when the layout breaks. Nobody's address.
  const ours = pages.filter((page) => !page.startsWith('/_'))
  const commands = [...SERVED.keys()]
  say(`${ours.length} pages, ${handlers.length} handlers, ${actions.length} actions, ${commands.length} commands`)
  expect(Math.min(ours.length - 5, handlers.length - 5, actions.length, commands.length - 5)).toBeGreaterThan(0)
  expect([
    ...unmatched(
      ours,
      PAGES.map(({ route }) => route),
      'page',
    ),
    ...unmatched(
      handlers,
      HANDLERS.map(({ route }) => route),
      'handler',
    ),
    ...unmatched(
      actions.map(({ name }) => name),
      ACTIONS.map(({ name }) => name),
      'action',
    ),
    ...unmatched(
      commands,
      COMMANDS.map(({ name }) => name),
      'command',
    ),
  ]).toEqual([])
})

const still = async (stage: Stage): Promise<Cell[]> => [
  ...(await pageCells(stage)),
  ...(await stillHandlerCells(stage)),
  ...(await stillCommandCells(stage)),
  ...(await stillActionCells(stage)),
]

const done = async (stage: Stage): Promise<Cell[]> => [
  ...(await doneHandlerCells(stage)),
  ...(await doneCommandCells(stage)),
  ...(await doneActionCells(stage)),
]

test('who may read, reads; who may not do a thing, changes nothing', async ({ stage }) => {
  const began = Date.now()
  stage.prepare()
  const before = digestOf(stage.world.desk.db)
  const cells = await still(stage)
  say(`${cells.length} cells that read or are refused, ${stage.identities.length} identities, ${Date.now() - began} ms`)
  expect(wrong(cells)).toEqual([])
  expect(changedTables(before, digestOf(stage.world.desk.db)), 'tables that were written').toEqual([])
})

test('who may do a thing, does it', async ({ stage }) => {
  const began = Date.now()
  const cells = await done(stage)
  say(`${cells.length} cells that write, ${Date.now() - began} ms`)
  expect(wrong(cells)).toEqual([])
})

test('without proxy.ts everybody may exactly the same', async ({ bare }) => {
  // Really off: with it, whoever has no cookie is led away before a page is drawn.
  const { status, headers } = await ask(bare.baseUrl, { method: 'GET', path: '/sign-in' })
  expect([status, headers['content-security-policy']]).toEqual([200, expect.not.stringContaining('nonce')])
  const cells = [...(await still(bare)), ...(await done(bare))]
  say(`${cells.length} cells without the proxy`)
  expect(wrong(cells)).toEqual([])
  expect(bare.leaks).toEqual([])
  expect(bare.headers.found).toEqual([])
})

test('what a cookie is sent with from another site is refused', async ({ stage }) => {
  stage.prepare()
  const before = digestOf(stage.world.desk.db)
  const cells = await crossSiteCells(stage)
  say(`${cells.length} requests from other sites`)
  expect(wrong(cells)).toEqual([])
  expect(changedTables(before, digestOf(stage.world.desk.db)), 'tables that were written').toEqual([])
})

test('tricks of the router, odd spellings and headers of the inside open nothing', async ({ stage, bare }) => {
  say(`${await tryTricks(stage)} requests, and ${await tryTricks(bare)} without the proxy`)
  expect([...stage.leaks, ...bare.leaks]).toEqual([])
})

test('what is deleted, hidden or of another kind answers like what never was', async ({ stage }) => {
  const began = Date.now()
  const { compared, differing } = await compareWithMissing(stage)
  say(`${compared} answers compared with that of a missing object, ${Date.now() - began} ms`)
  expect(compared).toBeGreaterThan(1000)
  expect(differing).toEqual([])
})

test('every answer carried its headers', ({ stage }) => {
  const { answers, policies, nonces, found } = stage.headers
  say(`${answers} answers, ${policies.page} pages by ${nonces.size} nonces, ${policies.data} that may do nothing`)
  expect(answers, 'none are left to look at when a test before failed').toBeGreaterThan(1000)
  expect(found).toEqual([])
})

test('nothing of the house was in an answer to somebody who may not read it', ({ stage }) => {
  expect(stage.leaks).toEqual([])
})

test('nothing that was read ended in an error of the server', ({ stage, bare }) => {
  expect([...stage.broken, ...bare.broken]).toEqual([])
})
