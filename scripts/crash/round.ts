import { setTimeout as pause } from 'node:timers/promises'
import { filesFolder } from '@/db/file-store'
import type { Db } from '@/db/open'
import type { Viewer } from '@/db/visibility'
import type { ArticleObject } from '@/domain/workbench/objects'
import { newestEvent } from '@/services/history/live-events'
import { verifyData } from '@/services/history/verify-data'
import { newId } from '@/services/identity'
import type { Random } from '../served/seeded-random'
import { type RunningServer, type ServedCopy, startServer } from '../served/served-copy'
import { cutOffFiles, halvesOf, lostFiles, wrongAsServed } from './check-files'
import {
  eventsAfter,
  eventsOfFiles,
  eventsWithoutAnswer,
  missingDrafts,
  missingOf,
  missingOnScreen,
} from './check-writes'
import { citeFirst } from './first-source'
import { KnownObjects } from './known-objects'
import { newArticle } from './moves'
import { readBack } from './read-back'
import { reading } from './reading'
import { repeat } from './repeat'
import type { Tally } from './tally'
import { type KeptUpload, nothingUploaded, type Uploads, upload } from './uploads'
import { type Acknowledged, nothingSent, type Sendings, sendNoted, type Writer, work } from './writer'

/** The kill comes within this many milliseconds of the writers' start. */
const LATEST_KILL_MS = 1000
/** Every tenth kill is followed by another one while the server starts again. */
const DURING_START = 0.1
const START_MS = 900
/** Large enough that a kill meets files of which a part has come. */
const LARGEST_FILE = 3 * 1024 * 1024

export type Run = {
  readonly copy: ServedCopy
  readonly writers: readonly Writer[]
  readonly viewer: Viewer
  readonly ratings: readonly string[]
  readonly random: Random
  readonly tally: Tally
  /** Every write of the run that was acknowledged. */
  readonly all: Acknowledged[]
  /** Every file of the run that was acknowledged. */
  readonly files: KeptUpload[]
}

/** One round: work, kill, start again, look whether everything is there. Answers the new server. */
export async function round(run: Run, server: RunningServer): Promise<RunningServer> {
  const { databaseFile } = run.copy
  const before = await reading(databaseFile, (db) => newestEvent({ db }))
  const work = await workUntilKilled(run, server)
  run.tally.halvesLeft += await reading(databaseFile, (db) => halvesOf(db).length)
  const next = await startAgain(run)
  await reading(databaseFile, async (db) => {
    await check(run, db, before, work)
    await checkFiles(run, db, work.uploads)
  })
  return next
}

async function check(run: Run, db: Db, before: number, { sendings, articleId }: Work): Promise<void> {
  const { copy, viewer, writers, tally } = run
  const { problems } = tally
  const { acknowledged, unanswered } = sendings
  const events = eventsAfter(db, viewer, before)
  for (const one of acknowledged) lose(tally, one, missingOf(db, viewer, one, events))
  problems.lost.push(...missingDrafts(db, acknowledged, unanswered))
  // Files come without a key: their events have no recorded answer, and are looked for with the files.
  const ofFiles = new Set(eventsOfFiles(db, before))
  const noAnswer = eventsWithoutAnswer(db, events, [...acknowledged, ...unanswered]).filter((n) => !ofFiles.has(n))
  problems.answers.push(...noAnswer.map((event) => `event ${event}`))
  const shown = await readBack(copy.url, writers[0] as Writer, articleId, acknowledged)
  problems.lost.push(...missingOnScreen(db, viewer, acknowledged, events, shown))

  const repeats = await repeat(copy.url, db, unanswered)
  const after = eventsAfter(db, viewer, before)
  for (const one of repeats.acknowledged) lose(tally, one, missingOf(db, viewer, one, after))
  tally.hadHappened += repeats.had
  tally.happenedOnRepeat += repeats.happened
  tally.refusedOnRepeat += repeats.refused
  problems.repeats.push(...repeats.harmful)
  verify(tally, db)
  count(run, sendings, repeats.acknowledged)
}

