import { describe, expect, it } from 'vitest'
import { SCALE_PRESETS, scaleFromPreset } from './presets'

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
    expect(ranked[0]).toBe(0)
  })

  it('tells every two ratings apart without colour', () => {
    const icons = preset.ratings.map(({ icon }) => icon)
    expect(new Set(icons).size).toBe(icons.length)
  })

  it('says what every rating means', () => {
    for (const { meaning, label, shortLabel } of preset.ratings) {
      expect(meaning).toMatch(/\.$/)
      expect(shortLabel.length).toBeLessThanOrEqual(Math.min(12, label.length))
    }
  })

  it('fits on the digit keys', () => {
    expect(preset.ratings.length).toBeLessThanOrEqual(9)
  })
})

it('makes a first version with identities of its own', () => {
  let n = 0
  const scale = scaleFromPreset(SCALE_PRESETS[0] as (typeof SCALE_PRESETS)[number], () => `id-${++n}`)
  expect(scale).toMatchObject({ name: 'Tickmark', kind: 'public', version: 1 })
  expect(new Set([scale.id, scale.scaleId, ...scale.ratings.map(({ id }) => id)]).size).toBe(n)
  expect(scale.ratings.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})
