import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { badgeElement, renumberBadge } from './badge-element'
import { IntervalIndex } from './interval-index'
import type { PaintedSpan, SpanBadge, TextRange } from './painted-span'
import { PositionBridge } from './position-bridge'

/** The spans of the article as the editor holds them: never in the document, always beside it. */
export type SpanState = {
  readonly bridge: PositionBridge
  readonly index: IntervalIndex<PaintedSpan>
  /** The part of the text whose badges are in the DOM. */
  readonly badged: TextRange
  readonly badges: DecorationSet
}

type SpanChange = { readonly spans?: readonly PaintedSpan[]; readonly badged?: TextRange }

const key = new PluginKey<SpanState>('spans')

export const spanPlugin = new Plugin<SpanState>({
  key,
  state: {
    init: (_, state) => ({
      bridge: new PositionBridge(state.doc),
      index: IntervalIndex.of<PaintedSpan>([]),
      badged: { start: 0, end: 0 },
      badges: DecorationSet.empty,
    }),
    apply(transaction, before) {
      const change: SpanChange | undefined = transaction.getMeta(key)
      const moved = transaction.docChanged ? moveSpans(before, transaction) : before
      if (change === undefined) return moved
      const index = change.spans === undefined ? moved.index : IntervalIndex.of(change.spans)
      const next = { ...moved, index, badged: change.badged ?? moved.badged }
      return { ...next, badges: badgesOf(next, transaction.doc) }
    },
  },
  props: { decorations: (state) => key.getState(state)?.badges },
  view: () => ({
    update({ state, dom }, before) {
      const { badges } = spanState(state)
      if (badges === key.getState(before)?.badges) return
      const wanted = new Map<string, SpanBadge>(badges.find().map(({ spec }) => [spec.span, spec.badge]))
      for (const element of dom.querySelectorAll<HTMLElement>('.article-badge')) {
        const badge = wanted.get(element.dataset.span ?? '')
        if (badge) renumberBadge(element, badge)
      }
    },
  }),
})

export function spanState(state: EditorState): SpanState {
  const spans = key.getState(state)
  if (spans === undefined) throw new Error('The editor was made without the span plugin')
  return spans
}

/** A transaction that changes which spans there are, or which of them carry their badge in the DOM. */
export function changeSpans(state: EditorState, change: SpanChange): Transaction {
  return state.tr.setMeta(key, change).setMeta('addToHistory', false)
}

/** Spans keep their words through an edit: places are mapped, what stands before the edit is untouched. */
function moveSpans(before: SpanState, { doc, mapping }: Transaction): SpanState {
  const bridge = new PositionBridge(doc)
  const move = (offset: number, bias: -1 | 1) =>
    bridge.offsetOf(mapping.map(before.bridge.positionOf(offset, bias), bias), bias)
  const start = (offset: number) => move(offset, 1)
  const end = (offset: number) => move(offset, -1)
  return {
    bridge,
    index: before.index.mapped(start, end),
    badged: { start: move(before.badged.start, -1), end: move(before.badged.end, 1) },
    badges: before.badges.map(mapping, doc),
  }
}

function badgesOf({ index, bridge, badged }: Omit<SpanState, 'badges'>, doc: EditorState['doc']): DecorationSet {
  const badges = index.overlapping(badged).flatMap((i) => {
    const span = index.items[i]
    const end = index.ends[i] ?? 0
    if (!span?.badge || end > badged.end) return []
    const { badge } = span
    return Decoration.widget(bridge.positionOf(end), () => badgeElement(span, badge), {
      // Its number is no part of it: behind a new claim badges stay, and say another number.
      key: `${span.id} ${span.tint} ${badge.icon}`,
      span: span.id,
      badge,
      side: -1,
      ignoreSelection: true,
    })
  })
  return badges.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, badges)
}
