import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CreateScale } from '@/domain/scale/inputs'
import type { HouseScale } from '@/domain/scale/scale'
import {
  addRating,
  changeRating,
  draftOf,
  isSameDraft,
  moveRating,
  ranksOf,
  ratingInputs,
  removeRating,
  type ScaleDraft,
} from './scale-draft'

/** Rows by their labels: "a b=c | d" is a best, b and c tied, d without a place. */
function draft(spec: string): ScaleDraft {
  const [ranked = '', others = ''] = spec.split('|')
  const rows = [
    ...ranked
      .trim()
      .split(/ /)
      .flatMap((group) => group.split('=').map((label, index) => ({ label, isTied: index > 0, isRanked: true }))),
    ...others
      .trim()
      .split(/ /)
      .map((label) => ({ label, isTied: false, isRanked: false })),
  ].filter(({ label }) => label !== '')
  const empty: ScaleDraft = { name: 'Ours', kind: 'public', ratings: [] }
  const made = rows.toReversed().reduce((all, { label }) => addRating(all, label), empty)
  return {
    ...made,
    ratings: rows.map((row) => ({
      ...(made.ratings.find(({ uid }) => uid === row.label) as ScaleDraft['ratings'][0]),
      ...row,
      key: row.label,
    })),
  }
}

function spec(of: ScaleDraft): string {
  const ranked = of.ratings.filter(({ isRanked }) => isRanked)
  const others = of.ratings.filter(({ isRanked }) => !isRanked)
  const order = ranked.map(({ label, isTied }, index) => `${index === 0 ? '' : isTied ? '=' : ' '}${label}`).join('')
  return others.length ? `${order} | ${others.map(({ label }) => label).join(' ')}` : order
}

describe('rows are moved', () => {
  it.each([
    ['a b c', 'b', -1, 'b a c'],
    ['a b c', 'b', 1, 'a c b'],
    ['a b c', 'a', -1, 'a b c'],
    ['a b | c', 'b', 1, 'a | b c'],
    ['a b | c', 'c', -1, 'a b c'],
    ['a | c d', 'd', 1, 'a | c d'],
    ['a b=c', 'a', 1, 'b=a=c'],
    ['a b=c', 'b', -1, 'b a c'],
    ['a=b c', 'b', 1, 'a c b'],
    ['a=b=c d', 'a', 1, 'b=a=c d'],
    ['a=b', 'b', -1, 'b a'],
    ['a=b', 'a', 1, 'b a'],
  ] as const)('%s: %s by %i is %s', (before, uid, by, after) => {
    expect(spec(moveRating(draft(before), uid, by))).toBe(after)
  })

  it('and whatever is done to them, the schema takes what comes out, ranks without gaps, ranked rows first', () => {
    const act = fc.record({ what: fc.constantFrom('up', 'down', 'tie', 'remove', 'add'), at: fc.nat({ max: 6 }) })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let now = draft('a b=c d | e f')
        acts.forEach(({ what, at }, turn) => {
          const row = now.ratings[at]
          if (what === 'add') now = changeRating(addRating(now, `n${turn}`), `n${turn}`, { label: `New ${turn}` })
          if (!row) return
          if (what === 'up' || what === 'down') now = moveRating(now, row.uid, what === 'up' ? -1 : 1)
          if (what === 'tie' && at > 0 && row.isRanked) now = changeRating(now, row.uid, { isTied: !row.isTied })
          if (what === 'remove') now = removeRating(now, row.uid)
        })
        expect(
          CreateScale.safeParse({ name: 'Ours', kind: 'public', ratings: ratingInputs(now) }).error,
        ).toBeUndefined()
        const ranks = ranksOf(now)
        const ranked = ranks.filter((rank) => rank !== null)
        expect(ranks).toEqual([...ranked, ...ranks.filter((rank) => rank === null)])
        for (const [index, rank] of ranked.entries()) expect(rank - (ranked[index - 1] ?? rank)).toBeLessThanOrEqual(1)
        expect(ranked[0] ?? 0).toBe(0)
      }),
    )
  })
})

describe('a row', () => {
  it('gets its key from its label until a key is given or the row is in use', () => {
    let now = changeRating(addRating(draft('a'), 'new'), 'new', { label: 'Pants on Fire' })
    expect(now.ratings[1]?.key).toBe('pants-on-fire')
    now = changeRating(changeRating(now, 'new', { key: 'liar', isKeyGiven: true }), 'new', { label: 'Ablaze' })
    expect(now.ratings[1]).toMatchObject({ key: 'liar', label: 'Ablaze' })
    const lasting = changeRating(draft('a'), 'a', { isLasting: true })
    expect(changeRating(lasting, 'a', { label: 'b' }).ratings[0]?.key).toBe('a')
  })

  it('leaves its tie behind it when it goes', () => {
    expect(spec(removeRating(draft('a b=c=d'), 'b'))).toBe('a c=d')
    expect(spec(removeRating(draft('a b=c=d'), 'c'))).toBe('a b=d')
  })
})

it('a scale comes back as it was, ties and places included', () => {
  const ratings = ratingInputs(draft('a b=c | d')).map((one, position) => ({
    ...one,
    id: one.key,
    shortLabel: one.label,
    meaning: '',
    isRetired: false,
    position,
  }))
  const scale: HouseScale = {
    id: 's',
    rev: 1,
    name: 'Ours',
    kind: 'public',
    preset: null,
    isDefault: false,
    latest: { id: 'v', scaleId: 's', name: 'Ours', kind: 'public', version: 1, ratings },
    versions: [],
    lastingKeys: ['a'],
  }
  const back = draftOf(scale)
  expect(spec(back)).toBe('a b=c | d')
  expect(back.ratings[0]).toMatchObject({ isLasting: true, isKeyGiven: true, shortLabel: '' })
  expect(isSameDraft(back, draftOf(scale))).toBe(true)
  expect(isSameDraft(back, moveRating(back, 'a', 1))).toBe(false)
})
