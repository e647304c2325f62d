'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import { useBench, useWorkbench, useWorkbenchLater } from './bench-context'
import { sentenceAt, sentenceRange } from './sentences'
import { hasStrip, nextStop, type StripMark, stripMarks, stripStops } from './strip-marks'
import { useUi } from './ui-handles'

/** The strip is drawn when one pauses: it never stands in the way of the next key. */
const PAUSE_MS = 150

type Props = {
  /** The box whose first child is what scrolls the article. */
  readonly pane: RefObject<HTMLElement | null>
}

/** A thin strip beside a long article: where claims are and what is left, and the way there. */
export function ArticleStrip({ pane }: Props) {
  const isLong = useWorkbench(({ revision }) => hasStrip(revision.segmentation.words.length / 2))
  return isLong ? <Strip pane={pane} /> : null
}

function Strip({ pane }: Props) {
  const t = useTranslations('workbench.strip')
  const { store, derived } = useBench()
  const ui = useUi()
  const strip = useRef<HTMLDivElement>(null)
  const length = useWorkbench(({ revision }) => revision.text.length)
  const bounds = useWorkbench(({ revision }) => revision.segmentation.sentences)
  const sentence = useWorkbench((state) => state.sentence)
  const statement = useWorkbenchLater((state) => derived.coverage(state)).perSentence[sentence]
  const bySentence = useWorkbenchLater((state) => derived.bySentence(state))
  const claims = bySentence.get(sentence)?.filter(({ purpose }) => purpose === 'claim').length ?? 0
  const canvas = useDrawn(length)
  const seen = useScrolledPart(pane)

  const goTo = (index: number) => {
    const range = sentenceRange(bounds, index)
    if (!range) return
    store.select(null)
    store.moveTo(index)
    ui.surface?.scrollTo(range)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined
    const edge = { Home: 0, End: bounds.length / 2 - 1 }[event.key]
    if (by === undefined && edge === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const state = store.getSnapshot()
    const marked = derived.bySentence(state)
    const hasClaim = (index: number) => marked.get(index)?.some(({ purpose }) => purpose === 'claim') ?? false
    goTo(edge ?? nextStop(stripStops(derived.coverage(state), hasClaim), sentence, by as 1 | -1))
  }
  const onPress = (event: PointerEvent) => {
    if (event.buttons !== 1) return
    const box = strip.current?.getBoundingClientRect()
    if (!box) return
    const part = Math.max(0, Math.min(1, (event.clientY - box.top) / box.height))
    goTo(sentenceAt(bounds, Math.floor(part * (length - 1))))
  }
  const facts = {
    number: sentence + 1,
    total: bounds.length / 2,
    state: t(statement?.state ?? 'open'),
    claims: t('claims', { count: claims }),
  }
  return (
    <div
      ref={strip}
      role="slider"
      tabIndex={0}
      aria-label={t('label')}
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={facts.total}
      aria-valuenow={facts.number}
      aria-valuetext={t(claims > 0 ? 'atClaims' : 'at', facts)}
      onKeyDown={onKeyDown}
      onPointerDown={onPress}
      onPointerMove={onPress}
      className="forced-outline relative w-6 shrink-0 cursor-pointer touch-none border-line border-s bg-paper outline-offset-[-2px] max-md:hidden print:hidden"
    >
      <canvas ref={canvas} aria-hidden className="absolute inset-0 size-full" />
      <div
        ref={seen}
        aria-hidden
        className="pointer-events-none absolute inset-x-0 top-0 min-h-2 border-ink-2 border-y bg-ink/10"
      />
    </div>
  )
}

/** Draws what is marked once one pauses, and again in other colours and sizes. */
function useDrawn(length: number): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { derived } = useBench()
  const covered = useWorkbenchLater((state) => derived.coverage(state))
  const annotations = useWorkbenchLater((state) => derived.annotations(state))
  const rows = useWorkbenchLater((state) => derived.claimRows(state))
  const draw = useMemo(() => {
    const marks = () => stripMarks(length, covered, annotations, rows)
    return () => canvas.current && drawStrip(canvas.current, marks())
  }, [length, covered, annotations, rows])
  useEffect(() => {
    const soon = setTimeout(draw, PAUSE_MS)
    return () => clearTimeout(soon)
  }, [draw])
  useEffect(() => {
    const resized = new ResizeObserver(draw)
    if (canvas.current) resized.observe(canvas.current)
    const themed = new MutationObserver(draw)
    themed.observe(document.documentElement, { attributeFilter: ['class'] })
    return () => {
      resized.disconnect()
      themed.disconnect()
    }
  }, [draw])
  return canvas
}

/** Left half: what is left. Right half: claims in the colour of their verdict. Nothing is thinner than two pixels. */
function drawStrip(canvas: HTMLCanvasElement, marks: readonly StripMark[]): void {
  const scale = devicePixelRatio
  const [width, height] = [canvas.clientWidth * scale, canvas.clientHeight * scale]
  const context = canvas.getContext('2d')
  if (!context || height === 0) return
  canvas.width = width
  canvas.height = height
  const style = getComputedStyle(canvas)
  const colours = new Map<string, string>()
  const half = Math.floor(width / 2)
  const isMirrored = style.direction === 'rtl'
  for (const { from, to, lane, colour } of marks) {
    const known = colours.get(colour) ?? style.getPropertyValue(colour)
    colours.set(colour, known)
    context.fillStyle = known
    context.globalAlpha = lane === 'left' ? 0.55 : 1
    const isStart = (lane === 'left') !== isMirrored
    const top = Math.floor(from * height)
    const tall = Math.max(2 * scale, Math.ceil((to - from) * height))
    context.fillRect(isStart ? 3 * scale : half + scale, top, half - 4 * scale, tall)
  }
}

/** Keeps a frame over the part of the strip that the pane shows; no component is drawn for it. */
function useScrolledPart(pane: RefObject<HTMLElement | null>): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const scrolled = pane.current?.firstElementChild
    if (!scrolled) return
    let asked = 0
    const place = () => {
      asked = 0
      if (!frame.current) return
      const { scrollTop, clientHeight, scrollHeight } = scrolled
      frame.current.style.insetBlockStart = `${(100 * scrollTop) / scrollHeight}%`
      frame.current.style.blockSize = `${Math.min(100, (100 * clientHeight) / scrollHeight)}%`
    }
    const soon = () => {
      asked ||= requestAnimationFrame(place)
    }
    soon()
    scrolled.addEventListener('scroll', soon, { passive: true })
    const resized = new ResizeObserver(soon)
    resized.observe(scrolled)
    return () => {
      cancelAnimationFrame(asked)
      scrolled.removeEventListener('scroll', soon)
      resized.disconnect()
    }
  }, [pane])
  return frame
}
