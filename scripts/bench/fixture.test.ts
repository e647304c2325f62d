import { expect, test } from 'vitest'
import { parseDocument } from '@/domain/document/parse-document'
import { textOf } from '@/domain/document/text-of'
import { CASES, fixtureOf } from './fixture'

test('the article of a case is the same every time, as long as it says, and a valid document', () => {
  const fixture = fixtureOf('b')
  expect(fixtureOf('b')).toEqual(fixture)
  expect(textOf(parseDocument(fixture.document))).toBe(fixture.text)
  const words = fixture.text.split(/\s+/).length
  expect(words).toBe(CASES.b.words)
  expect(fixture.spans).toHaveLength(CASES.b.annotations)
})

test('its spans hold text, overlap, nest, repeat and cross sentences', () => {
  const { spans, text } = fixtureOf('b')
  const pairs = spans.flatMap((a, i) => spans.slice(i + 1, i + 8).map((b) => [a, b] as const))
  expect(
    spans.every(({ start, end }) => start < end && end <= text.length && text.slice(start, end).trim() !== ''),
  ).toBe(true)
  expect(pairs.some(([a, b]) => b.start < a.end && b.end > a.end)).toBe(true)
  expect(pairs.some(([a, b]) => b.start > a.start && b.end < a.end)).toBe(true)
  expect(pairs.some(([a, b]) => b.start === a.start && b.end === a.end)).toBe(true)
  expect(spans.some(({ start, end }) => /\.\s+\S/.test(text.slice(start, end)))).toBe(true)
})
