import { type Around, attribute, type HtmlElement, isHidden } from './html-style'
import { type RawNode, rawNode } from './raw-document'

type BlocksOf = (element: HtmlElement, around: Around) => RawNode[]

/** A list; a list directly inside a list (as Google Docs writes it) belongs to the item before. */
export function listNode(element: HtmlElement, around: Around, blocksOf: BlocksOf): RawNode {
  const items: RawNode[] = []
  const inner = { ...around, depth: around.depth + 1 }
  for (const child of element.childNodes) {
    if (!('tagName' in child) || isHidden(child)) continue
    const isList = child.tagName === 'ul' || child.tagName === 'ol'
    const last = items.at(-1)
    if (child.tagName === 'li') items.push(rawNode('listItem', blocksOf(child, inner)))
    else if (isList && last)
      items[items.length - 1] = { ...last, content: [...(last.content ?? []), listNode(child, inner, blocksOf)] }
    else if (isList) items.push(...(listNode(child, inner, blocksOf).content ?? []))
    else items.push(rawNode('listItem', blocksOf(wrapped(child), inner)))
  }
  if (element.tagName === 'ul') return rawNode('bulletList', items)
  const start = Number.parseInt(attribute(element, 'start'), 10)
  return rawNode('orderedList', items, { start: Number.isNaN(start) ? 1 : start })
}

/** An element as the only child of a nameless one, so that it is read with all its own rules. */
function wrapped(child: HtmlElement): HtmlElement {
  return { ...child, tagName: 'div', nodeName: 'div', attrs: [], childNodes: [child] }
}
