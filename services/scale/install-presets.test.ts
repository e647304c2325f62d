import { expect, test } from 'vitest'
import { openDb } from '@/db/open'
import { SCALE_PRESETS } from '@/domain/scale/presets'
import { markSpan } from '../annotation/mark-span'
import { deskFixture } from '../desk.fixture'
import { setVerdict } from '../verdict/set-verdict'
import { readWorkbench } from '../workbench/read-workbench'
import { addMissingPresets } from './install-presets'

/** A house of the first days, with two presets only, and a verdict on one of them. */
function oldHouse() {
  const desk = deskFixture()
  const { $client } = desk.db
  const later = "SELECT n FROM scales WHERE preset NOT IN ('tickmark', 'line-check')"
  $client.exec(`DELETE FROM ratings WHERE scale_version_n IN (SELECT n FROM scale_versions WHERE scale_n IN (${later}));
    DELETE FROM scale_versions WHERE scale_n IN (${later});
    DELETE FROM scales WHERE preset NOT IN ('tickmark', 'line-check')`)
  const { article, revision, scale } = desk.article('The bridge opened in 1932.')
  const place = { articleId: article.id, revisionId: revision.id, start: 0, end: 26 }
  const claimId = markSpan(desk.reviewer, { ...place, purpose: 'claim' }).value.claimId as string
  setVerdict(desk.reviewer, { claimId, rev: null, ratingId: scale.ratings[0]?.id ?? null })
  const presets = () => $client.prepare('SELECT preset FROM scales ORDER BY n').pluck().all()
  const events = () => $client.prepare('SELECT count(*) FROM events').pluck().get()
  return { desk, articleId: article.id, presets, events }
}

test('a house set up before gets the presets it lacks, once and in one event', () => {
  const { desk, presets, events } = oldHouse()
  expect(presets()).toEqual(['tickmark', 'line-check'])
  const before = events() as number
  expect(addMissingPresets(desk.admin)).toBe(SCALE_PRESETS.length - 2)
  expect(presets()).toEqual(SCALE_PRESETS.map(({ key }) => key))
  expect(events()).toBe(before + 1)
  expect(addMissingPresets(desk.admin)).toBe(0)
  expect(events()).toBe(before + 1)
})

test('scales in use, and the verdicts on them, are not touched', () => {
  const { desk, articleId } = oldHouse()
  const { lastEvent: _before, ...before } = readWorkbench(desk.editor, articleId)
  addMissingPresets(desk.admin)
  const { lastEvent: _after, ...after } = readWorkbench(desk.editor, articleId)
  expect(after).toEqual(before)
  expect(after.assessments).toHaveLength(1)
})

test('a desk that is not set up yet is left alone', () => {
  const { admin } = deskFixture()
  const db = openDb(':memory:')
  expect(addMissingPresets({ ...admin, db })).toBe(0)
  expect(db.$client.prepare('SELECT count(*) FROM scales').pluck().get()).toBe(0)
})
