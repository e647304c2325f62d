import { describe, expect, it } from 'vitest'
import { OWN_PRESETS, SCALE_PRESETS, scaleFromPreset } from './presets'

describe.each(SCALE_PRESETS.map((preset) => [preset.name, preset] as const))('%s', (_name, preset) => {
  it('has keys of its own that the database accepts', () => {
    const keys = preset.ratings.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of [preset.key, ...keys]) expect(key).toMatch(/^[a-z0-9][a-z0-9-]*$/)
  })

  it('ranks from 0, best first, and puts the unrated ones last', () => {
    const ranks = preset.ratings.map(({ rank }) => rank)
    const ranked = ranks.filter((rank) => rank !== null)
    expect(ranks).toEqual([...ranked.toSorted((a, b) => a - b), ...ranks.filter((rank) => rank === null)])
    expect(ranked[0]).toBe(preset.ratings.length > 0 ? 0 : undefined)
  })

  it('has no two ratings that only colour tells apart, nor one icon at two places of the order', () => {
    for (const alike of Map.groupBy(preset.ratings, ({ icon }) => icon).values()) {
      expect(new Set(alike.map(({ colour, rank }) => `${colour} ${rank}`)).size).toBe(1)
    }
    const words = preset.ratings.map(({ shortLabel }) => shortLabel)
    expect(new Set(words).size).toBe(words.length)
  })

  it('says what every rating means', () => {
    for (const { meaning, label, shortLabel } of preset.ratings) {
      expect(meaning).toMatch(/\.$/)
      expect(shortLabel.length).toBeLessThanOrEqual(Math.min(12, label.length))
    }
  })
})

it('offers all ten scales of the field guide', () => {
  expect(SCALE_PRESETS).toHaveLength(10)
})

it('keeps our own scales on the digit keys, with an icon for each rating', () => {
  for (const { ratings } of OWN_PRESETS) {
    expect(ratings.length).toBeLessThanOrEqual(9)
    expect(new Set(ratings.map(({ icon }) => icon)).size).toBe(ratings.length)
  }
})

it('gives every preset a key and a name of its own', () => {
  for (const part of ['key', 'name'] as const) {
    const given = SCALE_PRESETS.map((preset) => preset[part])
    expect(new Set(given).size).toBe(given.length)
  }
})

it.each([
  ['politifact', 6, 6, 'public'],
  ['washington-post', 8, 6, 'public'],
  ['snopes', 16, 5, 'public'],
  ['science-feedback', 11, 5, 'public'],
  ['africa-check', 8, 2, 'public'],
  ['full-fact', 0, 0, 'public'],
  ['averitec', 4, 2, 'internal'],
  ['fever', 3, 2, 'internal'],
])('offers the scale %s: %i ratings on %i steps, %s', (key, count, steps, kind) => {
  const preset = SCALE_PRESETS.find((one) => one.key === key)
  expect(preset).toMatchObject({ kind, ratings: { length: count } })
  expect(new Set(preset?.ratings.map(({ rank }) => rank).filter((rank) => rank !== null)).size).toBe(steps)
})

it('makes a first version with identities of its own', () => {
  let n = 0
  const scale = scaleFromPreset(SCALE_PRESETS[0] as (typeof SCALE_PRESETS)[number], () => `id-${++n}`)
  expect(scale).toMatchObject({ name: 'Tickmark', kind: 'public', version: 1 })
  expect(new Set([scale.id, scale.scaleId, ...scale.ratings.map(({ id }) => id)]).size).toBe(n)
  expect(scale.ratings.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})
