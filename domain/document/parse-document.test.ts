import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AppError } from '../app-error'
import type { ArticleDocument, DocumentNode } from './document'
import { parseDocument } from './parse-document'
import { textOf } from './text-of'

const text = (value: string, ...marks: unknown[]) => ({
  type: 'text',
  text: value,
  ...(marks.length > 0 ? { marks } : {}),
})
const paragraph = (...content: unknown[]) => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
})
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const item = (...content: unknown[]) => ({ type: 'listItem', content })
const bullets = (...content: unknown[]) => ({ type: 'bulletList', content })
const cell = (...content: unknown[]) => ({ type: 'tableCell', content })
const row = (...content: unknown[]) => ({ type: 'tableRow', content })

function refusal(json: unknown): string {
  try {
    parseDocument(json)
  } catch (error) {
    return `${(error as AppError).code} ${(error as AppError).reason}`
  }
  return 'accepted'
}

/** Every way in which a document breaks our schema. */
function faults(document: ArticleDocument): string[] {
  const found: string[] = []
  const check = (node: DocumentNode, nesting: number) => {
    if (node.type === 'text') {
      if (node.text === '' || /[\r\n\0]/.test(node.text)) found.push('text')
      return
    }
    if (node.type === 'hardBreak') return
    if (node.content.length === 0) found.push(`empty ${node.type}`)
    if (nesting > 40) found.push('nesting')
    if (node.type === 'listItem' && node.content[0]?.type !== 'paragraph') found.push('list item')
    if (node.type === 'figure' && node.content.length !== 1) found.push('figure')
    for (const child of node.content) check(child, nesting + 1)
  }
  check(document, 0)
  if (
    textOf(document)
      .split('\n\n')
      .some((block) => block.trim() === '')
  )
    found.push('blank block')
  return found
}

describe('what is not ours', () => {
  test('unknown nodes give way to their text', () => {
    expect(parseDocument(doc({ type: 'div', content: [paragraph('a')] }, { type: 'script' }, text('b')))).toEqual(
      doc(paragraph('a'), paragraph('b')),
    )
  })

  test('unknown marks, attributes and unsafe links are dropped, the text stays', () => {
    const given = paragraph(
      text('a', { type: 'bold', attrs: { onclick: 'x' } }, { type: 'comment' }),
      text('b', { type: 'link', attrs: { href: 'javascript:alert(1)', target: 'x' } }),
      text('c', { type: 'italic' }, { type: 'link', attrs: { href: ' https://example.org/ ', onclick: 'x' } }),
    )
    expect(parseDocument({ ...doc({ ...given, attrs: { style: 'x', role: 'boss' } }), attrs: { x: 1 } })).toEqual(
      doc(
        paragraph(
          text('a', { type: 'bold' }),
          'b',
          text('c', { type: 'link', attrs: { href: 'https://example.org/' } }, { type: 'italic' }),
        ),
      ),
    )
  })

  test('a heading level out of range becomes the nearest', () => {
    const levels = [0, 1, 6, '3', 2.5].map((level) => ({ type: 'heading', attrs: { level }, content: [text('h')] }))
    expect(parseDocument(doc(...levels)).content.map((node) => node.type === 'heading' && node.attrs.level)).toEqual([
      1, 1, 4, 2, 2,
    ])
  })
})

describe('structure', () => {
  test('empty blocks go, and what held only them', () => {
    expect(
      parseDocument(doc(paragraph(), paragraph(' \u00a0\u200b'), bullets(item(paragraph(' '))), paragraph('a'))),
    ).toEqual(doc(paragraph('a')))
  })

  test('line ends become hard breaks, and a blank line divides a paragraph', () => {
    expect(parseDocument(doc(paragraph('a\r\nb\n\nc\n')))).toEqual(
      doc(paragraph('a', { type: 'hardBreak' }, 'b'), paragraph('c')),
    )
  })

  test('a block inside a paragraph divides it', () => {
    expect(parseDocument(doc(paragraph('a', bullets(item(paragraph('b'))), 'c')))).toEqual(
      doc(paragraph('a'), bullets(item(paragraph('b'))), paragraph('c')),
    )
  })

  test('an item that begins with a list gives way to its items', () => {
    expect(
      parseDocument(doc(bullets(item(bullets(item(paragraph('a')), item(paragraph('b')))), paragraph('c')))),
    ).toEqual(doc(bullets(item(paragraph('a')), item(paragraph('b')), item(paragraph('c')))))
  })

  test('an item that begins with a table stands outside, and the numbers go on', () => {
    const table = { type: 'table', content: [row(cell(paragraph('x')))] }
    const list = { type: 'orderedList', content: [item(paragraph('a')), item(table), item(paragraph('b'))] }
    expect(parseDocument(doc(list))).toEqual(
      doc({ type: 'orderedList', content: [item(paragraph('a'))] }, table, {
        type: 'orderedList',
        attrs: { start: 2 },
        content: [item(paragraph('b'))],
      }),
    )
  })

  test('an empty cell is taken in by its neighbour, so columns stay in line', () => {
    const empty = { type: 'tableHeader', content: [] }
    const table = {
      type: 'table',
      content: [
        { type: 'tableHead', content: [row(empty, { type: 'tableHeader', content: [text('2024')] })] },
        row(cell(paragraph('Exports')), cell(paragraph()), cell(paragraph('7'))),
        row(cell()),
      ],
    }
    expect(parseDocument(doc(table)).content).toEqual([
      {
        type: 'table',
        content: [
          row({ type: 'tableHeader', attrs: { colspan: 2 }, content: [paragraph('2024')] }),
          row({ ...cell(paragraph('Exports')), attrs: { colspan: 2 } }, cell(paragraph('7'))),
        ],
      },
    ])
  })

  test('a caption always stands in a figure, and a figure is only its caption', () => {
    const caption = { type: 'figcaption', content: [text('c')] }
    expect(
      parseDocument(
        doc(caption, { type: 'figure', content: [paragraph('a'), { type: 'image' }, caption] }, { type: 'figure' }),
      ),
    ).toEqual(doc({ type: 'figure', content: [caption] }, paragraph('a'), { type: 'figure', content: [caption] }))
  })
})

