import { getSchema } from '@tiptap/core'
import * as fc from 'fast-check'
import type {
  ArticleDocument,
  BlockNode,
  InlineNode,
  ListItemNode,
  Mark,
  ParagraphNode,
} from '@/domain/document/document'
import { ARTICLE_EXTENSIONS } from './article-schema'

/** For tests: the schema that the editor makes of its extensions. */
export const articleSchema = getSchema(ARTICLE_EXTENSIONS)

/** Characters that break naive arithmetic, among ordinary ones. */
const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abc de.,“—\u00a0') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '😀',
      '👩‍👩‍👧‍👦',
      '🇩🇪',
      'é',
      'n\u0303\u0323',
      'ن',
      'שָׁ',
      '事',
      '𠮷',
      'ग्र',
      '\u200f',
      '\t',
    ),
  },
)
const text = fc.array(character, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom('https://example.org/a', 'mailto:a@example.org', 'javascript:alert(1)').map((href) => ({
    type: 'link' as const,
    attrs: { href },
  })),
  fc
    .constantFrom('bold', 'italic', 'underline', 'strike', 'code', 'subscript', 'superscript', 'footnoteRef')
    .map((type) => ({ type }) as Mark),
)
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: (it) => it.type })

const inline: fc.Arbitrary<InlineNode> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text' as const), text, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: 'text' as const, text: '' }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('hardBreak' as const), marks }) },
)
const content = fc.array(inline, { maxLength: 5 })

const paragraph: fc.Arbitrary<ParagraphNode> = fc.record(
  {
    type: fc.constant('paragraph' as const),
    attrs: fc.record({ role: fc.constantFrom('standfirst', 'byline', 'pullquote', null) }),
    content,
  },
  { requiredKeys: ['type', 'content'] },
)

const several = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: 1, maxLength: 3 })

const { block } = fc.letrec<{ block: BlockNode; item: ListItemNode }>((tie) => ({
  item: fc
    .tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    fc.record({
      type: fc.constant('heading' as const),
      attrs: fc.record({ level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const) }),
      content,
    }),
    content.map((it): BlockNode => ({ type: 'figure', content: [{ type: 'figcaption', content: it }] })),
    several(tie('block')).map((it): BlockNode => ({ type: 'blockquote', content: it })),
    several(tie('item')).map((it): BlockNode => ({ type: 'bulletList', content: it })),
    fc
      .tuple(several(tie('item')), fc.integer({ min: 1, max: 12 }))
      .map(([it, start]): BlockNode => ({ type: 'orderedList', attrs: { start }, content: it })),
    several(
      several(
        fc.record({
          type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
          attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.integer({ min: 1, max: 2 }) }),
          content: several(tie('block')),
        }),
      ),
    ).map(
      (rows): BlockNode => ({ type: 'table', content: rows.map((cells) => ({ type: 'tableRow', content: cells })) }),
    ),
  ),
}))

/** Any document our schema allows, and a little more (empty text nodes, unsafe links). */
export const anyDocument: fc.Arbitrary<ArticleDocument> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((blocks) => ({ type: 'doc', content: blocks }))
