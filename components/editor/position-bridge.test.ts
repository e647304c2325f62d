import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARKS, TEXTBLOCKS } from '@/domain/document/document'
import { placedTextblocks, textOf } from '@/domain/document/text-of'
import { editorJson } from './article-schema'
import { PositionBridge } from './position-bridge'
import { anyDocument, articleSchema } from './test-documents'

const runs = { numRuns: 100 }
const nodeOf = (document: Parameters<typeof editorJson>[0]) => articleSchema.nodeFromJSON(editorJson(document))

/** The character at a position, read from the editor's document alone. */
function characterAt(doc: ReturnType<typeof nodeOf>, position: number): string {
  return doc.textBetween(position, position + 1, '', '\n')
}

describe('the editor schema', () => {
  it('allows every generated document', () => {
    fc.assert(
      fc.property(anyDocument, (document) => nodeOf(document).check()),
      runs,
    )
  })

  it('names the marks and textblocks as the domain does', () => {
    expect(Object.keys(articleSchema.marks).sort()).toEqual([...MARKS].sort())
    const textblocks = Object.values(articleSchema.nodes).filter((type) => type.isTextblock)
    expect(textblocks.map((type) => type.name).sort()).toEqual([...TEXTBLOCKS].sort())
  })
})

describe('PositionBridge', () => {
  it('reads the same text through the editor document as textOf', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const doc = nodeOf(document)
        const bridge = new PositionBridge(doc)
        const blocks = Array.from({ length: bridge.count }, (_, i) => {
          const from = bridge.posStarts[i]!
          return doc.textBetween(from, from + bridge.lengths[i]!, '', '\n')
        })
        expect(blocks.join('\n\n')).toBe(textOf(document))
      }),
      runs,
    )
  })

  it('takes every offset in a textblock to its character and back', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const doc = nodeOf(document)
        const bridge = new PositionBridge(doc)
        const text = textOf(document)
        const wrong: number[] = []
        for (const { start, end } of placedTextblocks(document)) {
          for (let offset = start; offset <= end; offset++) {
            for (const bias of [-1, 1] as const) {
              const position = bridge.positionOf(offset, bias)
              if (bridge.offsetOf(position, bias) !== offset) wrong.push(offset)
              if (offset < end && characterAt(doc, position) !== text[offset]) wrong.push(offset)
            }
          }
        }
        expect(wrong).toEqual([])
      }),
      runs,
    )
  })

  it('takes every position in a textblock to its offset and back, and others to an edge', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const doc = nodeOf(document)
        const bridge = new PositionBridge(doc)
        const edges = new Set(placedTextblocks(document).flatMap(({ start, end }) => [start, end]))
        const wrong: number[] = []
        for (let position = 0; position <= doc.content.size; position++) {
          const isText = doc.resolve(position).parent.isTextblock
          for (const bias of [-1, 1] as const) {
            const offset = bridge.offsetOf(position, bias)
            const isRight = isText ? bridge.positionOf(offset, bias) === position : edges.has(offset)
            if (!isRight) wrong.push(position)
          }
        }
        expect(wrong).toEqual([])
      }),
      runs,
    )
  })

  it('never goes backwards, in either direction', () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(-1 as const, 1 as const), (document, bias) => {
        const doc = nodeOf(document)
        const bridge = new PositionBridge(doc)
        const length = textOf(document).length
        const wrong: number[] = []
        for (let offset = 0; offset < length; offset++) {
          if (bridge.positionOf(offset, bias) > bridge.positionOf(offset + 1, bias)) wrong.push(offset)
        }
        for (let position = 0; position < doc.content.size; position++) {
          if (bridge.offsetOf(position, bias) > bridge.offsetOf(position + 1, bias)) wrong.push(position)
        }
        expect(wrong).toEqual([])
      }),
      runs,
    )
  })

  it('gives the middle of a separator to the block before or after, as asked', () => {
    const doc = nodeOf({
      type: 'doc',
      content: ['ab', 'cd'].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    })
    const bridge = new PositionBridge(doc)
    expect([2, 3, 4].map((offset) => bridge.positionOf(offset, -1))).toEqual([3, 3, 5])
    expect([2, 3, 4].map((offset) => bridge.positionOf(offset, 1))).toEqual([3, 5, 5])
    expect([3, 4, 5].map((position) => bridge.offsetOf(position, -1))).toEqual([2, 2, 4])
    expect([3, 4, 5].map((position) => bridge.offsetOf(position, 1))).toEqual([2, 4, 4])
  })
})
