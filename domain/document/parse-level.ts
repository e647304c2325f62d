import { AppError } from '../app-error'
import type { BlockNode } from './document'
import { isRaw, type Raw } from './parse-inline'

/** Containers nested deeper than this are dissolved, their text kept. */
export const MAX_NESTING = 12
/** JSON nested deeper than this is refused. */
const MAX_DEPTH = 400
/** A document of more nodes than this is refused. */
const MAX_NODES = 1_000_000

/** Where in the tree a parse is: levels of JSON, containers of ours among them, and what all share. */
export type Level = {
  readonly depth: number
  readonly nesting: number
  /** Nodes met so far in the whole document. */
  readonly progress: { nodes: number }
  /** Parses the children of any container. */
  readonly parseBlocks: (children: readonly Raw[], level: Level) => BlockNode[]
}

/** The level inside a container of ours. */
export const inside = (level: Level): Level => ({ ...level, depth: level.depth + 1, nesting: level.nesting + 1 })
/** The level inside any other node. */
export const below = (level: Level): Level => ({ ...level, depth: level.depth + 1 })

/** The children of a node, counted against the limits. */
export function childrenOf(node: Raw, level: Level): Raw[] {
  const children = Array.isArray(node.content) ? node.content.filter(isRaw) : []
  level.progress.nodes += children.length
  if (level.depth > MAX_DEPTH) throw new AppError('invalid', 'intake.tooDeep')
  if (level.progress.nodes > MAX_NODES)
    throw new AppError('too_large', 'intake.tooManyParts', { params: { max: MAX_NODES } })
  return children
}
