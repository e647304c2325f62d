import type { RawNode } from './raw-document'

/**
 * White space of a block as a browser shows it: one space between words across elements, none at the
 * ends of lines. Non-breaking spaces and preformatted text (it holds line feeds) stay as they are.
 */
export function collapseSpace(nodes: readonly RawNode[]): RawNode[] {
  const kept: RawNode[] = []
  let isOpen = true
  for (const node of nodes) {
    if (node.type !== 'text') {
      if (node.type === 'hardBreak') trimEnd(kept)
      kept.push(node)
      isOpen = true
      continue
    }
    const text: string = node.text ?? ''
    const trimmed: string = isOpen && !text.includes('\n') ? text.replace(/^ +/, '') : text
    if (trimmed === '') continue
    isOpen = trimmed.endsWith(' ') || trimmed.endsWith('\n')
    kept.push({ ...node, text: trimmed })
  }
  trimEnd(kept)
  return kept
}

function trimEnd(nodes: RawNode[]): void {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return
  const text = (last.text ?? '').replace(/ +$/, '')
  if (text === '') nodes.pop()
  else nodes[nodes.length - 1] = { ...last, text }
}
