import { cpus } from 'node:os'
import path from 'node:path'
import type { Browser } from '@playwright/test'
import { serveBarePage } from './bench/bare-page'
import { openBrowser } from './bench/browser'
import { CHECKER, type Filled, fill } from './bench/fill'
import { fillLists, HOUSE } from './bench/fill-lists'
import { CASES, type Case, type Fixture, fixtureOf } from './bench/fixture'
import { listsTable, measureLists } from './bench/measure-lists'
import { measureBare, measureWorkbench } from './bench/measure-page'
import { measureHttp, measureServices } from './bench/measure-server'
import { type Measured, tableOf, writeFigures } from './bench/report'
import { option, wholeNumber } from './served/options'
import { signInAs } from './served/people'
import { seededRandom } from './served/seeded-random'
import { copyServer, endServers, type ServedCopy, startServer } from './served/served-copy'

/*
 * npm run bench: what the desk costs on a long article, beside a bare Tiptap with the same text in the
 * same run. --case=c (100,000 words, 10,000 annotations) or b (10,000, 500); --runs=3; --write puts
 * the figures into docs/performance.md. --lists measures lists and searches over 100,000 claims instead.
 */

const TIMES = 20
const FIGURES = path.join('docs', 'performance.md')
const say = (text: string) => process.stdout.write(`${text}\n`)

function caseOf(name: string): Case {
  if (name in CASES) return name as Case
  throw new Error(`--case must be one of ${Object.keys(CASES).join(', ')}.`)
}

async function measure(copy: ServedCopy, fixture: Fixture, filled: Filled, runs: number): Promise<Measured> {
  const server = startServer(copy)
  await server.ready()
  const bare = await serveBarePage(fixture.document)
  const browser = await openBrowser()
  const measured = {
    name: fixture.name,
    bare: [] as Measured['bare'][number][],
    ours: [] as Measured['ours'][number][],
  }
  try {
    const person = await signInAs(copy, CHECKER)
    const desk = { url: copy.url, articleId: filled.articleId, person }
    await warmUp(browser, bare.url, desk)
    for (let run = 1; run <= runs; run++) {
      say(`Run ${run} of ${runs}`)
      measured.bare.push(await measureBare(browser, bare.url))
      measured.ours.push(await measureWorkbench(browser, desk, seededRandom(run), TIMES))
    }
    const http = await measureHttp(copy.url, person, filled, fixture, seededRandom(0))
    await server.stop()
    const services = await measureServices(copy.databaseFile, filled, fixture, seededRandom(1))
    return { ...measured, http, services }
  } finally {
    await browser.close()
    bare.close()
  }
}

/** The first visit compiles and reads everything once; it is nobody's figure. */
async function warmUp(browser: Browser, bareUrl: string, desk: Parameters<typeof measureWorkbench>[1]): Promise<void> {
  await measureBare(browser, bareUrl)
  await measureWorkbench(browser, desk, seededRandom(0), 1)
}

async function benchArticle(copy: ServedCopy): Promise<void> {
  const name = caseOf(option('case') ?? 'c')
  const runs = wholeNumber('runs', 3)
  const { words, annotations } = CASES[name]
  const fixture = fixtureOf(name)
  say(`Case ${name}: ${words} words, ${annotations} annotations.`)
  const filled = await fill(copy.databaseFile, fixture)
  say(`Taken in through the services in ${filled.seconds.toFixed(0)} s.`)
  tell(
    name,
    `--case=${name} --runs=${runs}`,
    tableOf(await measure(copy, fixture, filled, runs)),
    ', Chromium headless, no GPU',
  )
}

async function benchLists(copy: ServedCopy): Promise<void> {
  say(`Lists: ${HOUSE.claims} claims in ${HOUSE.articles} articles, ${HOUSE.sources} sources.`)
  await fillLists(copy.databaseFile)
  const server = startServer(copy)
  await server.ready()
  tell('lists', '--lists', listsTable(await measureLists(copy.url, await signInAs(copy, CHECKER))), '')
  await server.stop()
}

/** Says the figures, and writes them down when that was asked for. */
function tell(name: Case | 'lists', options: string, table: string, where: string): void {
  say(`\n${table}`)
  if (!process.argv.includes('--write')) return
  const how = `\`npm run bench -- ${options} --write\`, ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores${where}.`
  writeFigures(FIGURES, name, `${how}\n\n${table}`)
  say(`\nWritten to ${FIGURES}.`)
}

const copy = await copyServer('bench')
try {
  await (process.argv.includes('--lists') ? benchLists(copy) : benchArticle(copy))
} finally {
  endServers()
  copy.remove()
}
