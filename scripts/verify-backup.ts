import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { closeReader, openReadOnly } from '@/db/open'
import { findUserByEmail } from '@/db/queries/account'
import type { Viewer } from '@/db/visibility'
import type { ArticleObject } from '@/domain/workbench/objects'
import { verifyFile } from '@/services/data/verify-file'
import { newId } from '@/services/identity'
import { admin } from './backup/admin'
import { copyByHand } from './backup/copies'
import { missingIn } from './backup/look'
import { newTally, tallyTable } from './backup/tally'
import { lostFiles, wrongAsServed } from './crash/check-files'
import { citeFirst } from './crash/first-source'
import { KnownObjects } from './crash/known-objects'
import { newArticle } from './crash/moves'
import { reading } from './crash/reading'
import { type KeptUpload, nothingUploaded, type Uploads, upload } from './crash/uploads'
import { type Acknowledged, nothingSent, type Sendings, sendNoted, type Writer, work } from './crash/writer'
import { wholeNumber } from './served/options'
import { addPerson, emailOf, setUpHouse, signInAs } from './served/people'
import { seededRandom } from './served/seeded-random'
import { copyServer, endServers, type ServedCopy, startServer } from './served/served-copy'

/*
 * npm run verify:backup: makes backups of a served desk while people write, and requires that each holds
 * everything that was acknowledged before it began. --backups=50 --writers=20 --seed=1
 */

const backups = wholeNumber('backups', 50)
const writers = wholeNumber('writers', 20)
const seed = wholeNumber('seed', 1 + (Date.now() % 1_000_000))
const started = Date.now()
const say = (text: string) => process.stdout.write(`${text}\n`)
const tally = newTally()
const folder = mkdtempSync(path.join(tmpdir(), 'tickmark-backups-'))

/** A source keeps up to 100 files, and each backup holds them all. */
const MOST_FILES = 90
const LARGEST_FILE = 400 * 1024

/** A backup that was made, and the writes that must be in it. */
type Made = {
  readonly file: string
  readonly before: number
  readonly filesBefore: number
  readonly events: number
}

/** One admin, some editors, the rest reviewers; the second of them sees what the viewer of the checks sees. */
async function openWindows(copy: ServedCopy, names: readonly string[]): Promise<Writer[]> {
  return Promise.all(
    names.map(async (name) => {
      const user = await reading(copy.databaseFile, (db) => findUserByEmail(db, emailOf(name)))
      if (!user) throw new Error(`${name} was not added.`)
      return { n: user.n, id: user.id, name, ...(await signInAs(copy, name)) }
    }),
  )
}

async function backUpOnce(
  copy: ServedCopy,
  viewer: Viewer,
  { acknowledged }: Sendings,
  { acknowledged: files }: Uploads,
  turn: number,
): Promise<Made> {
  const file = path.join(folder, `${turn}.backup`)
  const before = acknowledged.length
  const filesBefore = files.length
  const { code, json, milliseconds } = await admin(copy, ['backup', file])
  tally.milliseconds.push(milliseconds)
  if (code !== 0) {
    tally.problems.push(`backup ${turn} was refused: ${String(json.message)}`)
    return { file, before, filesBefore, events: 0 }
  }
  tally.backups += 1
  const verdict = verifyFile(file, folder)
  if (!verdict.isSound) tally.problems.push(`backup ${turn} is not sound`)
  look(file, viewer, acknowledged.slice(0, before), `backup ${turn}`)
  lookForFiles(file, `${file}.files`, viewer, files.slice(0, filesBefore), `backup ${turn}`)
  return { file, before, filesBefore, events: verdict.chain.events }
}

function look(file: string, viewer: Viewer, acknowledged: readonly Acknowledged[], name: string): void {
  const db = openReadOnly(file)
  const missing = missingIn(db, viewer, acknowledged)
  closeReader(db)
  tally.lookedFor += acknowledged.length
  tally.problems.push(...missing.map((one) => `${name} lacks ${one}`))
}

function lookForFiles(file: string, files: string, viewer: Viewer, kept: readonly KeptUpload[], name: string): void {
  const db = openReadOnly(file)
  const lost = lostFiles(db, viewer, files, kept)
  closeReader(db)
  tally.filesLookedFor += kept.length
  tally.problems.push(...lost.map((one) => `${name} lacks ${one}`))
}

/** Restores to an empty folder, as on another machine, and counts. */
async function restoreElsewhere(
  copy: ServedCopy,
  viewer: Viewer,
  { file, before, filesBefore, events }: Made,
  { acknowledged }: Sendings,
  { acknowledged: files }: Uploads,
): Promise<void> {
  const other = mkdtempSync(path.join(folder, 'restored-'))
  const { code, json } = await admin(copy, ['restore', file], other)
  if (code !== 0)
    return void tally.problems.push(`restoring ${path.basename(file)} was refused: ${String(json.message)}`)
  const verdict = await admin(copy, ['verify'], other)
  if (verdict.code !== 0) tally.problems.push(`${path.basename(file)} is not sound once restored`)
  // The restore itself is one event more.
  const { events: now } = verdict.json.chain as { events: number }
  if (now !== events + 1) tally.problems.push(`${path.basename(file)}: ${events} events in it, ${now} restored`)
  look(path.join(other, 'tickmark.db'), viewer, acknowledged.slice(0, before), `the restored ${path.basename(file)}`)
  lookForFiles(
    path.join(other, 'tickmark.db'),
    path.join(other, 'files'),
    viewer,
    files.slice(0, filesBefore),
    `the restored ${path.basename(file)}`,
  )
  tally.restores += 1
}

