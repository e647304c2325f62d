import { describe, expect, it, test } from 'vitest'
import { AppError } from '@/domain/app-error'
import { CreateScale, type RatingInput } from '@/domain/scale/inputs'
import messages from '@/messages/en/account.json'
import { parseInput } from '../account/parse-input'
import { markSpan } from '../annotation/mark-span'
import type { Context } from '../context'
import { deskFixture } from '../desk.fixture'
import { setVerdict } from '../verdict/set-verdict'
import { changeScale } from './change-scale'
import { copyScale, createScale } from './create-scale'
import { listScales, readScaleById, readScaleVersion } from './list-scales'

const rating = (key: string, rank: number | null, more: Partial<RatingInput> = {}): RatingInput => ({
  key,
  label: key.toUpperCase(),
  colour: 'true',
  icon: 'check',
  rank,
  ...more,
})

const refusal = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${error.reason}`
    throw error
  }
  return 'none'
}

/** The desk's default scale, as it stands for somebody. */
const standard = (ctx: Context) =>
  listScales(ctx).find(({ isDefault }) => isDefault) as ReturnType<typeof readScaleById>

/** What the editor of a scale sends back: its newest version, with some of it changed. */
function inputOf(ctx: Context, id: string) {
  const { rev, name, kind, latest } = readScaleById(ctx, id)
  return { id, rev, name, kind, ratings: latest.ratings.map(({ id: _id, position: _position, ...one }) => one) }
}

describe('making a scale', () => {
  it('stores version 1, best first, ranks without gaps, short labels where none is given', () => {
    const { editor } = deskFixture()
    const ratings = [rating('none', null), rating('bad', 9), rating('good', 2), rating('fine', 2)]
    const { value } = createScale(editor, { name: 'Ours', kind: 'public', ratings })
    const { latest, versions, preset, isDefault } = readScaleById(editor, value.id)
    expect(latest.ratings.map(({ key, rank, position }) => [key, rank, position])).toEqual([
      ['good', 0, 0],
      ['fine', 0, 1],
      ['bad', 1, 2],
      ['none', null, 3],
    ])
    expect(latest).toMatchObject({ name: 'Ours', kind: 'public', version: 1, scaleId: value.id })
    expect(latest.ratings[0]).toMatchObject({ shortLabel: 'GOOD', meaning: '', isRetired: false })
    expect(versions).toMatchObject([{ version: 1, articles: 0, isUsed: false }])
    expect({ preset, isDefault }).toEqual({ preset: null, isDefault: false })
  })

  it('writes one event with the whole scale', () => {
    const { editor, db } = deskFixture()
    const { event, value } = createScale(editor, { name: 'Ours', kind: 'internal', ratings: [rating('good', 0)] })
    const rows = db.$client.prepare(
      'SELECT kind, object_id, rev_before, rev_after FROM event_changes WHERE event_n = ?',
    )
    expect(rows.all(event)).toEqual([{ kind: 'scale', object_id: value.id, rev_before: 0, rev_after: 1 }])
  })

  it('may have no rating at all: verdicts on it are sentences', () => {
    const { editor } = deskFixture()
    const { value } = createScale(editor, { name: 'Sentences', kind: 'public', ratings: [] })
    expect(readScaleById(editor, value.id).latest.ratings).toEqual([])
  })

  it('copies the ratings another scale offers, not the retired ones', () => {
    const { editor } = deskFixture()
    const ratings = [rating('good', 0), rating('old', 1, { isRetired: true }), rating('bad', 2)]
    const { value } = createScale(editor, { name: 'Ours', kind: 'internal', ratings })
    const copy = copyScale(editor, { id: value.id, name: 'Ours, for elections' }).value
    const { latest } = readScaleById(editor, copy.id)
    expect(latest).toMatchObject({ name: 'Ours, for elections', kind: 'internal', version: 1 })
    expect(latest.ratings.map(({ key, rank }) => [key, rank])).toEqual([
      ['good', 0],
      ['bad', 1],
    ])
  })
})

describe('changing a scale', () => {
  it('writes a version nobody uses anew, and does not count it up', () => {
    const { editor } = deskFixture()
    const { value } = createScale(editor, { name: 'Ours', kind: 'public', ratings: [rating('good', 0)] })
    const input = {
      ...inputOf(editor, value.id),
      kind: 'internal' as const,
      ratings: [rating('fine', 0), rating('bad', 1)],
    }
    expect(changeScale(editor, input).value).toEqual({ id: value.id, version: 1, isNewVersion: false })
    const { latest, versions } = readScaleById(editor, value.id)
    expect(latest).toMatchObject({ kind: 'internal', version: 1 })
    expect(latest.ratings.map(({ key }) => key)).toEqual(['fine', 'bad'])
    expect(versions).toHaveLength(1)
  })

  it('makes the next version of a used one; articles under way stay, new ones take it', () => {
    const desk = deskFixture()
    const before = desk.article('The bridge opened in 1932.')
    const { id } = standard(desk.editor)
    const input = inputOf(desk.editor, id)
    const ratings = input.ratings.map((one) => (one.key === 'satire' ? { ...one, isRetired: true } : one))
    expect(changeScale(desk.editor, { ...input, ratings }).value).toEqual({ id, version: 2, isNewVersion: true })
    expect(desk.article('It is 500 metres long.').scale).toMatchObject({ version: 2, scaleId: id })
    expect(before.scale.version).toBe(1)
    expect(readScaleById(desk.editor, id).versions).toMatchObject([
      { version: 2, articles: 1, isUsed: true },
      { version: 1, articles: 1, isUsed: true },
    ])
    const first = readScaleVersion(desk.viewer, { id, version: 1 })
    expect(first).toEqual(before.scale)
    expect(first.ratings.every(({ isRetired }) => !isRetired)).toBe(true)
  })

  it('leaves verdicts given before exactly as they were', () => {
    const desk = deskFixture()
    const { article, revision, scale } = desk.article('The bridge opened in 1932.')
    const place = { articleId: article.id, revisionId: revision.id, start: 0, end: 26 }
    const claimId = markSpan(desk.reviewer, { ...place, purpose: 'claim' }).value.claimId as string
    setVerdict(desk.reviewer, { claimId, rev: null, ratingId: scale.ratings[4]?.id ?? null })
    const rows = () => desk.db.$client.prepare('SELECT * FROM assessments').all()
    const before = rows()
    const input = inputOf(desk.editor, scale.scaleId)
    changeScale(desk.editor, { ...input, ratings: input.ratings.map((one) => ({ ...one, label: `${one.label}!` })) })
    expect(rows()).toEqual(before)
    const newest = readScaleById(desk.editor, scale.scaleId).latest.ratings[4]?.id ?? null
    expect(refusal(() => setVerdict(desk.second, { claimId, rev: null, ratingId: newest }))).toBe(
      'invalid errors.ratingOfOtherScale',
    )
  })

  it('renames without a version, and writes nothing when nothing changed', () => {
    const desk = deskFixture()
    desk.article('The bridge opened in 1932.')
    const { id } = standard(desk.editor)
    const events = () => desk.db.$client.prepare('SELECT count(*) FROM events').pluck().get()
    const before = events()
    expect(changeScale(desk.editor, inputOf(desk.editor, id)).value).toMatchObject({ version: 1, isNewVersion: false })
    expect(events()).toBe(before)
    changeScale(desk.editor, { ...inputOf(desk.editor, id), name: 'House scale' })
    expect(readScaleById(desk.editor, id)).toMatchObject({ name: 'House scale', rev: 2, latest: { version: 1 } })
  })

  it('keeps a version that only a deleted article hangs on', () => {
    const desk = deskFixture()
    const { article } = desk.article('The bridge opened in 1932.')
    desk.db.$client.prepare("UPDATE articles SET deleted_at = '2026-03-04T10:00:00Z' WHERE id = ?").run(article.id)
    const { id } = standard(desk.editor)
    expect(readScaleById(desk.editor, id).versions).toMatchObject([{ articles: 0, isUsed: true }])
    const input = inputOf(desk.editor, id)
    const ratings = input.ratings.map((one) => ({ ...one, meaning: 'Other.' }))
    expect(changeScale(desk.editor, { ...input, ratings }).value.isNewVersion).toBe(true)
  })
})

describe('what is refused', () => {
  it('a rating with the label of another, in words at its own field', () => {
    const ratings = [rating('a', 0), rating('b', 1, { label: 'A' })]
    try {
      parseInput(CreateScale, { name: 'Ours', kind: 'public', ratings })
    } catch (error) {
      const { fields } = error as AppError
      expect(fields).toEqual({ 'ratings.1.label': 'labelTaken' })
      expect(messages.fieldErrors.labelTaken).toMatch(/another rating/)
    }
    expect.assertions(2)
  })

  const used = () => {
    const desk = deskFixture()
    desk.article('The bridge opened in 1932.')
    return { desk, input: inputOf(desk.editor, standard(desk.editor).id) }
  }

  test.each([
    ['a rating of a used version left out', 'invalid scales.retireInstead', { ratings: [rating('true', 0)] }],
    ['a used scale that turns internal', 'invalid scales.kindFixed', { kind: 'internal' as const }],
    ['a change of what somebody else changed meanwhile', 'conflict scales.stale', { rev: 7 }],
    ['a scale that is not there', 'not_found scales.gone', { id: '0197a0aa-0000-7000-8000-000000000000' }],
  ])('%s', (_what, expected, change) => {
    const { desk, input } = used()
    expect(refusal(() => changeScale(desk.editor, { ...input, ...change }))).toBe(expected)
  })

  it('a used scale of sentences that would get ratings', () => {
    const { editor, db, article } = deskFixture()
    const { value } = createScale(editor, { name: 'Sentences', kind: 'public', ratings: [] })
    db.$client.prepare('UPDATE house SET scale_n = (SELECT n FROM scales WHERE id = ?)').run(value.id)
    article('The bridge opened in 1932.')
    const input = { ...inputOf(editor, value.id), ratings: [rating('good', 0)] }
    expect(refusal(() => changeScale(editor, input))).toBe('invalid scales.sentencesFixed')
  })

  it('every write of those below editor; everybody reads', () => {
    const { desk, input } = used()
    for (const ctx of [desk.viewer, desk.reviewer]) {
      expect(refusal(() => changeScale(ctx, input))).toBe('forbidden errors.forbidden')
      expect(refusal(() => copyScale(ctx, { id: input.id, name: 'Mine' }))).toBe('forbidden errors.forbidden')
      expect(refusal(() => createScale(ctx, { name: 'Mine', kind: 'public', ratings: [] }))).toBe(
        'forbidden errors.forbidden',
      )
      expect(listScales(ctx).map(({ name }) => name)).toContain('Full Fact')
    }
  })

  it('a conflict shows the scale as it stands', () => {
    const { desk, input } = used()
    changeScale(desk.editor, { ...input, name: 'Hers' })
    try {
      changeScale(desk.admin, { ...input, name: 'His' })
    } catch (error) {
      expect((error as AppError).current).toMatchObject({ name: 'Hers', rev: 2 })
    }
    expect.assertions(1)
  })
})
