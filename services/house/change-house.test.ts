import { expect, test } from 'vitest'
import { findScaleOfPreset } from '@/db/queries/scale'
import { ChangeHouse } from '@/domain/house/inputs'
import { prepareRevision } from '../article/prepare-revision'
import { saveArticle } from '../article/save-article'
import { deskFixture, paragraphs } from '../desk.fixture'
import { readWorkbench } from '../workbench/read-workbench'
import { changeHouse, readHouseRules } from './change-house'

const scaleOf = ({ db }: ReturnType<typeof deskFixture>, preset: string) => findScaleOfPreset(db, preset)?.id ?? ''
const refused = (code: string) => expect.objectContaining({ code })

test('an editor changes the rules, at the version they saw, as one event', () => {
  const desk = deskFixture()
  const before = readHouseRules(desk.editor)
  expect(before).toEqual({
    rev: 1,
    name: 'The Desk',
    settleRule: 'one-checker',
    settleQuorum: 2,
    scale: scaleOf(desk, 'tickmark'),
    working: 'public-verdict',
  })
  const wanted = { ...before, name: 'The Harbour Desk', settleRule: 'agreement', settleQuorum: 3 } as const
  expect(changeHouse(desk.editor, wanted).value).toEqual({ ...wanted, rev: 2 })
  expect(readHouseRules(desk.admin)).toEqual({ ...wanted, rev: 2 })
  expect(desk.db.$client.prepare("SELECT count(*) FROM events WHERE verb = 'changeHouse'").pluck().get()).toBe(1)
  changeHouse(desk.editor, { ...wanted, rev: 2 })
  expect(desk.db.$client.prepare("SELECT count(*) FROM events WHERE verb = 'changeHouse'").pluck().get()).toBe(1)
})

test('a stale change is a conflict with the rules as they stand', () => {
  const desk = deskFixture()
  const seen = readHouseRules(desk.editor)
  changeHouse(desk.admin, { ...seen, name: 'Theirs' })
  expect(() => changeHouse(desk.editor, { ...seen, name: 'Mine' })).toThrow(
    expect.objectContaining({ code: 'conflict', current: { ...seen, name: 'Theirs', rev: 2 } }),
  )
})

test('reviewers, viewers and programs neither read nor change the rules; an unknown scale is refused', () => {
  const desk = deskFixture()
  const rules = readHouseRules(desk.editor)
  const program = { ...desk.editor, actor: { ...desk.editor.actor, scopes: ['read', 'edit'] as const } }
  for (const ctx of [desk.reviewer, desk.viewer, program]) {
    expect(() => readHouseRules(ctx)).toThrow(refused('forbidden'))
    expect(() => changeHouse(ctx, rules)).toThrow(refused('forbidden'))
  }
  const scale = '00000000-0000-7000-8000-000000000000'
  expect(() => changeHouse(desk.editor, { ...rules, scale })).toThrow(
    expect.objectContaining({ code: 'invalid', fields: { scale: 'noSuchScale' } }),
  )
})

test.each([1, 10, 2.5])('%d people cannot be the number who must agree', (settleQuorum) => {
  const desk = deskFixture()
  expect(ChangeHouse.safeParse({ ...readHouseRules(desk.editor), settleQuorum }).success).toBe(false)
})

test('a new article takes the way of working and the scale of the house, unless it says otherwise', () => {
  const desk = deskFixture()
  const document = paragraphs('It is long.')
  const take = (said: object) => {
    const input = { document, title: 'A', language: 'en', direction: 'ltr', ...said } as const
    const { article, scale } = readWorkbench(
      desk.editor,
      saveArticle(desk.editor, input, prepareRevision(document, 'en')).value.id,
    )
    return [article.working, scale.name]
  }
  expect(take({})).toEqual(['public-verdict', 'Tickmark'])
  expect(take({ working: 'line-check' })).toEqual(['line-check', 'Line check'])
  const rules = readHouseRules(desk.editor)
  changeHouse(desk.editor, { ...rules, working: 'line-check', scale: scaleOf(desk, 'tickmark') })
  expect(take({})).toEqual(['line-check', 'Tickmark'])
  expect(take({ working: 'data-set' })).toEqual(['data-set', 'AVeriTeC'])
  expect(take({ working: 'public-verdict' })).toEqual(['public-verdict', 'Tickmark'])
  changeHouse(desk.editor, { ...readHouseRules(desk.editor), scale: scaleOf(desk, 'line-check') })
  expect(take({ working: 'public-verdict' })).toEqual(['public-verdict', 'Tickmark'])
})
