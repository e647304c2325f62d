import type { JSONContent } from '@tiptap/core'
import { joinRuns, type RichTextInline, type RichTextNode } from '@/domain/rich-text/rich-text'

type PmMark = { readonly type: string; readonly attrs?: Record<string, unknown> }

/** The reasons as the editor holds them. */
export function editorDocument(nodes: readonly RichTextNode[]): JSONContent {
  const content = nodes.map(blockOf)
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function blockOf(node: RichTextNode): JSONContent {
  if (node.type === 'paragraph') return { type: 'paragraph', content: node.content.map(inlineOf) }
  const items = node.items.map((item) => {
    const content = item.map(blockOf)
    return {
      type: 'listItem',
      content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content],
    }
  })
  return node.isOrdered
    ? { type: 'orderedList', attrs: { start: node.start }, content: items }
    : { type: 'bulletList', content: items }
}

function inlineOf(inline: RichTextInline): JSONContent {
  if (inline.type === 'break') return { type: 'hardBreak' }
  if (inline.type === 'citation') return { type: 'citation', attrs: { evidenceId: inline.evidenceId } }
  const marks: PmMark[] = []
  if (inline.href) marks.push({ type: 'link', attrs: { href: inline.href } })
  if (inline.isStrong) marks.push({ type: 'bold' })
  if (inline.isEmphasis) marks.push({ type: 'italic' })
  return { type: 'text', text: inline.text, ...(marks.length > 0 && { marks }) } as JSONContent
}

/** What the editor holds as reasons. */
export function richTextOf(document: JSONContent): RichTextNode[] {
  return (document.content ?? []).flatMap(nodeOf)
}

function nodeOf(node: JSONContent): RichTextNode[] {
  if (node.type === 'paragraph') return [{ type: 'paragraph', content: joinRuns((node.content ?? []).flatMap(runOf)) }]
  if (node.type !== 'bulletList' && node.type !== 'orderedList') return []
  const items = (node.content ?? []).map((item) => (item.content ?? []).flatMap(nodeOf))
  return [{ type: 'list', isOrdered: node.type === 'orderedList', start: Number(node.attrs?.start ?? 1), items }]
}

function runOf(node: JSONContent): RichTextInline[] {
  if (node.type === 'hardBreak') return [{ type: 'break' }]
  if (node.type === 'citation') return [{ type: 'citation', evidenceId: String(node.attrs?.evidenceId) }]
  if (!node.text) return []
  const has = (type: string) => node.marks?.find((mark) => mark.type === type)
  return [
    {
      type: 'text',
      text: node.text,
      isStrong: has('bold') !== undefined,
      isEmphasis: has('italic') !== undefined,
      href: (has('link')?.attrs?.href as string | undefined) ?? null,
    },
  ]
}
