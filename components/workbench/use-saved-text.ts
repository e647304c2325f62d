'use client'

import { type ChangeEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { afterPaint } from '../ui/after-paint'
import { afterPress } from '../ui/after-press'
import { useBench } from './bench-context'
import type { Begun } from './claim-commands'

const IDLE_MS = 5_000

export type SavedText = {
  /** Names the object and the field: what is typed is kept under this name until it is committed. */
  readonly field: string
  /** The name of the field in the object. */
  readonly property: string
  readonly value: string
  readonly rev: number | null
  /** Writes the text; `begun` is what the person began from. */
  readonly onCommit: (text: string, begun: Begun) => void
  /** Whether the empty text means something; otherwise leaving it empty brings the old text back. */
  readonly mayBeEmpty?: boolean
}

type Typing = { readonly base: string; readonly rev: number | null }

/**
 * A text that is saved as one goes: kept in this browser with every key, committed on blur, on
 * Ctrl+Enter and after five idle seconds, and back in its field after a crash.
 */
export function useSavedText({ field, property, value, rev, onCommit, mayBeEmpty = true }: SavedText) {
  const { typed } = useBench()
  const [text, setText] = useState<string | null>(() => typed.read(field)?.text ?? null)
  const typing = useRef<Typing | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const latest = useRef({ text, value, rev, onCommit })
  latest.current = { text, value, rev, onCommit }

  const commit = useCallback(() => {
    if (timer.current) clearTimeout(timer.current)
    timer.current = null
    const now = latest.current
    if (now.text === null) return
    const kept = typed.read(field)
    const began = typing.current ?? (kept ? { base: kept.base, rev: kept.rev } : { base: now.value, rev: now.rev })
    typing.current = null
    const isGiven = mayBeEmpty || now.text.trim() !== ''
    if (isGiven && now.text !== now.value) {
      now.onCommit(now.text, { before: { [property]: began.base }, rev: began.rev })
    }
    // What waits for the house is kept after the paint (keep-outbox.ts): until then the text is kept here.
    afterPaint(() => typed.read(field)?.text === now.text && typed.discard(field))
    latest.current = { ...now, text: null }
    setText(null)
  }, [field, property, mayBeEmpty, typed])

  const type = useCallback(
    (next: string) => {
      typing.current ??= { base: latest.current.value, rev: latest.current.rev }
      typed.keep(field, { text: next, ...typing.current, at: Date.now() })
      latest.current = { ...latest.current, text: next }
      setText(next)
      if (timer.current) clearTimeout(timer.current)
      timer.current = setTimeout(commit, IDLE_MS)
    },
    [field, typed, commit],
  )

  // Another claim takes the place of this one: what was typed here is written, not carried over.
  useEffect(() => {
    if (latest.current.text !== null) timer.current = setTimeout(commit, IDLE_MS)
    return commit
  }, [commit])

  return {
    text: text ?? value,
    isTyping: text !== null && text !== value,
    type,
    commit,
    fieldProps: {
      value: text ?? value,
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => type(event.target.value),
      onBlur: () => afterPress(commit),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          commit()
        }
      },
    },
  }
}
