import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleDocument } from '../document/document'
import { placedTextblocks, textOf } from '../document/text-of'
import { buildReport } from './build-report'
import type { Report } from './report'
import { fixtureSnapshot } from './report.fixture'
import { headingShift, piecesOf, segmentsOf, spansOf } from './report-spans'

const report = buildReport({
  snapshot: fixtureSnapshot(),
  houseName: 'House',
  address: 'https://desk.example',
  generatedAt: new Date(0),
  generatedBy: 'Anna',
  include: { discussions: false, internal: false },
})

/** The report with other text and other passages. */
function withText(paragraphs: readonly string[], spans: readonly { start: number; end: number }[]): Report {
  const content = paragraphs.map((text) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }))
  const document: ArticleDocument = { type: 'doc', content }
  const [claim] = report.claims
  const claims = spans.map((span, i) => ({
    ...(claim as Report['claims'][number]),
    number: i + 1,
    occurrences: [{ ...span, quote: '', isMoved: false }],
  }))
  const revision = { ...report.revision, document, text: textOf(document) }
  return { ...report, revision, claims, corrections: [], noChecks: [], exclusions: [] }
}

const paragraphs = fc.array(fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', ' ') }), {
  minLength: 1,
  maxLength: 4,
})
const spans = fc.array(
  fc
    .record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 30 }) })
    .map(({ start, length }) => ({ start, end: start + length })),
  { maxLength: 8 },
)

describe('segmentsOf', () => {
  it('holds every character of every block once, under exactly the passages that cover it', () => {
    fc.assert(
      fc.property(paragraphs, spans, (texts, passages) => {
        const subject = withText(texts, passages)
        const cut = segmentsOf(subject)
        for (const { node, start, end } of placedTextblocks(subject.revision.document)) {
          const segments = cut.get(node) ?? []
          expect(segments.map((one) => subject.revision.text.slice(one.start, one.end)).join('')).toBe(
            subject.revision.text.slice(start, end),
          )
          for (const segment of segments) {
            const covering = passages.flatMap((one, i) =>
              one.start < segment.end && one.end > segment.start ? [i + 1] : [],
            )
            expect(segment.covering.map(({ number }) => number).sort()).toEqual(covering.sort())
            expect(new Set(segment.covering.map(({ level }) => level)).size).toBe(segment.covering.length)
          }
        }
      }),
    )
  })

  it('puts the number of a passage down once, in the last block it reaches', () => {
    fc.assert(
      fc.property(paragraphs, spans, (texts, passages) => {
        const { length } = texts.join('\n\n')
        const inside = passages.filter(({ end }) => end <= length)
        const subject = withText(texts, inside)
        const segments = [...segmentsOf(subject).values()].flat()
        const drawn = new Set(segments.flatMap(({ covering }) => covering.map(({ number }) => number)))
        expect(segments.flatMap(({ ending }) => ending.map(({ number }) => number)).sort()).toEqual([...drawn].sort())
      }),
    )
  })

  it('keeps a passage on one level from end to end', () => {
    const levels = new Map<string, Set<number>>()
    for (const { covering } of [...segmentsOf(report).values()].flat()) {
      for (const { kind, number, occurrence, start, level } of covering) {
        const key = `${kind} ${number} ${occurrence} ${start}`
        levels.set(key, (levels.get(key) ?? new Set()).add(level))
      }
    }
    expect([...levels.values()].map(({ size }) => size)).toEqual([...levels].map(() => 1))
    expect(levels.size).toBe(spansOf(report).length)
  })
})

describe('piecesOf', () => {
  it('gives the text of a stretch with its marks', () => {
    const block = placedTextblocks(report.revision.document).find(({ node }) =>
      node.content.some((one) => one.marks?.length),
    )
    if (!block) throw new Error('the fixture has a block with marks')
    const pieces = piecesOf(block.node, block.start, block)
    expect(pieces.map(({ text }) => text).join('')).toBe(report.revision.text.slice(block.start, block.end))
    expect(pieces.some(({ marks }) => marks.length > 0)).toBe(true)
  })
})

describe('Headings', () => {
  const withHeadings = (...levels: readonly (1 | 2 | 3 | 4)[]): ArticleDocument => ({
    type: 'doc',
    content: levels.map((level) => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text: 'A' }] })),
  })

  it('of the article stand right below the second rank, whichever is their highest', () => {
    expect(1 + headingShift(withHeadings(1, 2))).toBe(3)
    expect(2 + headingShift(withHeadings(3, 2, 4))).toBe(3)
    expect(headingShift(withHeadings())).toBe(-1)
  })
})
