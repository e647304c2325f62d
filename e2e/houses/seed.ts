import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDb, openDb } from '@/db/open'
import { insertUser } from '@/db/queries/account'
import type { Working } from '@/domain/article/article'
import type { ArticleDocument } from '@/domain/document/document'
import { invitePerson, withdrawInvitation } from '@/services/account/invitations'
import { makeResetLink } from '@/services/account/password-reset'
import { disablePerson } from '@/services/account/standing'
import { prepareRevision } from '@/services/article/prepare-revision'
import { storeArticle } from '@/services/article/save-article'
import { mergeClaim } from '@/services/claim/merge-claim'
import { splitSaid } from '@/services/claim/split-said'
import type { Context } from '@/services/context'
import { paragraphs } from '@/services/desk.fixture'
import { citeSource } from '@/services/evidence/cite-source'
import { newId } from '@/services/identity'
import { importBytes } from '@/services/intake/import-bytes'
import { SAMPLE_ARTICLE_TEXT } from '@/services/intake/sample/sample-article'
import { listScales } from '@/services/scale/list-scales'
import { decideClaim } from '@/services/verdict/decide-claim'
import { setVerdict } from '@/services/verdict/set-verdict'
import { benchOf, checkSample } from './checked-sample'
import { keepersFiles } from './files-of-sources'
import { ARABIC, LONG_READ } from './long-read'
import { foundHouse, type People } from './people'

/** A data folder that was filled before any server saw it, and the ids of what is in it. */
export type Seeded = { readonly dataFolder: string; readonly ids: Readonly<Record<string, string>> }

/** What a house holds: its first day (the sample alone), or a desk in the middle of its work. */
export type Filling = 'first-day' | 'busy'

type Article = {
  readonly document: ArticleDocument
  readonly title: string
  readonly language?: string
  readonly direction?: 'ltr' | 'rtl'
  readonly working?: Working
  /** The preset of its scale, when it is not the usual one. */
  readonly scale?: string
}

/** Fills a new data folder through the services. `now` is the house's present day. */
export async function seedHouse(filling: Filling, now = new Date()): Promise<Seeded> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'tickmark-house-'))
  const db = openDb(path.join(dataFolder, 'tickmark.db'))
  const clock = { at: new Date(now.getTime() - 3 * 24 * 3600_000) }
  const people = await foundHouse(db, () => clock.at)
  const sample = db.$client.prepare('SELECT id FROM articles').pluck().get() as string
  const ids: Record<string, string> = { sample }
  if (filling === 'busy') {
    clock.at = new Date(now.getTime() - 2 * 3600_000)
    fill(people, ids)
  }
  closeDb(db)
  return { dataFolder, ids }
}

function fill(people: People, ids: Record<string, string>): void {
  const { edith } = people
  const imported = importBytes(Buffer.from(SAMPLE_ARTICLE_TEXT, 'utf8'))
  waitForPeople(people, ids)
  ids.checked = save(edith, imported, imported.excluded)
  Object.assign(ids, checkSample(people, ids.checked))
  ids.arabic = save(edith, {
    document: paragraphs(...ARABIC),
    title: 'جسر الميناء القديم',
    language: 'ar',
    direction: 'rtl',
  })
  markArabic(people, ids.arabic)
  ids.long = save(edith, { document: LONG_READ, title: 'How Harrow Bay rebuilt its lighthouse, and what it cost' })
  markLong(people, ids.long)
  ids.settled = save(edith, {
    document: paragraphs('The ferry sails at noon.', 'It carries 40 cars.'),
    title: 'Ferry times',
  })
  settleAll(people, ids.settled)
  ids.again = save(edith, {
    document: paragraphs(
      'The ferry sails at noon.',
      'It carries 40 cars. Forty cars fit on it, and 40 cars it carried.',
    ),
    title: 'Ferry times, a week later',
  })
  repeatAndMerge(people, ids, ids.again)
  ids.lineCheck = save(edith, {
    document: paragraphs('The last keeper left in 1987, after 31 years. She was born on the island.'),
    title: 'Interview: the last keeper',
    working: 'line-check',
  })
  otherScales(people, ids)
  const draft = benchOf(edith, ids.lineCheck)
  ids.keeper = draft.claim(people.rosa, 'The last keeper left in 1987')
  setVerdict(people.rosa, { claimId: ids.keeper, rev: null, ratingId: draft.rating('confirmed-with-change') })
  ids.talk = keepersFiles(people.rosa, ids.keeper)
  const born = draft.mark(people.rosa, 'She was born on the island.', { purpose: 'claim' })
  ids.born = born.claimId as string
  const speaker = 'The keeper’s niece'
  splitSaid(people.rosa, { id: ids.born, rev: 1, annotationId: born.annotationId, speaker })
  for (const title of ['Council budget, first draft', 'Water levels since 1900']) {
    save(edith, { document: paragraphs('A draft that nobody has begun to check.', 'It has two sentences.'), title })
  }
}

/** A claim that another article has too, and one of three spans into which another was merged. */
function repeatAndMerge({ rosa, sam }: People, ids: Record<string, string>, articleId: string): void {
  const { claim, mark, rating } = benchOf(rosa, articleId)
  ids.repeated = claim(rosa, 'The ferry sails at noon')
  ids.merged = claim(rosa, 'It carries 40 cars')
  mark(rosa, '40 cars it carried', { purpose: 'claim', claimId: ids.merged })
  const question = { question: 'Who counted the cars?', answerType: 'Unanswerable' } as const
  citeSource(rosa, { claimId: ids.merged, stance: 'context', ...question })
  const forty = claim(rosa, 'Forty cars fit on it')
  setVerdict(sam, { claimId: forty, rev: null, ratingId: rating('mostly-true'), rationale: 'Invented, too.' })
  mergeClaim(rosa, { id: forty, rev: 1, into: ids.merged })
}

