import { findUserByEmail } from '@/db/queries/account'
import type { WorkbenchPayload } from '@/domain/workbench/objects'
import { newId } from '@/services/identity'
import { tidiedAway } from './crash/check-files'
import { newArticle } from './crash/moves'
import { reading } from './crash/reading'
import { checkAll, type Run, round } from './crash/round'
import { newTally, problemCount, progressLine, tallyTable } from './crash/tally'
import type { Writer } from './crash/writer'
import { wholeNumber } from './served/options'
import { addPerson, emailOf, setUpHouse, signInAs } from './served/people'
import { seededRandom } from './served/seeded-random'
import { send } from './served/send'
import { copyServer, endServers, type ServedCopy, startServer } from './served/served-copy'

/*
 * npm run verify:crash: kills the served program again and again while people write, and looks
 * whether everything it had acknowledged is there. --kills=200 --seed=1
 */

/** Whose windows are open at once: one person in two of them, three roles in all. */
const WINDOWS = ['Ada', 'Ada', 'Edith', 'Rosa']
const SAID_EVERY_MS = 10_000

const kills = wholeNumber('kills', 200)
const seed = wholeNumber('seed', 1 + (Date.now() % 1_000_000))
const started = Date.now()
const seconds = () => (Date.now() - started) / 1000
const say = (text: string) => process.stdout.write(`${text}\n`)

async function openWindows(copy: ServedCopy): Promise<Writer[]> {
  const writers: Writer[] = []
  for (const [index, name] of WINDOWS.entries()) {
    const user = await reading(copy.databaseFile, (db) => findUserByEmail(db, emailOf(name)))
    if (!user) throw new Error(`${name} was not added.`)
    writers.push({ n: user.n, id: user.id, name: `${name} ${index}`, ...(await signInAs(copy, name)) })
  }
  return writers
}

async function ratingsOf(url: string, writer: Writer): Promise<string[]> {
  const article = newArticle(newId())
  const saved = await send(url, writer, { name: 'saveArticle', input: article, idempotencyKey: newId() })
  if (saved.is === 'unknown' || !saved.answer.ok) throw new Error('The first article was not saved.')
  const response = await fetch(`${url}/api/articles/${article.id}/workbench`, { headers: { cookie: writer.cookie } })
  return ((await response.json()) as WorkbenchPayload).scale.ratings.map(({ id }) => id)
}

async function verifyCrash(copy: ServedCopy): Promise<boolean> {
  say(`Killing the served program ${kills} times while four windows write (seed ${seed}).`)
  await setUpHouse(copy, 'Ada')
  await addPerson(copy, 'Edith', 'editor')
  await addPerson(copy, 'Rosa', 'reviewer')
  let server = startServer(copy)
  await server.ready()
  const writers = await openWindows(copy)
  const [first] = writers as [Writer]
  const tally = newTally()
  const run: Run = {
    ...{ copy, writers, tally, all: [], files: [] },
    viewer: { n: first.n, role: 'admin' },
    ratings: await ratingsOf(copy.url, first),
    random: seededRandom(seed),
  }
  let said = Date.now()
  while (tally.kills < kills) {
    server = await round(run, server)
    if (Date.now() - said < SAID_EVERY_MS) continue
    said = Date.now()
    say(progressLine(tally, kills, seconds()))
  }
  await checkAll(run)
  await server.stop()
  const { orphans, problems } = tidiedAway(copy.databaseFile, () => new Date())
  tally.orphans = orphans
  tally.problems.files.push(...problems)
  say(`\n${tallyTable(tally, seconds())}`)
  const isSound = problemCount(tally) === 0
  say(isSound ? '\nNothing acknowledged was lost.' : '\nNOT SOUND: see the cases above.')
  return isSound
}

const copy = await copyServer('crash')
try {
  process.exitCode = (await verifyCrash(copy)) ? 0 : 1
} finally {
  endServers()
  copy.remove()
}