test.each([
  ['no document', null, 'invalid intake.notADocument'],
  ['another type', paragraph('a'), 'invalid intake.notADocument'],
  ['nothing visible', doc(paragraph(' ')), 'invalid intake.empty'],
  ['half of a pair', doc(paragraph('a\ud83d')), 'invalid intake.loneSurrogate'],
  ['a null character', doc(paragraph('a\u0000b')), 'invalid intake.nul'],
  ['more than 5 MB', doc(paragraph('a'.repeat(5 * 1024 * 1024 + 1))), 'too_large intake.tooLarge'],
  ['nested without end', doc(nested('blockquote', 2_000)), 'invalid intake.tooDeep'],
  ['unknown nodes nested without end', doc(nested('x', 2_000)), 'invalid intake.tooDeep'],
])('%s is refused', (_, json, expected) => {
  expect(refusal(json)).toBe(expected)
})

function nested(type: string, times: number): unknown {
  let node: unknown = paragraph('a')
  for (let i = 0; i < times; i++) node = { type, content: [node] }
  return node
}

test('deep nesting of what we know is dissolved, its text kept', () => {
  const document = parseDocument(doc(nested('blockquote', 100)))
  expect(textOf(document)).toBe('a')
  expect(faults(document)).toEqual([])
})

const TYPES = [
  'paragraph',
  'heading',
  'figcaption',
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'figure',
  'script',
  'div',
]
const anyMark = fc.oneof(
  fc.record({ type: fc.constantFrom('bold', 'italic', 'code', 'footnoteRef', 'blink') }),
  fc.record({
    type: fc.constant('link'),
    attrs: fc.record({ href: fc.constantFrom('https://a.example/', 'javascript:0', 'x') }),
  }),
)
const anyAttrs = fc.record(
  {
    level: fc.integer({ min: -1, max: 9 }),
    start: fc.integer({ min: -2, max: 9 }),
    colspan: fc.integer({ min: 0, max: 200 }),
    role: fc.constantFrom('byline', 'x', 1),
  },
  { requiredKeys: [] },
)
const { anyNode } = fc.letrec<{ anyNode: unknown }>((tie) => ({
  anyNode: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.record({
      type: fc.constant('text'),
      text: fc.constantFrom('a', 'b c', ' ', '', '\n', '\n\n', 'x\r\ny', '😀', 'é', '\u200b', 'ن'),
      marks: fc.array(anyMark, { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constantFrom(...TYPES),
      attrs: anyAttrs,
      content: fc.array(tie('anyNode'), { maxLength: 5 }),
    }),
    fc.constantFrom(null, 7, 'x', {}, { type: 'text' }, { type: 'hardBreak' }),
  ),
}))

test('whatever comes in, a document of our schema comes out, and parsing it again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyNode, { maxLength: 6 }), (content) => {
      const json = doc(...content)
      if (refusal(json) === 'invalid intake.empty') return
      const document = parseDocument(json)
      expect(faults(document)).toEqual([])
      expect(parseDocument(document)).toEqual(document)
      expect(parseDocument(JSON.parse(JSON.stringify(document)))).toEqual(document)
    }),
    { numRuns: 1_000 },
  )
})

test('no visible character is lost or moved', () => {
  const visible = (node: unknown): string => {
    const { type, text: own, content } = (node ?? {}) as { type?: string; text?: string; content?: unknown[] }
    if (type === 'text') return (own ?? '').replace(/[\s\p{Cf}]/gu, '')
    return Array.isArray(content) ? content.map(visible).join('') : ''
  }
  fc.assert(
    fc.property(fc.array(anyNode, { maxLength: 6 }), (content) => {
      const json = doc(...content)
      if (refusal(json) === 'invalid intake.empty') return
      const sorted = (value: string) => [...value].sort().join('')
      expect(sorted(textOf(parseDocument(json)).replace(/[\s\p{Cf}]/gu, ''))).toBe(sorted(visible(json)))
    }),
    { numRuns: 500 },
  )
})
