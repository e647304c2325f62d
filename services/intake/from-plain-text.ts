import { type RawArticle, type RawNode, rawBreak, rawNode, rawText } from './raw-document'

/** Lines longer than this are paragraphs, whatever stands around them. */
const LONGEST_WRAPPED = 100
/** A margin narrower than this is no margin: the lines are short by themselves. */
const NARROWEST_MARGIN = 40
const TERMINAL = /[.!?…。！？؟۔।:;]["'”’»）)\]」』]*$/u
const BYLINE =
  /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]oor|Текст:|Автор:)(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*,?|de|da|di|du|van|von|der|and|und|et|y|e|en|и|&)){2,8}$/u

/**
 * Plain text as a document: blank lines divide blocks; inside a block each line is a paragraph, but
 * lines cut by a margin (mail) and short lines (verse, addresses) stay together with their line ends.
 * Only line ends and a byte order mark are touched; no other character changes.
 */
export function fromPlainText(text: string): RawArticle {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  const blocks = blocksOf(lines)
  const margin = marginOf(blocks)
  return { document: rawNode('doc', blocks.flatMap((block) => nodesOf(block, margin)).map(withRole)) }
}

function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '') blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks.filter((block) => block.length > 0)
}

/** The width at which the lines of the text were cut, or null when nothing looks cut. */
function marginOf(blocks: readonly string[][]): number | null {
  const pairs = blocks.flatMap((block) =>
    block.slice(0, -1).map((line, index) => [line, block[index + 1] ?? ''] as const),
  )
  const longest = Math.max(0, ...pairs.map(([line]) => line.length))
  if (pairs.length === 0 || longest > LONGEST_WRAPPED || longest < NARROWEST_MARGIN) return null
  const cut = pairs.filter(([line, next]) => isFull(line, next, longest) && !TERMINAL.test(line.trimEnd()))
  return cut.length >= pairs.length / 2 ? longest : null
}

/** Whether the next line's first word would not have fitted, so that the margin cut the line. */
function isFull(line: string, next: string, margin: number): boolean {
  const word = /^\s*(\S+)/.exec(next)?.[1] ?? ''
  return line.length + 1 + word.length > margin - 2
}

function nodesOf(block: readonly string[], margin: number | null): RawNode[] {
  if (block.length === 1) return [linesNode(block)]
  if (margin !== null) return [linesNode(block)]
  const isProse =
    block.some((line) => line.length > LONGEST_WRAPPED) || block.some((line) => TERMINAL.test(line.trimEnd()))
  return isProse ? block.map((line) => linesNode([line])) : [linesNode(block)]
}

function linesNode(lines: readonly string[]): RawNode {
  return rawNode(
    'paragraph',
    lines.flatMap((line, index) => (index > 0 ? [rawBreak, rawText(line)] : [rawText(line)])),
  )
}

/** "By Ann Example" near the beginning is the byline. */
function withRole(node: RawNode, index: number): RawNode {
  const [only, ...rest] = node.content ?? []
  const isByline = index < 5 && rest.length === 0 && BYLINE.test((only?.text ?? '').trim())
  return isByline ? { ...node, attrs: { role: 'byline' } } : node
}
