'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, memo, useCallback, useMemo, useRef, useState } from 'react'
import { languageName } from '../articles/languages'
import { useVerdictWords } from '../claims/verdict-words'
import { ArticleSurface, type PaintedSpan, type PressKind } from '../editor/article-surface'
import { StatementList } from '../editor/statement-list'
import { useBench, useWorkbench } from './bench-context'
import { BoundsBar } from './bounds-bar'
import { useSpokenKey } from './command-key'
import type { ClaimRow } from './derived'
import { type OverlapChoice, OverlapMenu } from './overlap-menu'
import { createPaintedSpans } from './painted-spans'
import { SelectionBar } from './selection-bar'
import { sentenceAt, sentenceRange } from './sentences'
import { smallestFirst } from './smallest-first'
import { useUi } from './ui-handles'
import { useBounds } from './use-bounds'
import { useChosen } from './use-chosen'
import { useDescription } from './use-description'
import type { Verbs } from './verbs'
import type { TextRange } from './workbench-store'

type Props = {
  readonly verbs: Verbs
  readonly isNoCheckOpen: boolean
  readonly onNoCheck: (isOpen: boolean) => void
}

/** The article on paper, the statements behind it, and the bar that marks. */
export const ArticlePane = memo(function ArticlePane({ verbs, isNoCheckOpen, onNoCheck }: Props) {
  const t = useTranslations('workbench.article')
  const locale = useLocale()
  const { store, derived, chosen } = useBench()
  const chosenIds = useChosen()
  const ui = useUi()
  const pane = useRef<HTMLDivElement>(null)
  const [focus, setFocus] = useState<'list' | 'bar' | null>(null)
  const isFocused = focus !== null
  const [overlap, setOverlap] = useState<OverlapChoice | null>(null)
  const article = useWorkbench((state) => state.objects.article.get(state.articleId))
  const revision = useWorkbench((state) => state.revision)
  const activeId = useWorkbench((state) => state.activeId)
  const sentence = useWorkbench((state) => state.sentence)
  const selection = useWorkbench((state) => state.selection)
  const canWrite = useWorkbench(({ me }) => me.role !== 'viewer')
  const words = useSpanWords()
  const [paint] = useState(createPaintedSpans)
  const spans = useWorkbench((state) => paint(derived.annotations(state), derived.rowById(state), words))
  const cleared = useWorkbench((state) => derived.cleared(state))
  const describe = useDescription()
  const claimKey = useSpokenKey('claim')
  const bounds = revision.segmentation.sentences
  const focused = useMemo(() => sentenceRange(bounds, sentence), [bounds, sentence])
  const range = selection ?? (isFocused ? focused : null)
  const bounding = useBounds()

  /** A bar below the words would cover those the keyboard goes to next; the mouse wants it near. */
  const [isPointed, setPointed] = useState(false)
  const onSelect = useCallback(
    (next: TextRange | null) => {
      setPointed(false)
      store.select(next)
    },
    [store],
  )
  const onSelectByMouse = useCallback(
    (next: TextRange | null) => {
      setPointed(next !== null)
      store.go({ selection: next, ...(next && { sentence: sentenceAt(bounds, next.start) }) })
      onNoCheck(false)
    },
    [store, bounds, onNoCheck],
  )
  const onPress = useCallback(
    (
      ids: readonly string[],
      at: DOMRect,
      offset: number,
      kind: PressKind = 'alone',
      words: TextRange = { start: offset, end: offset + 1 },
    ) => {
      const sentence = sentenceAt(bounds, offset)
      const [smallest] = ids
      if ((kind === 'more' || kind === 'range') && smallest !== undefined && canWrite) {
        store.moveTo(sentence)
        // The first one more makes two of the active one and this.
        const isFirst = kind === 'more' && chosen.get().size === 0
        const { activeId: before } = store.getSnapshot()
        if (isFirst && before !== null && before !== smallest) chosen.toggle([before])
        return kind === 'more' ? verbs.select([smallest]) : verbs.selectTo([smallest])
      }
      if (ids.length > 1) {
        store.moveTo(sentence)
        setOverlap({ ids: smallestFirst(store.getSnapshot(), ids), words, at })
        return
      }
      store.go({ sentence, activeId: ids[0] ?? null })
      // A finger has no keys: on a sentence without a mark it asks for the bar.
      if (ids.length === 0 && kind === 'touch') ui.list?.focus()
    },
    [store, bounds, ui, chosen, verbs, canWrite],
  )
  const onMove = useCallback(
    (next: number) => {
      store.moveTo(next)
      onNoCheck(false)
      const moved = sentenceRange(bounds, next)
      if (moved) ui.surface?.scrollTo(moved)
    },
    [store, bounds, ui, onNoCheck],
  )
  /** Enter is the keyboard's press on the text: on the words that are selected, or on the whole sentence. */
  const onKeyDown = (event: KeyboardEvent) => {
    const { ctrlKey, altKey, metaKey } = event
    if (event.key !== 'Enter' || ctrlKey || altKey || metaKey || !range) return
    const ids = idsOver(spans, range)
    if (ids.length === 0) return
    event.preventDefault()
    ui.surface?.scrollTo(range)
    onPress(ids, ui.surface?.lastRectOf(range) ?? new DOMRect(), range.start, 'alone', range)
  }
  if (!article) return null
  const { language, direction } = article
  return (
    <div
      ref={pane}
      data-marking-focus={focus}
      className="min-h-0 min-w-0 flex-1 overflow-y-auto overscroll-contain px-0 py-0 md:px-6 md:py-7"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus is. */}
      <div
        data-marking
        className="contents"
        onFocus={(event) => {
          setFocus(event.target.role === 'listbox' ? 'list' : 'bar')
          // Where one stands now: whoever brings the focus may have moved there a moment ago.
          const here = sentenceRange(bounds, store.getSnapshot().sentence)
          if (here && !isInView(ui.surface?.rectOf(here), pane.current)) ui.surface?.scrollTo(here)
        }}
        onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setFocus(null)}
      >
        <StatementList
          ref={(handle) => {
            ui.list = handle
          }}
          text={revision.text}
          segmentation={revision.segmentation}
          language={language}
          direction={direction}
          sentence={sentence}
          selection={selection}
          describe={describe}
          onMove={onMove}
          onSelect={onSelect}
          onKeyDown={onKeyDown}
          label={t('statements', { key: claimKey })}
        />
        {bounding.range && <BoundsBar bounding={{ ...bounding, range: bounding.range }} pane={pane} />}
        {range && canWrite && !overlap && !bounding.range && (
          <SelectionBar
            range={range}
            pane={pane}
            isDocked={!isPointed || selection === null}
            isNoCheckOpen={isNoCheckOpen}
            onNoCheck={onNoCheck}
            onMark={(purpose, reason) => {
              verbs.mark(purpose, reason)
              onNoCheck(false)
              ui.list?.focus()
            }}
            onClear={() => {
              verbs.clearRest()
              ui.list?.focus()
            }}
          />
        )}
      </div>
      <div className="mx-auto min-h-full max-w-[44rem] border-line bg-paper px-5 pt-6 pb-28 md:rounded md:border md:px-14 md:pt-10 md:pb-16">
        <p className="mb-4 font-sans text-ink-2 text-ui">
          {t('facts', {
            words: revision.segmentation.words.length / 2,
            revision: revision.number,
            language: languageName(language, locale),
          })}
        </p>
        <ArticleSurface
          ref={(handle) => {
            ui.surface = handle
          }}
          document={revision.document}
          text={revision.text}
          language={language}
          direction={direction}
          segmentation={revision.segmentation}
          spans={spans}
          cleared={cleared}
          activeId={activeId}
          sentence={isFocused ? sentence : null}
          selection={selection}
          onSelect={onSelectByMouse}
          onPress={onPress}
          chosen={chosenIds}
          bounds={bounding.range}
          onBounds={canWrite ? bounding.onDrag : null}
          label={t('label')}
        />
      </div>
      {overlap && (
        <OverlapMenu
          choice={overlap}
          onChoose={(id) => {
            setOverlap(null)
            store.activate(id)
            ui.list?.focus()
          }}
          onClose={() => {
            setOverlap(null)
            ui.list?.focus()
          }}
        />
      )}
    </div>
  )
})

/** What shares a letter with the range. */
function idsOver(spans: readonly PaintedSpan[], range: TextRange): readonly string[] {
  return spans.filter(({ start, end }) => start < range.end && end > range.start).map(({ id }) => id)
}

/** Whether any of it can be seen in the pane. */
function isInView(box: DOMRect | null | undefined, pane: HTMLElement | null): boolean {
  const area = pane?.getBoundingClientRect()
  return !!box && !!area && box.bottom > area.top && box.top < area.bottom
}

/** How a claim's badge is read aloud: "Claim 4, open". */
function useSpanWords() {
  const t = useTranslations('workbench.speech')
  const verdict = useVerdictWords()
  return useCallback((row: ClaimRow) => t('claim', { number: row.number, verdict: verdict(row) }), [t, verdict])
}
