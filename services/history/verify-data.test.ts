import { expect, test } from 'vitest'
import { emptyDb, PASSWORD, testClock } from '../account/account-fixtures'
import { addUser } from '../account/people'
import { setUpHouse } from '../account/set-up'
import { disablePerson, personWithEmail } from '../account/standing'
import { deskFixture } from '../desk.fixture'
import { verifyData } from './verify-data'

async function house() {
  const db = emptyDb()
  const { now } = testClock()
  const wanted = {
    house: 'Tidewater',
    scale: 'tickmark',
    name: 'Ada Marsh',
    email: 'ada@example.org',
    password: PASSWORD,
  }
  const ctx = { db, now, actor: await setUpHouse(db, now, null, wanted) }
  await addUser(ctx, { name: 'Jo', email: 'jo@example.org', role: 'reviewer', password: PASSWORD })
  disablePerson(ctx, personWithEmail(ctx, 'jo@example.org'))
  return db
}

/** The guards that a forger with the file in hand would take away first. */
const UNGUARD = `DROP TRIGGER events_refuse_update; DROP TRIGGER events_refuse_delete;
  DROP TRIGGER event_changes_refuse_update; DROP TRIGGER event_changes_refuse_delete; DROP TRIGGER event_states_refuse_update;`

test('a house that nobody tampered with is sound, also when states were erased', async () => {
  const db = await house()
  expect(verifyData(db)).toMatchObject({ isSound: true, file: [], rows: [], chain: { problems: [] } })
  db.$client.exec('DELETE FROM event_states')
  expect(verifyData(db).isSound).toBe(true)
})

test.each([
  ['a verb', "UPDATE events SET verb = 'addUser' WHERE verb = 'disablePerson'", 'hash'],
  ['an actor', "UPDATE events SET actor_id = 'somebody' WHERE n = 2", 'hash'],
  [
    'a state',
    `UPDATE event_states SET state = json_set(state, '$.role', 'admin') WHERE state LIKE '%jo@example%'`,
    'state',
  ],
  ['a change taken out', 'DELETE FROM event_states; DELETE FROM event_changes WHERE rev_before > 0', 'hash'],
  ['an event taken out', 'DELETE FROM event_states; PRAGMA foreign_keys = OFF; DELETE FROM events WHERE n = 2', 'link'],
])('%s that was forged is found', async (_what, forgery, problem) => {
  const db = await house()
  db.$client.exec(UNGUARD + forgery)
  const { isSound, chain } = verifyData(db)
  expect(isSound).toBe(false)
  expect(chain.problems.map((one) => one.problem)).toContain(problem)
})

test('a row that was changed or removed past the history is found', async () => {
  const db = await house()
  db.$client.exec("UPDATE users SET role = 'admin', rev = rev + 1 WHERE email = 'jo@example.org'")
  expect(verifyData(db).rows).toEqual([expect.objectContaining({ kind: 'user', rev: 3, recorded: 2 })])
  db.$client.exec("DELETE FROM users WHERE email = 'jo@example.org'")
  expect(verifyData(db).rows).toEqual([expect.objectContaining({ kind: 'user', rev: null, recorded: 2 })])
})

test('a history whose end was cut off is found by the note outside the database', async () => {
  const db = await house()
  const newest = db.$client.prepare('SELECT n, hash FROM events ORDER BY n DESC').get() as { n: number; hash: string }
  expect(verifyData(db, newest)).toMatchObject({ isSound: true, isCut: false })
  db.$client.exec(`${UNGUARD}
    DELETE FROM event_states WHERE change_n IN (SELECT n FROM event_changes WHERE event_n = ${newest.n});
    DELETE FROM event_changes WHERE event_n = ${newest.n}; DELETE FROM events WHERE n = ${newest.n};
    UPDATE users SET disabled_at = NULL, rev = 1 WHERE email = 'jo@example.org'`)
  expect(verifyData(db)).toMatchObject({ isSound: true })
  expect(verifyData(db, newest)).toMatchObject({ isSound: false, isCut: true })
})

test('a search that does not fit its rows is found', () => {
  const desk = deskFixture()
  desk.article('The harbour opened.')
  expect(verifyData(desk.db).file).toEqual([])
  desk.db.$client.exec("INSERT INTO articles_trigram (articles_trigram) VALUES ('delete-all')")
  expect(verifyData(desk.db).file).toEqual(['the search index articles_trigram lacks 1 rows of articles'])
  desk.db.$client.exec("INSERT INTO articles_trigram (articles_trigram) VALUES ('rebuild')")
  desk.db.$client.exec("INSERT INTO sources_fts (rowid, title) VALUES (7, 'Gone')")
  expect(verifyData(desk.db).file).toContain('the search index sources_fts holds 1 rows that are gone from sources')
})
