import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { CreateToken, SetUpHouse } from '@/domain/account/inputs'
import { RATING_COLOURS } from '@/domain/scale/scale'
import { createToken } from '@/services/account/tokens'
import { addSource } from '@/services/source/add-source'
import { type Program, programOf, test } from '../api/program'
import type { Desk } from '../desk'
import { isHere, naughtyStrings, WHY_SKIPPED } from './bad-input'
import { handOf, inTurn, saveTexts } from './house-hand'

const strings = isHere ? naughtyStrings() : []
// biome-ignore lint/suspicious/noSkippedTests: skipped only where the shared material is absent, and says so.
test.skip(!isHere, WHY_SKIPPED)
test.describe.configure({ mode: 'serial', timeout: 240_000 })

/** A program that waits as long as it is told to when it has sent too much, as ours should all do. */
function patient(program: Program): Program {
  const call: Program['call'] = async (request, sent) => {
    const answer = await program.call(request, sent)
    if (answer.status !== 429) return answer
    await pause(Number(answer.headers.get('retry-after')) * 1000)
    return call(request, sent)
  }
  return { ...program, call }
}

type Staff = Readonly<Record<'rosa' | 'sam' | 'edith' | 'ada', Program>>

/** Says one string in every text field of one claim, as four people's programs; answers what the API has of it. */
async function sayEverywhere(staff: Staff, articleId: string, range: { start: number; end: number }, text: string) {
  const ok = async (program: Program, request: `${string} /${string}`, body?: unknown) => {
    const answer = await program.call(request, body === undefined ? {} : { body })
    expect(answer.status, `${request} ${JSON.stringify(body)} -> ${answer.text}`).toBeLessThan(300)
    return answer.body
  }
  const said = {
    statement: text,
    speaker: text,
    claimDate: text,
    reportingSource: text,
    transcription: text,
    whyChecked: text,
  }
  const { claimId } = await ok(staff.rosa, `POST /articles/${articleId}/annotations`, {
    purpose: 'claim',
    range,
    claim: said,
  })
  const source = { title: text, publisher: text, author: text, publishedAt: text, accessedAt: text }
  const cited = { stance: 'supports', quote: text, locator: text, note: text, explanation: text }
  const asked = { question: text, answer: text, answerType: 'Abstractive' }
  await ok(staff.sam, `POST /claims/${claimId}/evidence`, { ...cited, ...asked, source })
  await ok(staff.sam, `PUT /claims/${claimId}/assessment`, { rating: 'true', rationale: text })
  await ok(staff.edith, `PUT /claims/${claimId}/decision`, { rating: 'true', reason: text })
  const correction = { purpose: 'correction', range, body: text, replacement: text, severity: 'wording' }
  const corrected = await ok(staff.edith, `POST /articles/${articleId}/annotations`, correction)
  const settled = { state: 'accepted', stateReason: text, rev: corrected.rev }
  const accepted = await ok(staff.edith, `PATCH /annotations/${corrected.id}`, settled)
  const thread = await ok(staff.rosa, `POST /articles/${articleId}/threads`, { claimId, body: text })
  const { rev } = await ok(staff.ada, `GET /claims/${claimId}`)
  await ok(staff.ada, `PUT /claims/${claimId}/state`, { waiting: { on: text }, rev })
  const claim = await ok(staff.ada, `GET /claims/${claimId}`)
  const { evidence, assessments, decision, waiting } = claim
  const pick = (object: Record<string, unknown>, names: object) => Object.keys(names).map((name) => object[name])
  const { answerType: _, ...questioned } = asked
  const { stance: __, ...quoted } = cited
  return [
    ...pick(claim, said),
    ...pick(evidence[0], { ...quoted, ...questioned }),
    ...pick(evidence[0].source, source),
    assessments[0].rationale,
    assessments[0].judgedStatement,
    decision.reason,
    waiting.on,
    corrected.body,
    corrected.replacement,
    accepted.stateReason,
    thread.comments[0].body,
  ]
}