/** An article on a scale with more ratings than digits, and one whose verdicts are sentences. */
function otherScales({ edith, rosa, sam }: People, ids: Record<string, string>): void {
  const scales = listScales(edith)
  const idOf = (preset: string) => scales.find((scale) => scale.preset === preset)?.id as string
  for (const preset of ['tickmark', 'snopes', 'full-fact']) ids[`scale ${preset}`] = idOf(preset)
  ids.manyRatings = save(edith, {
    document: paragraphs('A photograph shows the old pier on fire in 1907.', 'It was taken by a child.'),
    title: 'The pier that burned',
    scale: 'snopes',
  })
  const many = benchOf(edith, ids.manyRatings)
  ids.pier = many.claim(rosa, 'A photograph shows the old pier on fire in 1907.')
  setVerdict(rosa, { claimId: ids.pier, rev: null, ratingId: many.rating('miscaptioned') })
  ids.sentences = save(edith, {
    document: paragraphs('Waiting times fell by half last year.', 'The council spent twice as much on roads.'),
    title: 'What the council says of itself',
    scale: 'full-fact',
  })
  const said = benchOf(edith, ids.sentences)
  ids.waiting = said.claim(rosa, 'Waiting times fell by half last year.')
  const conclusion = 'They fell by a third, not by half: from 21 days to 14, by the council’s own figures.'
  setVerdict(rosa, { claimId: ids.waiting, rev: null, conclusion })
  setVerdict(sam, { claimId: ids.waiting, rev: null, conclusion: 'They fell, but nobody knows by how much.' })
  ids.roads = said.claim(rosa, 'The council spent twice as much on roads.')
}

/** Somebody who left, somebody who is asked in, and somebody who lost the password. */
function waitForPeople({ ada, sam }: People, ids: Record<string, string>): void {
  const createdAt = ada.now().toISOString()
  const gone = {
    id: newId(),
    email: 'theo@harbour.example',
    name: 'Theo Brandt',
    role: 'viewer',
    passwordHash: 'none',
  } as const
  disablePerson(ada, insertUser(ada.db, { ...gone, createdAt }))
  ids.resetToken = makeResetLink(ada, sam.actor.id).token
  invitePerson(ada, { role: 'reviewer', email: 'noor@harbour.example' })
  ids.invitationToken = invitePerson(ada, { role: 'editor', email: 'lena@harbour.example' }).token
  const withdrawn = invitePerson(ada, { role: 'viewer' })
  withdrawInvitation(ada, withdrawn.id)
  ids.withdrawnToken = withdrawn.token
}

function save(ctx: Context, article: Article, excluded: readonly { start: number; end: number }[] = []): string {
  const { document, title, language = 'en', direction = 'ltr', working = 'public-verdict', scale } = article
  const bounds = excluded.map(({ start, end }) => ({ start, end }))
  const input = { document, title, language, direction, working, scale, excluded: bounds }
  const options = { isSample: false, exclusions: 'proposed' } as const
  return storeArticle(ctx, input, prepareRevision(document, language), options).value.id
}

function markArabic({ edith, rosa }: People, articleId: string): void {
  const { claim, mark, rating } = benchOf(edith, articleId)
  const opened = claim(rosa, 'افتُتح الجسر القديم في مدينة الميناء عام 1932')
  setVerdict(rosa, { claimId: opened, rev: null, ratingId: rating('true'), rationale: 'مثال مختلق لا غير.' })
  const cars = claim(rosa, 'يعبر الجسر كل يوم نحو 48 ألف سيارة')
  setVerdict(rosa, { claimId: cars, rev: null, ratingId: rating('false') })
  mark(rosa, 'نحو 48 ألف سيارة', {
    purpose: 'correction',
    claimId: cars,
    replacement: 'نحو 45 ألف سيارة',
    severity: 'factual',
    isLegal: true,
    body: 'العدد مختلق.',
  })
  claim(rosa, 'كلّفت 12.4 مليون دينار')
}

function markLong({ edith, rosa }: People, articleId: string): void {
  const { claim, mark, rating } = benchOf(edith, articleId)
  const lenses = claim(rosa, 'eleven of the sixteen lenses')
  setVerdict(rosa, { claimId: lenses, rev: null, ratingId: rating('mostly-false') })
  const cost = claim(rosa, '€ 310,700')
  setVerdict(rosa, { claimId: cost, rev: null, ratingId: rating('half-true') })
  claim(rosa, 'The light would be visible for 19 nautical miles.')
  const { annotationId } = mark(rosa, 'nine to two', { purpose: 'claim' })
  const { annotationId: comment } = mark(rosa, 'Harbour Archive', { purpose: 'comment', body: 'Who holds the rights?' })
  // What a later revision of the text does to spans whose words are gone.
  const lose = edith.db.$client.prepare(
    "UPDATE placements SET start = NULL, end = NULL, state = 'unanchored' WHERE annotation_n = (SELECT n FROM annotations WHERE id = ?)",
  )
  for (const id of [annotationId, comment]) lose.run(id)
}

function settleAll({ edith, rosa }: People, articleId: string): void {
  const { claim, rating } = benchOf(edith, articleId)
  for (const quote of ['The ferry sails at noon.', 'It carries 40 cars.']) {
    const claimId = claim(rosa, quote)
    setVerdict(rosa, { claimId, rev: null, ratingId: rating('true'), rationale: 'Invented.' })
    decideClaim(edith, { claimId, rev: null, ratingId: rating('true') })
  }
}