async function verifyBackup(copy: ServedCopy): Promise<void> {
  say(`${backups} backups while ${writers} people write (seed ${seed}).`)
  const names = Array.from({ length: writers }, (_, index) => `Writer${index}`)
  await setUpHouse(copy, names[0] as string)
  for (const [index, name] of names.slice(1).entries())
    await addPerson(copy, name, index % 4 === 0 ? 'editor' : 'reviewer')
  const server = startServer(copy)
  await server.ready()
  const people = await openWindows(copy, names)
  const [first] = people as [Writer]
  const viewer: Viewer = { n: first.n, role: 'admin' }
  const sendings = nothingSent()
  const random = seededRandom(seed)
  const uploads = nothingUploaded()
  const atWork = await putToWork(copy, people, sendings, uploads, random)

  const made: Made[] = []
  for (let turn = 1; turn <= backups; turn++) {
    made.push(await backUpOnce(copy, viewer, sendings, uploads, turn))
    if (turn % 10 === 0) await copyByHand(copy, viewer, sendings.acknowledged, tally)
    if (turn % 10 === 0)
      say(`${turn} of ${backups}: ${sendings.acknowledged.length} acknowledged, ${tally.problems.length} problems`)
    await pause(random.int(0, 300))
  }
  if (tally.copies === 0) await copyByHand(copy, viewer, sendings.acknowledged, tally)
  const refused = await admin(copy, ['restore', made[0]?.file ?? ''])
  if (refused.code !== 1) tally.problems.push('a restore was not refused beside the server')
  await server.stop()
  await Promise.all(atWork)
  tally.acknowledged = sendings.acknowledged.length
  tally.refused = sendings.refused
  tally.problems.push(...sendings.unexpected, ...uploads.unexpected)
  tally.files = uploads.acknowledged.length
  for (const one of [made[0], made[Math.floor(made.length / 2)], made.at(-1)]) {
    if (one && one.events > 0) await restoreElsewhere(copy, viewer, one, sendings, uploads)
  }
  await restoreInPlace(copy, made.at(-1) as Made, uploads)
  const last = made.findLast(({ events }) => events > 0)
  say(`\n${tallyTable(tally, writers, last ? statSync(last.file).size : 0, (Date.now() - started) / 1000)}`)
}

/** Puts the last backup in the place of the data, serves it, and undoes that again. */
async function restoreInPlace(copy: ServedCopy, { file, filesBefore }: Made, uploads: Uploads): Promise<void> {
  const restored = await admin(copy, ['restore', file])
  if (restored.code !== 0)
    return void tally.problems.push(`restoring in place was refused: ${String(restored.json.message)}`)
  const server = startServer(copy)
  await server.ready()
  const person = await signInAs(copy, 'Writer0')
  const wrong = await wrongAsServed(copy.url, person, uploads.acknowledged.slice(0, filesBefore))
  tally.problems.push(...wrong.map((one) => `the last backup in place: ${one}`))
  await server.stop()
  const undone = await admin(copy, ['restore', path.join(String(restored.json.aside), 'tickmark.db')])
  if (undone.code !== 0) tally.problems.push(`undoing the restore was refused: ${String(undone.json.message)}`)
  tally.restores += 2
}

async function putToWork(
  copy: ServedCopy,
  people: readonly Writer[],
  sendings: Sendings,
  uploads: Uploads,
  random: ReturnType<typeof seededRandom>,
): Promise<Promise<void>[]> {
  const request = { name: 'saveArticle', input: newArticle(newId()), idempotencyKey: newId() }
  const saved = await sendNoted(copy.url, { by: people[0] as Writer, request }, sendings)
  if (typeof saved === 'string') throw new Error(`The article was ${saved}: ${sendings.unexpected}`)
  const known = new KnownObjects()
  known.take(saved.changes)
  const article = known.all('article')[0] as ArticleObject
  const response = await fetch(`${copy.url}/api/articles/${article.id}/workbench`, {
    headers: { cookie: people[0]?.cookie ?? '' },
  })
  const ratings = ((await response.json()) as { scale: { ratings: { id: string }[] } }).scale.ratings.map(
    ({ id }) => id,
  )
  const place = { articleId: article.id, revisionId: article.revisionId, ratings, known, random }
  const sourceId = await citeFirst(copy.url, { ...place, me: people[0] as Writer }, sendings)
  const line = { sourceId, known, random, most: MOST_FILES, largest: LARGEST_FILE, rest: 500 }
  return [
    ...people.map((me) => work(copy.url, me, { ...place, me }, sendings)),
    upload(copy.url, people[0] as Writer, line, uploads),
  ]
}

mkdirSync(folder, { recursive: true, mode: 0o700 })
const copy = await copyServer('backup')
try {
  await verifyBackup(copy)
  const isSound = tally.problems.length === 0
  say(isSound ? '\nEvery backup holds what was acknowledged before it began.' : '\nNOT SOUND: see the cases above.')
  process.exitCode = isSound ? 0 : 1
} finally {
  endServers()
  copy.remove()
  rmSync(folder, { recursive: true, force: true })
}