test('every naughty string that a program sends comes back from every field as it was sent', async ({
  desk,
  program,
}) => {
  const staff = {
    rosa: patient(program('rosa')),
    sam: patient(program('sam')),
    edith: patient(program('edith')),
    ada: patient(program('ada')),
  }
  const texts = strings.map((text) => `${text}¶`)
  const { article } = await saveTexts(await handOf(desk, 'edith'), 'For programs', texts)
  let start = 0
  const ranges = texts.map((text) => {
    const range = { start, end: start + text.length }
    start = range.end + 2
    return range
  })
  const back = await inTurn(strings, (text, index) =>
    sayEverywhere(staff, article.id, ranges[index] as { start: number; end: number }, text),
  )
  back.forEach((fields, index) => {
    expect(new Set(fields), JSON.stringify(strings[index])).toEqual(new Set([strings[index]]))
  })

  const page = await staff.ada.call(`GET /articles/${article.id}/annotations?limit=200`)
  expect(page.body.items.map(({ exact }: { exact: string }) => exact.slice(0, -1))).toEqual(
    strings.flatMap((text) => [text, text]).slice(0, 200),
  )
})

test('every naughty string is found by the search, or finds nothing; none breaks it', async ({ program }) => {
  const [rosa, sam] = [patient(program('rosa')), patient(program('sam'))]
  const strange = [...strings, '"', "'", '*', 'AND', 'NEAR(', 'a OR', '-', '^a', 'col:x', '"a" "', '(', 'a*b*', '{a}']
  await inTurn(strange, async (text) => {
    const { status, body } = await rosa.call(`GET /search?q=${encodeURIComponent(text)}`)
    expect(status, JSON.stringify(text)).toBe(200)
    expect(body).toHaveProperty('claims')
    expect((await sam.call(`GET /claims?q=${encodeURIComponent(text)}`)).status, JSON.stringify(text)).toBe(200)
  })
})

test('every naughty string is the name and the details of an article, and a conclusion', async ({ program }) => {
  const [edith, sam, ada] = [patient(program('edith')), patient(program('sam')), patient(program('ada'))]
  const body = { text: 'The tower is tall.', title: 'Its details', scale: 'full-fact' }
  let { rev, id } = (await edith.call('POST /articles', { body })).body
  for (const text of strings) {
    const details = { title: text, byline: text, publisher: text, publishedAt: text }
    const changed = await edith.call(`PATCH /articles/${id}`, { body: { ...details, rev } })
    expect(changed.body, changed.text).toMatchObject(details)
    rev = changed.body.rev
  }
  const claim = { purpose: 'claim', range: { start: 0, end: 9 } }
  const { claimId } = (await sam.call(`POST /articles/${id}/annotations`, { body: claim })).body
  let [assessed, decided]: (number | undefined)[] = []
  for (const text of strings) {
    const verdict = await sam.call(`PUT /claims/${claimId}/assessment`, { body: { conclusion: text, rev: assessed } })
    expect(verdict.body.conclusion, verdict.text).toBe(text)
    assessed = verdict.body.rev
    const decision = await ada.call(`PUT /claims/${claimId}/decision`, { body: { conclusion: text, rev: decided } })
    expect(decision.body.conclusion, decision.text).toBe(text)
    decided = decision.body.rev
  }
})

