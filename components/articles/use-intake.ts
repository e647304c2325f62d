'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Working } from '@/domain/article/article'
import type { ImportedArticle } from '@/domain/document/imported-article'
import { type Details, proposedDetails } from './details'
import { type Brought, type IntakeProblem, problemOf, type ReadArticle } from './intake'
import { forgetDraft, keepDraft, readDraft } from './intake-draft'
import { takeHanded } from './intake-handoff'

const NOTHING: Brought = { kind: 'text', text: '' }
const KEEP_AFTER_MS = 400

const isNothing = (brought: Brought) => brought.kind === 'text' && brought.text === ''

type Options = {
  readonly person: string
  readonly maxBytes: number
  /** How articles are checked here unless something else is chosen. */
  readonly working: Working
  readonly readArticle: ReadArticle
}

/**
 * An article on its way in: what was brought, what the server made of it, what is said of it. All of
 * it is kept in the browser until it is saved, so neither a reload nor a refusal loses anything.
 */
export function useIntake({ person, maxBytes, working, readArticle }: Options) {
  const [brought, setBrought] = useState<Brought>(NOTHING)
  // The text in the box when a file came; it comes back when the file is taken away.
  const [aside, setAside] = useState<Brought | null>(null)
  const [details, setDetails] = useState<Details | null>(null)
  const [article, setArticle] = useState<ImportedArticle | null>(null)
  const [problem, setProblem] = useState<IntakeProblem | null>(null)
  const [isReading, setReading] = useState(false)
  const reading = useRef<AbortController | null>(null)
  const isDone = useRef(false)

  /** Reads what was brought; `said` are details from before that still hold. */
  const read = useCallback(
    async (what: Brought, said: Details | null) => {
      reading.current?.abort()
      const own = new AbortController()
      reading.current = own
      setProblem(null)
      setReading(true)
      try {
        const wrong = await problemOf(what, maxBytes)
        const answer = wrong ? { ok: false as const, problem: wrong } : await readArticle(what, own.signal)
        if (own.signal.aborted) return
        if (answer.ok) {
          setDetails(said ?? proposedDetails(answer.article, working))
          setArticle(answer.article)
        } else setProblem(answer.problem)
      } catch (error) {
        if (!own.signal.aborted) throw error
      } finally {
        if (reading.current === own) setReading(false)
      }
    },
    [maxBytes, working, readArticle],
  )

  const bring = (next: Brought) => {
    if (next.kind === 'file' && brought.kind !== 'file') setAside(isNothing(brought) ? null : brought)
    setBrought(next)
    setDetails(null)
    setProblem(null)
  }

  const hasStarted = useRef(false)
  useEffect(() => {
    if (hasStarted.current) return
    hasStarted.current = true
    const handed = takeHanded()
    if (handed) {
      setBrought(handed)
      void read(handed, null)
      return
    }
    void readDraft(person).then((draft) => {
      if (!draft) return
      // Whoever was faster than the draft keeps what they typed.
      setBrought((current) => (current === NOTHING ? draft.brought : current))
      setAside((current) => current ?? draft.aside ?? null)
      setDetails((current) => current ?? draft.details)
      if (draft.details) void read(draft.brought, draft.details)
    })
  }, [person, read])

  useEffect(() => {
    if (brought === NOTHING) return
    const timer = setTimeout(() => {
      if (isDone.current) return
      void (isNothing(brought) ? forgetDraft(person) : keepDraft(person, { brought, aside, details }))
    }, KEEP_AFTER_MS)
    return () => clearTimeout(timer)
  }, [person, brought, aside, details])

  return {
    brought,
    bring,
    removeFile: () => bring(aside ?? NOTHING),
    details,
    setDetails,
    article,
    problem,
    isReading,
    read: () => read(brought, details),
    readNow: (what: Brought) => {
      bring(what)
      void read(what, null)
    },
    cancel: () => {
      reading.current?.abort()
      setReading(false)
    },
    back: () => setArticle(null),
    done: () => {
      isDone.current = true
      return forgetDraft(person)
    },
  }
}
