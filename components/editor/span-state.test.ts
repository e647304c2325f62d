import { EditorState, TextSelection } from '@tiptap/pm/state'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '@/domain/document/text-of'
import { editorJson } from './article-schema'
import type { PaintedSpan } from './painted-span'
import { changeSpans, spanPlugin, spanState } from './span-state'
import { anyDocument, articleSchema } from './test-documents'

type Any = Parameters<typeof editorJson>[0]

function open(document: Any, spans: readonly PaintedSpan[]): EditorState {
  const state = EditorState.create({
    doc: articleSchema.nodeFromJSON(editorJson(document)),
    schema: articleSchema,
    plugins: [spanPlugin],
  })
  return state.apply(changeSpans(state, { spans }))
}

const span = (id: string, start: number, end: number): PaintedSpan => ({ id, start, end, tint: 'open', badge: null })

/** The words of each span, read through the editor's document. */
function quotes(state: EditorState): Record<string, string> {
  const { index, bridge } = spanState(state)
  return Object.fromEntries(
    index.items.map(({ id }, i) => [
      id,
      state.doc.textBetween(bridge.positionOf(index.starts[i]!, 1), bridge.positionOf(index.ends[i]!), '\n\n', '\n'),
    ]),
  )
}

const paragraphs = (...texts: string[]): Any => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

describe('the span plugin', () => {
  const document = paragraphs('One two three.', 'Four five six.')
  const spans = [span('two', 4, 7), span('across', 8, 20), span('five', 21, 25), span('in', 5, 6)]

  it('keeps every span on its words when text is written before, between and in them', () => {
    const before = open(document, spans)
    const { bridge } = spanState(before)
    const after = before.apply(
      before.tr.insertText('Zero ', bridge.positionOf(0)).insertText('!', bridge.positionOf(21, 1) + 5 + 2),
    )
    expect(quotes(before)).toEqual({ two: 'two', across: 'three.\n\nFour', five: 'five', in: 'w' })
    expect(quotes(after)).toEqual({ two: 'two', across: 'three.\n\nFour', five: 'fi!ve', in: 'w' })
  })

  it('stops showing a span whose words are gone, and keeps its neighbours', () => {
    const before = open(document, spans)
    const { bridge } = spanState(before)
    const after = before.apply(before.tr.delete(bridge.positionOf(4, 1), bridge.positionOf(8, 1)))
    expect(quotes(after)).toMatchObject({ across: 'three.\n\nFour', five: 'five' })
    const { index } = spanState(after)
    expect(index.overlapping({ start: 0, end: 100 }).map((i) => index.items[i]?.id)).toEqual(['across', 'five'])
  })

  it('does nothing to its index when no text has changed', () => {
    const before = open(document, spans)
    const after = before.apply(before.tr.setSelection(TextSelection.create(before.doc, 3)))
    expect(spanState(after)).toBe(spanState(before))
  })

  it('moves any span with its words when text is inserted before it in any document', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(200), fc.nat(200), fc.nat(200), (document, a, b, c) => {
        const length = textOf(document).length
        const [at = 0, start = 0, end = 0] = [a, b, c].map((it) => it % (length + 1)).sort((x, y) => x - y)
        const before = open(document, [span('it', start, end)])
        const tr = before.tr.insertText('new ', spanState(before).bridge.positionOf(at))
        const after = before.apply(tr)
        const { index } = spanState(after)
        if (index.items.length > 0 && start > at) expect(quotes(after)).toEqual(quotes(before))
      }),
      { numRuns: 100 },
    )
  })
})
