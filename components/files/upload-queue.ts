import { useMemo, useSyncExternalStore } from 'react'
import { MAX_FILE_BYTES } from '@/domain/source/file-type'
import type { ObjectChange } from '@/domain/workbench/objects'
import { noteRefusedForNow } from '../shell/refused-for-now'
import { isSameFile } from './same-file'
import { sendFile } from './upload'

/** A file on its way to a source. */
export type Upload = {
  readonly key: number
  readonly sourceId: string
  readonly file: File
  readonly sent: number
  readonly state: 'waiting' | 'sending' | 'failed'
  /** Why it failed: the house's own words, or what this browser found. */
  readonly problem: { readonly message: string } | { readonly is: 'tooLarge' | 'empty' | 'noAnswer' } | null
  readonly owner: UploadOwner
  readonly signal: AbortController
}

/** Whoever adds files, and what they want to know of them. */
export type UploadOwner = {
  /** What the house answered: the source as it is now, and whether it had the file already. */
  readonly accept: (
    changes: readonly ObjectChange[],
    file: { readonly name: string; readonly isKnown: boolean },
  ) => void
  /** Whether the house has the source by now; without this, it has. */
  readonly isReady?: () => boolean
  /** The house has the file, or it was put away. */
  readonly onGone?: (file: File) => void
}

let uploads: readonly Upload[] = []
let isSending = false
let lastKey = 0
const listeners = new Set<() => void>()

function set(next: readonly Upload[]): void {
  uploads = next
  for (const listener of listeners) listener()
}
const change = (key: number, fields: Partial<Upload>) =>
  set(uploads.map((one) => (one.key === key ? { ...one, ...fields } : one)))

/**
 * Begins to send files to a source, one after another; they go on when the panel shows something else. What is under
 * way already, from an earlier look at the article, goes on for its new owner.
 */
export function addUploads(sourceId: string, files: readonly File[], owner: UploadOwner): void {
  const isIt = (one: Upload, file: File) => one.sourceId === sourceId && isSameFile(one.file, file)
  const fresh = files.filter((file) => !uploads.some((one) => isIt(one, file)))
  const known = uploads.filter((one) => files.some((file) => isIt(one, file)))
  for (const { key, state, problem } of known) {
    change(key, { owner })
    if (state === 'failed' && !isForGood(problem)) retryUpload(key)
  }
  const added = fresh.map((file): Upload => {
    lastKey += 1
    const is = file.size > MAX_FILE_BYTES ? 'tooLarge' : file.size === 0 ? 'empty' : null
    const state = is ? 'failed' : 'waiting'
    return {
      key: lastKey,
      sourceId,
      file,
      sent: 0,
      state,
      problem: is && { is },
      owner,
      signal: new AbortController(),
    }
  })
  set([...uploads, ...added])
  void pump()
}

/** Stops a file, or puts away one that failed. */
export function dropUpload(key: number): void {
  const dropped = uploads.find((one) => one.key === key)
  dropped?.signal.abort()
  dropped?.owner.onGone?.(dropped.file)
  set(uploads.filter((one) => one.key !== key))
}

/** Sends a file that failed once more. */
export function retryUpload(key: number): void {
  change(key, { state: 'waiting', sent: 0, problem: null, signal: new AbortController() })
  void pump()
}

/** Goes on with what waited for its source. */
export function resumeUploads(): void {
  if (uploads.length > 0) void pump()
}

async function pump(): Promise<void> {
  if (isSending) return
  const next = uploads.find(({ state, owner }) => state === 'waiting' && owner.isReady?.() !== false)
  if (!next) return
  const { key, sourceId, file, signal } = next
  isSending = true
  change(key, { state: 'sending' })
  // Leaving the page would lose what is under way: the browser asks first.
  addEventListener('beforeunload', askFirst)
  const answer = await sendFile(sourceId, file, (sent) => change(key, { sent }), signal.signal)
  removeEventListener('beforeunload', askFirst)
  isSending = false
  if (answer.ok) {
    const { owner } = uploads.find((one) => one.key === key) ?? next
    set(uploads.filter((one) => one.key !== key))
    owner.onGone?.(file)
    owner.accept(answer.changes, { name: file.name, isKnown: answer.value.isKnown })
  } else {
    if (answer.ok === false && answer.code === 'unavailable') noteRefusedForNow()
    change(key, { state: 'failed', problem: answer.ok === false ? { message: answer.message } : { is: 'noAnswer' } })
  }
  void pump()
}

/** What no second try can change: the file itself cannot be kept. */
export function isForGood(problem: Upload['problem']): boolean {
  return problem !== null && 'is' in problem && problem.is !== 'noAnswer'
}

const askFirst = (event: Event) => event.preventDefault()

const NONE: readonly Upload[] = []
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The files on their way to a source. */
export function useUploads(sourceId: string): readonly Upload[] {
  const all = useSyncExternalStore(
    subscribe,
    () => uploads,
    () => NONE,
  )
  return useMemo(() => all.filter((one) => one.sourceId === sourceId), [all, sourceId])
}
