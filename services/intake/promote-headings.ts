import type { ArticleDocument, BlockNode, HeadingNode, ParagraphNode } from '@/domain/document/document'
import { textOfTextblock } from '@/domain/document/text-of'
import { exclusionReason } from './propose-exclusions'

const LONGEST = 100
const MOST_WORDS = 16
/** A headless script says more in fewer characters. */
const LONGEST_UNSPACED = 40
/** What stands under a sub-heading is at least this long, or ends as a sentence does. */
const SHORTEST_BODY = 80
const ENDS_SENTENCE = /[.!?…。！？؟۔।]["'”’»）)\]」』]*$/u

/**
 * Short lines that stand like sub-headings become headings: level 1 for the very first line of an
 * article that has no headline, else level 2. `mayBe` narrows the lines that are considered (in HTML:
 * only those wholly bold).
 */
export function promoteHeadings(
  document: ArticleDocument,
  mayBe: (paragraph: ParagraphNode) => boolean = () => true,
): ArticleDocument {
  const blocks = document.content
  const hasHeadline = blocks.some((block) => block.type === 'heading' && block.attrs.level === 1)
  const content = blocks.map((block, index): BlockNode => {
    if (block.type !== 'paragraph' || block.attrs?.role || !mayBe(block)) return block
    if (!readsAsHeading(textOfTextblock(block)) || !hasBodyBelow(blocks, index)) return block
    return headingOf(block, index === 0 && !hasHeadline ? 1 : 2)
  })
  return { type: 'doc', content }
}

/** A whole paragraph in bold, as people write sub-headings without a style. */
export function isWhollyBold({ content }: ParagraphNode): boolean {
  return content.every(
    (node) => node.type === 'hardBreak' || node.text.trim() === '' || node.marks?.some(({ type }) => type === 'bold'),
  )
}

function headingOf({ content }: ParagraphNode, level: 1 | 2): HeadingNode {
  return { type: 'heading', attrs: { level }, content: content.map(withoutBold) }
}

function withoutBold<T extends ParagraphNode['content'][number]>(node: T): T {
  if (node.type !== 'text' || !node.marks) return node
  const marks = node.marks.filter(({ type }) => type !== 'bold')
  const { marks: _, ...plain } = node
  return (marks.length > 0 ? { ...node, marks } : plain) as T
}

function readsAsHeading(line: string): boolean {
  const text = line.trim()
  if (text.includes('\n') || exclusionReason(text)) return false
  const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text)
  if (text.length > (isUnspaced ? LONGEST_UNSPACED : LONGEST) || text.split(/\s+/).length > MOST_WORDS) return false
  if (/[.,;:!。、，；：！؛،।]["'”’»）)\]」』]*$|…$/u.test(text)) return false
  if (/^[^\p{L}\p{N}"'“„«‘¿¡]|^\p{Ll}|^[-–—•*]|https?:|www\.|@/u.test(text)) return false
  return /\p{L}{2}|[\p{Lo}]/u.test(text)
}

/** Whether the next block that belongs to the article is running text. */
function hasBodyBelow(blocks: readonly BlockNode[], index: number): boolean {
  for (const block of blocks.slice(index + 1, index + 6)) {
    if (block.type !== 'paragraph') return block.type !== 'heading' && block.type !== 'figure'
    const text = textOfTextblock(block).trim()
    if (exclusionReason(text) || block.attrs?.role) continue
    if (readsAsHeading(text) && text.length < SHORTEST_BODY) continue
    return text.length >= SHORTEST_BODY || ENDS_SENTENCE.test(text)
  }
  return false
}