async function checkFiles(run: Run, db: Db, { acknowledged, cutOff, unexpected }: Uploads): Promise<void> {
  const { copy, viewer, writers, tally } = run
  const person = writers[0] as Writer
  tally.problems.files.push(...lostFiles(db, viewer, filesFolder(db), acknowledged))
  tally.problems.files.push(...(await wrongAsServed(copy.url, person, acknowledged)))
  tally.problems.files.push(...halvesOf(db).map((name) => `half ${name} after the start`))
  const { had, halves } = await cutOffFiles(db, copy.url, person, cutOff)
  tally.problems.files.push(...halves)
  tally.problems.unexpected.push(...unexpected)
  tally.files += acknowledged.length
  tally.filesCutOff += cutOff.length
  tally.filesHad += had
  run.files.push(...acknowledged)
}

/** Whether all that was ever acknowledged is there at the end. */
export async function checkAll({ copy, viewer, all, files, writers, tally }: Run): Promise<void> {
  await reading(copy.databaseFile, async (db) => {
    const events = eventsAfter(db, viewer, 0)
    for (const one of all) lose(tally, one, missingOf(db, viewer, one, events))
    tally.problems.files.push(...lostFiles(db, viewer, filesFolder(db), files))
    tally.problems.files.push(...(await wrongAsServed(copy.url, writers[0] as Writer, files)))
    verify(tally, db)
  })
}

/** What the writers did before the kill, and the article they began with. */
type Work = { readonly sendings: Sendings; readonly uploads: Uploads; readonly articleId: string }

async function workUntilKilled(run: Run, server: RunningServer): Promise<Work> {
  const { copy, writers, random, tally } = run
  const sendings = nothingSent()
  const request = { name: 'saveArticle', input: newArticle(newId()), idempotencyKey: newId() }
  const saved = await sendNoted(copy.url, { by: writers[0] as Writer, request }, sendings)
  if (typeof saved === 'string') throw new Error(`The article of the round was ${saved}: ${sendings.unexpected}`)
  const known = new KnownObjects()
  known.take(saved.changes)
  const article = known.all('article')[0] as ArticleObject
  const place = { articleId: article.id, revisionId: article.revisionId, ratings: run.ratings, known, random }
  const sourceId = await citeFirst(copy.url, { ...place, me: writers[0] as Writer }, sendings)
  const uploads = nothingUploaded()
  const atWork = [
    ...writers.map((me) => work(copy.url, me, { ...place, me }, sendings)),
    ...writers
      .slice(0, 2)
      .map((me) =>
        upload(copy.url, me, { sourceId, known, random, most: 100, largest: LARGEST_FILE, rest: 0 }, uploads),
      ),
  ]
  await pause(random.int(5, LATEST_KILL_MS))
  await server.kill()
  tally.kills += 1
  await Promise.all(atWork)
  return { sendings, uploads, articleId: article.id }
}

async function startAgain({ copy, random, tally }: Run): Promise<RunningServer> {
  if (random.chance(DURING_START)) {
    const starting = startServer(copy)
    await pause(random.int(100, START_MS))
    await starting.kill()
    tally.kills += 1
    tally.duringStart += 1
  }
  const next = startServer(copy)
  await next.ready()
  return next
}

function verify(tally: Tally, db: Db): void {
  const { file, chain, rows } = verifyData(db)
  tally.problems.file.push(...file)
  tally.problems.chain.push(...chain.problems.map(({ event, problem }) => `event ${event}: ${problem}`))
  tally.problems.rows.push(...rows.map(({ kind, id, rev, recorded }) => `${kind} ${id}: row ${rev}, event ${recorded}`))
}

function lose(tally: Tally, { request, answer }: Acknowledged, missing: readonly string[]): void {
  if (missing.length > 0) tally.problems.lost.push(`${request.name} (event ${answer.event}): ${missing.join(', ')}`)
}

function count({ tally, all }: Run, sendings: Sendings, repeated: readonly Acknowledged[]): void {
  const acknowledged = [...sendings.acknowledged, ...repeated]
  for (const { request } of acknowledged) {
    tally.commands.set(request.name, (tally.commands.get(request.name) ?? 0) + 1)
  }
  all.push(...acknowledged)
  tally.acknowledged += acknowledged.length
  tally.unanswered += sendings.unanswered.length
  tally.refused += sendings.refused
  tally.problems.unexpected.push(...sendings.unexpected)
}
