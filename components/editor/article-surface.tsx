'use client'

import { Editor, Extension } from '@tiptap/core'
import {
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { ArticleDocument } from '@/domain/document/document'
import type { Segmentation } from '@/domain/workbench/objects'
import { ArticleGestures, type PressKind } from './article-gestures'
import { ArticleMarkup } from './article-markup'
import { ArticlePainter } from './article-painter'
import { ARTICLE_EXTENSIONS, editorJson } from './article-schema'
import { lineBoxes } from './line-boxes'
import type { PaintedSpan, TextRange } from './painted-span'
import { SpanHandles } from './span-handles'
import { spanPlugin } from './span-state'
import { boundsAt } from './word-steps'

export type { PressKind } from './article-gestures'
export type { PaintedSpan, SpanBadge, SpanTint, TextRange } from './painted-span'

export type ArticleSurfaceProps = {
  /** Keep its identity while it is the same revision: another object makes another editor. */
  readonly document: ArticleDocument
  readonly text: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly segmentation: Segmentation
  readonly spans: readonly PaintedSpan[]
  /** Bounds of the sentences whose rest somebody called clear, a flat list in reading order. */
  readonly cleared: readonly number[]
  readonly activeId: string | null
  /** The focused statement (index of the sentence), drawn as a quiet ring. */
  readonly sentence: number | null
  /** Controlled; painted even when the focus is elsewhere. */
  readonly selection: TextRange | null
  readonly onSelect: (range: TextRange | null) => void
  /** A press on the text: the annotations there, smallest first; empty on plain text. */
  readonly onPress: (ids: readonly string[], at: DOMRect, offset: number, kind: PressKind) => void
  /** Annotations that are selected together, each with a ring of its own. */
  readonly chosen: ReadonlySet<string>
  /** Where the active span would stand, while its bounds are being moved. */
  readonly bounds: TextRange | null
  /** An end of the active span is dragged; null for who may not. `isDone` once it is let go. */
  readonly onBounds: ((range: TextRange, isDone: boolean) => void) | null
  readonly label: string
  readonly ref?: Ref<ArticleSurfaceHandle>
}

export type ArticleSurfaceHandle = {
  readonly scrollTo: (range: TextRange) => void
  /** The box around the whole range, in viewport coordinates; null while it is not drawn. */
  readonly rectOf: (range: TextRange) => DOMRect | null
  /** The box of the range's last line: what a bar below the selection hangs from. */
  readonly lastRectOf: (range: TextRange) => DOMRect | null
}

/** Blocks drawn by React until the editor is there: more than any first screen shows. */
const FIRST_BLOCKS = 40

const NONE_CHOSEN: readonly PaintedSpan[] = []

const EXTENSIONS = [
  ...ARTICLE_EXTENSIONS,
  Extension.create({ name: 'spans', addProseMirrorPlugins: () => [spanPlugin] }),
]

type Mounted = { readonly editor: Editor; readonly painter: ArticlePainter; readonly gestures: ArticleGestures }

/** The article on its paper: read, selected from and painted on, never edited. */
export function ArticleSurface(props: ArticleSurfaceProps) {
  const {
    document,
    text,
    language,
    direction,
    segmentation,
    spans,
    cleared: clearedSentences,
    activeId,
    sentence,
    selection,
    bounds,
    chosen,
    ref,
  } = props
  const host = useRef<HTMLDivElement>(null)
  const rings = useRef<HTMLDivElement>(null)
  const ends = useRef<HTMLDivElement>(null)
  const hasHandles = props.onBounds !== null
  const [mounted, setMounted] = useState<Mounted | null>(null)
  const handlers = useEffectEvent(() => ({
    onSelect: props.onSelect,
    onPress: props.onPress,
    canRange: () => props.chosen.size > 0 || props.activeId !== null,
    onBounds: props.onBounds,
  }))

  useEffect(() => {
    if (host.current === null || rings.current === null || ends.current === null) return
    const editor = new Editor({
      element: host.current,
      extensions: EXTENSIONS,
      content: editorJson(document),
      editable: false,
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      // Tiptap names every editor a text box; this one is only read.
      editorProps: { attributes: { class: 'article-text', lang: language, dir: direction, role: 'none' } },
    })
    const gestures = new ArticleGestures(editor.view, text, () => handlers())
    const handles = hasHandles
      ? new SpanHandles(editor.view, ends.current, { text, segmentation }, () => ({
          onMove: (range, isDone) => handlers().onBounds?.(range, isDone),
          onPress: (x, y) => gestures.pressAt(x, y),
        }))
      : null
    const painter = new ArticlePainter(editor.view, rings.current, handles)
    setMounted({ editor, painter, gestures })
    return () => {
      setMounted(null)
      gestures.destroy()
      painter.destroy()
      handles?.destroy()
      editor.destroy()
    }
  }, [document, text, language, direction, segmentation, hasHandles])

  const { words } = segmentation
  const cleared = useMemo(() => ({ sentences: clearedSentences, words }), [clearedSentences, words])
  useLayoutEffect(() => {
    const active = spans.find((it) => it.id === activeId) ?? null
    const statement = boundsAt(segmentation.sentences, sentence ?? -1)
    const among = chosen.size === 0 ? NONE_CHOSEN : spans.filter(({ id }) => chosen.has(id))
    mounted?.painter.show(spans, cleared, { active, statement, selection, bounds: active && bounds, chosen: among })
  }, [mounted, spans, cleared, chosen, activeId, segmentation, sentence, selection, bounds])

  useEffect(() => mounted?.gestures.follow(selection), [mounted, selection])

  useImperativeHandle(ref, () => {
    const linesOf = (range: TextRange) => {
      mounted?.painter.settle()
      return mounted === null ? [] : lineBoxes(mounted.painter.dom().rects(range))
    }
    return {
      scrollTo: (range) => mounted?.painter.scrollTo(range),
      rectOf: (range) => boxAround(linesOf(range)),
      lastRectOf: (range) => boxAround(linesOf(range).slice(-1)),
    }
  }, [mounted])

  return (
    <section className="article" aria-label={props.label} lang={language} dir={direction}>
      <div ref={rings} className="article-rings" aria-hidden="true" />
      {mounted === null && (
        <ArticleMarkup document={document} language={language} direction={direction} limit={FIRST_BLOCKS} />
      )}
      <div ref={host} hidden={mounted === null} />
      <div ref={ends} className="article-handles" aria-hidden="true" />
    </section>
  )
}

function boxAround(boxes: readonly { left: number; top: number; right: number; bottom: number }[]): DOMRect | null {
  if (boxes.length === 0) return null
  const left = Math.min(...boxes.map((it) => it.left))
  const top = Math.min(...boxes.map((it) => it.top))
  const right = Math.max(...boxes.map((it) => it.right))
  const bottom = Math.max(...boxes.map((it) => it.bottom))
  return new DOMRect(left, top, right - left, bottom - top)
}
