import type { BlockNode, BulletListNode, ListItemNode, OrderedListNode } from './document'
import { isRaw, type Raw } from './parse-inline'
import { childrenOf, inside, type Level } from './parse-level'

const MAX_START = 1_000_000

type ListNode = BulletListNode | OrderedListNode

/**
 * A list whose items each begin with a paragraph. An item that begins with a list gives way to the
 * items of that list; one that begins with anything else (a quotation, a table) stands outside, and
 * the list goes on after it.
 */
export function parseList(node: Raw, level: Level): BlockNode[] {
  const blocks: BlockNode[] = []
  let items: ListItemNode[] = []
  let count = 0
  const flush = () => {
    if (items.length > 0) blocks.push(listOf(node, items, count))
    count += items.length
    items = []
  }
  for (const child of childrenOf(node, level)) {
    const content = child.type === 'listItem' ? childrenOf(child, level) : [child]
    const { own, outside } = itemsOf(level.parseBlocks(content, inside(level)))
    items.push(...own)
    if (outside.length > 0) {
      flush()
      blocks.push(...outside)
    }
  }
  flush()
  return blocks
}

function itemsOf(blocks: readonly BlockNode[]): { own: ListItemNode[]; outside: readonly BlockNode[] } {
  const [first, ...rest] = blocks
  if (!first) return { own: [], outside: [] }
  if (first.type === 'heading') return itemsOf([{ type: 'paragraph', content: first.content }, ...rest])
  if (first.type === 'paragraph') return { own: [{ type: 'listItem', content: blocks }], outside: [] }
  if (first.type !== 'bulletList' && first.type !== 'orderedList') return { own: [], outside: blocks }
  const own = [...first.content]
  const last = own.pop()
  if (last) own.push({ type: 'listItem', content: [...last.content, ...rest] })
  return { own, outside: [] }
}

function listOf(node: Raw, content: readonly ListItemNode[], skipped: number): ListNode {
  if (node.type !== 'orderedList') return { type: 'bulletList', content }
  const given = isRaw(node.attrs) ? node.attrs.start : 1
  const isNumber = typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= MAX_START
  const start = (isNumber ? given : 1) + skipped
  return start === 1 ? { type: 'orderedList', content } : { type: 'orderedList', attrs: { start }, content }
}
