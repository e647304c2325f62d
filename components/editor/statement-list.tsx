'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef } from 'react'
import type { Segmentation } from '@/domain/workbench/objects'
import type { TextRange } from './painted-span'
import { boundsAt, indexAt, rangeOfRun, stepWord, type WordRun, wordRunOf } from './word-steps'

export type StatementListHandle = { readonly focus: () => void }

export type StatementListProps = {
  readonly text: string
  readonly segmentation: Segmentation
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Index of the focused statement. */
  readonly sentence: number
  readonly selection: TextRange | null
  /** What is on a sentence, in words: "2 claims: 4 true, 5 open". Empty when nothing is. */
  readonly describe: (sentence: number) => string
  readonly onMove: (sentence: number) => void
  readonly onSelect: (range: TextRange | null) => void
  /** Every key the list does not use itself. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  readonly label: string
  readonly ref?: Ref<StatementListHandle>
}

/** Sentences before and after the focused one that are in the DOM; a screen reader counts them all. */
const AROUND = 5
const PAGE = 10

/**
 * The keyboard's way through the article: every sentence is an option of a list box that is heard
 * and not seen; the article shows where it stands. Up and Down move by sentence, Left and Right by
 * word in the direction of reading, with Shift a selection of words grows and shrinks.
 */
export function StatementList(props: StatementListProps) {
  const { text, segmentation, language, direction, sentence, selection, label, ref } = props
  const t = useTranslations('editor')
  const list = useRef<HTMLDivElement>(null)
  const run = useRef<WordRun | null>(null)
  const id = useId()
  const { sentences, words } = segmentation
  const count = sentences.length / 2
  useImperativeHandle(ref, () => ({ focus: () => list.current?.focus({ preventScroll: true }) }), [])

  function moveTo(next: number): void {
    props.onSelect(null)
    props.onMove(Math.max(0, Math.min(count - 1, next)))
  }

  function stepTo(step: 1 | -1, isExtending: boolean): void {
    const here = boundsAt(sentences, sentence)
    if (here === null) return
    const next = stepWord(words, runOf(words, selection, run.current), here, step, isExtending)
    const range = next && rangeOfRun(words, next)
    if (next === null || range === null) return
    run.current = next
    props.onSelect(range)
    const reached = indexAt(sentences, range.start)
    if (!isExtending && reached >= 0 && reached !== sentence) props.onMove(reached)
  }

  function keyDown(event: KeyboardEvent<HTMLElement>): void {
    const action = isPlain(event) ? actionOf(event) : null
    if (action === null) {
      props.onKeyDown?.(event)
      return
    }
    event.preventDefault()
    action()
  }

  function actionOf({ key, shiftKey }: KeyboardEvent): (() => void) | null {
    const forwards = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    if (key === 'ArrowLeft' || key === 'ArrowRight') return () => stepTo(key === forwards ? 1 : -1, shiftKey)
    if (shiftKey) return null
    if (key === 'Escape' && selection !== null) return () => props.onSelect(null)
    const target: Record<string, number> = {
      ArrowUp: sentence - 1,
      ArrowDown: sentence + 1,
      PageUp: sentence - PAGE,
      PageDown: sentence + PAGE,
      Home: 0,
      End: count - 1,
    }
    const next = target[key]
    return next === undefined ? null : () => moveTo(next)
  }

  const first = Math.max(0, sentence - AROUND)
  const shown = Array.from({ length: Math.max(0, Math.min(count, sentence + AROUND + 1) - first) }, (_, i) => first + i)
  return (
    <>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={count > 0 ? `${id}-${sentence}` : undefined}
        onKeyDown={keyDown}
        className="statement-list sr-only"
      >
        {shown.map((i) => {
          const { start, end } = boundsAt(sentences, i) ?? { start: 0, end: 0 }
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus; options are named to it
            <div
              key={i}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === sentence}
              aria-setsize={count}
              aria-posinset={i + 1}
            >
              <span lang={language} dir={direction}>
                {text.slice(start, end)}
              </span>{' '}
              <span>{props.describe(i)}</span>
            </div>
          )
        })}
      </div>
      <p className="sr-only" aria-live="polite">
        {selection !== null && t('selected', { words: text.slice(selection.start, selection.end) })}
      </p>
    </>
  )
}

/** Left and Right with Ctrl, Alt or Cmd, and keys of a text being composed, are not the list's. */
function isPlain({ ctrlKey, altKey, metaKey, nativeEvent }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && !nativeEvent.isComposing
}

/** The run as it was left, while it still is what is selected: only so is its anchor known. */
function runOf(words: readonly number[], selection: TextRange | null, left: WordRun | null): WordRun | null {
  if (selection === null) return null
  const range = left && rangeOfRun(words, left)
  const isSame = range?.start === selection.start && range.end === selection.end
  return isSame ? left : wordRunOf(words, selection)
}
