import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { RATING_COLOURS } from '@/domain/scale/scale'

const sheet = readFileSync('app/tokens.css', 'utf8')

function tokensOf(selector: string): Map<string, string> {
  const start = sheet.search(new RegExp(`^\\${selector}(?:,[^{]*)? \\{`, 'm'))
  const block = sheet.slice(start, sheet.indexOf('}', start))
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]))
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

const surfaces = ['paper', 'desk', 'accent-soft', ...RATING_COLOURS.map((name) => `rate-${name}-tint`)]
const textPairs: [text: string, surface: string][] = [
  ...surfaces.flatMap((surface): [string, string][] => [
    ['ink', surface],
    ['ink-2', surface],
  ]),
  ...['paper', 'desk', 'accent-soft'].map((surface): [string, string] => ['accent', surface]),
  ...RATING_COLOURS.flatMap((name) =>
    [`rate-${name}-tint`, 'paper', 'desk'].map((surface): [string, string] => [`rate-${name}`, surface]),
  ),
  ['on-accent', 'accent'],
  ['ink', 'selection'],
  ['paper', 'ink'],
]

describe.each([
  ['light', '.light'],
  ['dark', '.dark'],
])('the %s theme', (_, selector) => {
  const tokens = tokensOf(selector)
  const colour = (name: string) => tokens.get(name) ?? expect.unreachable(`no --${name} in ${selector}`)

  test.each(textPairs)('%s is readable on %s (4.5:1)', (text, surface) => {
    expect(contrast(colour(text), colour(surface))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['paper', 'desk'])('borders of controls show on %s (3:1)', (surface) => {
    expect(contrast(colour('line-strong'), colour(surface))).toBeGreaterThanOrEqual(3)
  })

  test('no two tints and no tint and paper look the same', () => {
    const seen = ['paper', ...RATING_COLOURS.map((name) => `rate-${name}-tint`)].map(colour)
    expect(new Set(seen).size).toBe(seen.length)
  })
})

test('both themes name the same colours', () => {
  expect([...tokensOf('.dark').keys()]).toEqual([...tokensOf(':root').keys()])
})

test('the contrast formula gives the published values of black and white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})
