import { attribute, type HtmlElement, type HtmlNode, styleOf } from './html-style'
import { type RawNode, rawNode } from './raw-document'

/*
 * Word does not write lists: each item is a paragraph whose style says "mso-list: l0 level2 lfo1", its
 * bullet or number is text marked to be ignored. Items are marked first, then nested by their levels.
 */

const ITEM = 'wordItem'

/** Marks the paragraph as an item of a Word list when its style says so. */
export function wordItem(element: HtmlElement, blocks: RawNode[]): RawNode[] {
  const level = /\blevel(\d)\b/.exec(styleOf(element).get('mso-list') ?? '')?.[1]
  if (!level) return blocks
  return [
    rawNode(ITEM, blocks, {
      level: Number(level),
      isOrdered: /^\(?(?:\d|[a-z]{1,4}[.)])/i.test(labelOf(element).trim()),
    }),
  ]
}

/** The bullet or number that Word wrote for itself. */
function labelOf(node: HtmlNode): string {
  if (!('childNodes' in node)) return ''
  for (const child of node.childNodes) {
    if ('tagName' in child && /mso-list:\s*ignore/i.test(attribute(child, 'style'))) return textOf(child)
    const found = labelOf(child)
    if (found !== '') return found
  }
  return ''
}

function textOf(node: HtmlNode): string {
  if (node.nodeName === '#text') return (node as { value: string }).value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** Neighbouring Word items as lists, nested by their levels. */
export function nestWordLists(blocks: readonly RawNode[]): RawNode[] {
  const nested: RawNode[] = []
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as RawNode
    if (block.type !== ITEM) {
      nested.push(block)
      at++
      continue
    }
    const end = blocks.findIndex((other, index) => index > at && other.type !== ITEM)
    const run = blocks.slice(at, end < 0 ? blocks.length : end)
    nested.push(...listsOf(run))
    at += run.length
  }
  return nested
}

const levelOf = (item: RawNode) => Number(item.attrs?.level ?? 1)

/** Items of one level are one list; deeper ones that follow an item belong to it. */
function listsOf(run: readonly RawNode[]): RawNode[] {
  const level = Math.min(...run.map(levelOf))
  const lists: { isOrdered: boolean; items: RawNode[] }[] = []
  for (let at = 0; at < run.length; ) {
    const own = run[at] as RawNode
    const isOwn = levelOf(own) === level
    let end = isOwn ? at + 1 : at
    while (end < run.length && levelOf(run[end] as RawNode) > level) end++
    const deeper = run.slice(isOwn ? at + 1 : at, end)
    const item = rawNode('listItem', [
      ...(isOwn ? (own.content ?? []) : []),
      ...(deeper.length > 0 ? listsOf(deeper) : []),
    ])
    const last = lists.at(-1)
    const isOrdered = own.attrs?.isOrdered === true
    if (last && (last.isOrdered === isOrdered || !isOwn)) last.items.push(item)
    else lists.push({ isOrdered, items: [item] })
    at = end
  }
  return lists.map(({ isOrdered, items }) => rawNode(isOrdered ? 'orderedList' : 'bulletList', items))
}