/** Names that stand beside the work: of tokens and scales. Longer ones than their field are refused by its name. */
test('every naughty string is a name like another', async ({ desk, program }) => {
  const ada = patient(program('ada'))
  const rating = { key: 'a', colour: RATING_COLOURS[0], icon: 'check', rank: 0 }
  const short = strings.filter((text) => text.length <= 100)
  for (const text of short) {
    createToken(desk.people.ada, CreateToken.parse({ name: text, scopes: ['read'], days: 1 }))
    const ratings = [{ ...rating, label: text, ...(text.length <= 24 ? { shortLabel: text } : {}), meaning: text }]
    const made = await ada.call('POST /scales', { body: { name: text, kind: 'public', ratings } })
    expect(made.status, `${text} ${made.text}`).toBe(201)
    expect([made.body.name, made.body.ratings[0].label, made.body.ratings[0].meaning]).toEqual([text, text, text])
  }
  const names = desk.db.$client.prepare('SELECT name FROM tokens').pluck().all()
  expect(names).toEqual(expect.arrayContaining(short))
  const person = { scale: 'tickmark', email: 'a@example.org', password: 'nine herons' }
  for (const text of strings.filter((one) => one.length <= 200)) {
    expect(SetUpHouse.parse({ ...person, house: text, name: text })).toMatchObject({ house: text, name: text })
  }
  const long = await ada.call('POST /scales', { body: { name: 'x'.repeat(101), kind: 'public', ratings: [] } })
  expect(long.body.fields).toHaveProperty('name')
})

test('every naughty string is the name of a file, as far as it can name one', async ({ desk }) => {
  const { token } = programOf(desk, 'rosa')
  const send = (sourceId: string, name: string): Promise<Response> =>
    fetch(`${desk.server.baseUrl}/api/v1/sources/${sourceId}/files?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${token}` },
      body: 'Ten thousand cars.',
    }).then(async (answer) => {
      if (answer.status !== 429) return answer
      await pause(Number(answer.headers.get('retry-after')) * 1000)
      return send(sourceId, name)
    })
  let sourceId = ''
  for (const [index, text] of strings.entries()) {
    // A source takes a hundred files.
    if (index % 90 === 0) sourceId = addSource(desk.people.rosa, { title: `Files ${index}` }).value.id
    const answer = await send(sourceId, text.toWellFormed())
    const { name, message } = await answer.json()
    expect(answer.status, `${JSON.stringify(text)} ${message}`).toBe(201)
    expect(name, JSON.stringify(text)).toMatch(/^(?!\.)[^/\\\p{Cc}\u202a-\u202e\u2066-\u2069]{1,200}$/u)
  }
})

/** Text that no person types: identities, hashes, times, words of a closed set, what the program works out itself. */
const NOT_TYPED =
  /(^|_)(id|hash|sha256|at|key|hashes)$|^(purpose|role|status|state|kind|stance|colour|icon|direction|working|severity|reason|verb|method|medium|type|aspect|answer_type|correction_state|scopes|types|language|segmenter|sentence_bounds|word_bounds|sections|prefix|suffix|device|settle_rule|preset|password_hash|token_hash|previous_hash|judged_quotes|judged_evidence|location_iso|request_hash|url_normalised|waiting_since|waiting_due)$/
/** Addresses have rules of their own and tests of their own. */
const ADDRESSES = /url$|^email$/

test('no text column of the database was left out', async ({ desk }) => {
  const columns = typedColumns(desk)
  const marks = strings.filter((text) => text.length > 3)
  const empty = columns.filter(([table, column]) => {
    const found = desk.db.$client.prepare(`SELECT 1 FROM "${table}" WHERE instr("${column}", ?) > 0 LIMIT 1`)
    return !marks.some((mark) => found.get(mark))
  })
  // Set with the house or with an account, by the schema tried above.
  expect(empty.map((names) => names.join('.')).sort()).toEqual(['house.name', 'users.name'])
  expect(columns.length).toBeGreaterThan(30)
})

function typedColumns(desk: Desk): [table: string, column: string][] {
  const rows = desk.db.$client
    .prepare(
      `SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema t JOIN pragma_table_info(t.name) c
       WHERE t.type = 'table' AND t.name NOT LIKE '%fts%' AND t.name NOT LIKE 'sqlite%' AND c.type = 'TEXT'`,
    )
    .all() as { table: string; column: string }[]
  return rows
    .filter(({ table }) => !(table.startsWith('event') || table === 'idempotency' || table === 'migrations'))
    .filter(({ column }) => !NOT_TYPED.test(column) && !ADDRESSES.test(column))
    .map(({ table, column }) => [table, column])
}
