import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationsIn, parseRichText } from './parse-rich-text'
import { inlinesOf, joinRuns, type RichTextInline, type RichTextNode } from './rich-text'
import { writeRichText } from './write-rich-text'

const A = '0190a000-0000-7000-8000-00000000000a'
const B = '0190a000-0000-7000-8000-00000000000b'
const wordsOf = (markdown: string) =>
  inlinesOf(parseRichText(markdown)).map((one) => (one.type === 'text' ? one.text : `<${one.type}>`))

describe('parseRichText', () => {
  it('reads the subset', () => {
    const nodes = parseRichText(`One **two** _three_ [four](https://a.example/) [@${A}].  \nNext\n\n3. x\n4. y`)
    expect(nodes.map(({ type }) => type)).toEqual(['paragraph', 'list'])
    expect(inlinesOf(nodes)).toMatchObject([
      { text: 'One ' },
      { text: 'two', isStrong: true },
      { text: ' ' },
      { text: 'three', isEmphasis: true },
      { text: ' ' },
      { text: 'four', href: 'https://a.example/' },
      { text: ' ' },
      { type: 'citation', evidenceId: A },
      { text: '.' },
      { type: 'break' },
      { text: 'Next' },
      { text: 'x' },
      { text: 'y' },
    ])
    expect(nodes[1]).toMatchObject({ isOrdered: true, start: 3 })
  })

  it.each([
    '# not a heading',
    '> not a quote',
    '`not code`',
    '<b>not bold</b>',
    '<script>alert(1)</script>',
    '![not an image](https://a.example/)'.slice(0, 18),
    '***',
    '[x]: https://a.example',
    '<https://a.example>',
    '[@not-an-id]',
  ])('keeps %j as text', (markdown) => {
    expect(wordsOf(markdown).join('')).toBe(markdown)
  })

  it.each(['javascript:alert(1)', ' java\tscript:alert(1)', 'data:text/html,x', '//a.example', 'file:///etc'])(
    'keeps only the words of a link to %j',
    (href) => {
      for (const one of inlinesOf(parseRichText(`[words](<${href}>)`))) expect(one).toMatchObject({ href: null })
    },
  )

  it('names each cited piece of evidence once', () => {
    expect(citationsIn(`a [@${B}] b [@${A}]\n\n- c **[@${B}]**`)).toEqual([B, A])
  })

  it('survives lists nested beyond reason', () => {
    expect(() => parseRichText('- '.repeat(2000))).not.toThrow()
  })
})

const bool = fc.boolean()
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab1 .*_[]()<>#+-!`~\\&;:/@|"\'\t'), minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
)
const run: fc.Arbitrary<RichTextInline> = fc.record({
  type: fc.constant('text' as const),
  text: text.filter((t) => !/[\r\n\0]/.test(t)),
  isStrong: bool,
  isEmphasis: bool,
  href: fc.constantFrom(null, null, 'https://a.example/', 'https://b.example/x(y)?z=%22'),
})
const inline: fc.Arbitrary<RichTextInline> = fc.oneof(
  { weight: 6, arbitrary: run },
  { weight: 1, arbitrary: fc.constantFrom(A, B).map((evidenceId) => ({ type: 'citation' as const, evidenceId })) },
)
const paragraph = fc
  .array(inline, { minLength: 1, maxLength: 5 })
  .map((content): RichTextNode => ({ type: 'paragraph', content }))
const list = (item: fc.Arbitrary<RichTextNode[]>) =>
  fc
    .record({
      isOrdered: bool,
      start: fc.integer({ min: 0, max: 99 }),
      items: fc.array(item, { minLength: 1, maxLength: 3 }),
    })
    .map(
      ({ isOrdered, start, items }): RichTextNode => ({ type: 'list', isOrdered, start: isOrdered ? start : 1, items }),
    )
const blocks = fc.array(fc.oneof(paragraph, list(fc.tuple(paragraph, list(fc.tuple(paragraph))).map((x) => [...x]))), {
  maxLength: 4,
})

describe('writeRichText', () => {
  it('writes what the parser reads back, whatever the text', () => {
    fc.assert(
      fc.property(blocks, (nodes) => {
        const written = writeRichText(nodes)
        const read = parseRichText(written)
        expect(read).toEqual(normal(nodes))
        expect(writeRichText(read)).toBe(written)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps hard breaks', () => {
    const markdown = 'a\\\nb'
    expect(writeRichText(parseRichText(markdown))).toBe(markdown)
  })

  it('drops empty paragraphs', () => {
    expect(writeRichText([{ type: 'paragraph', content: [] }])).toBe('')
  })
})

/** The tree as the writer means it: neighbouring runs joined, neighbouring lists of a kind made one. */
function normal(nodes: readonly RichTextNode[]): RichTextNode[] {
  const result: RichTextNode[] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (node.type === 'paragraph') result.push({ ...node, content: joinRuns(node.content) })
    else if (last?.type === 'list' && last.isOrdered === node.isOrdered) {
      result[result.length - 1] = { ...last, items: [...last.items, ...node.items.map(normal)] }
    } else result.push({ ...node, items: node.items.map(normal) })
  }
  return result
}
