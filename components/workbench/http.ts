import type { CommandAnswer, CommandRequest } from '@/domain/command'
import type { SourceSuggestion } from '@/domain/source/source-list'
import type { ObjectChange, ObjectRef, WorkbenchPayload, WorkbenchSnapshot } from '@/domain/workbench/objects'
import { unpackWorkbench } from '@/domain/workbench/unpack'
import { noteRefusedForNow } from '../shell/refused-for-now'
import type { LiveEvent } from './live'

/** No answer, or one that is none of ours: the request is to be tried again. */
export class NoAnswer extends Error {}
/** The session has ended. */
export class SignedOut extends Error {}
/** What was asked for is not there, or not open to this person. */
export class NotThere extends Error {}

const NEVER_KEPT: RequestInit = { cache: 'no-store' }

async function getJson<T>(path: string, options = NEVER_KEPT): Promise<T> {
  const response = await fetch(path, { ...options, headers: { accept: 'application/json' } })
  if (response.status === 401) throw new SignedOut()
  if (response.status === 404) throw new NotThere()
  if (!response.ok) throw new NoAnswer(String(response.status))
  return (await response.json()) as T
}

/** Sends a command. Throws when no answer of the house came; a refusal is an answer. */
export async function sendCommand(request: CommandRequest): Promise<CommandAnswer> {
  const response = await fetch('/api/commands', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(request),
  })
  const answer = (await response.json()) as CommandAnswer
  if (typeof answer?.ok !== 'boolean') throw new NoAnswer(String(response.status))
  if (!answer.ok && answer.code === 'unavailable') noteRefusedForNow()
  return answer
}

/** Takes the answer the page preloads; the server forbids keeping it, but only a plain fetch meets the preload. */
export async function readWorkbench(articleId: string): Promise<WorkbenchSnapshot> {
  return unpackWorkbench(await getJson<WorkbenchPayload>(`/api/articles/${articleId}/workbench`, {}))
}

export function readObjects(articleId: string, refs: readonly ObjectRef[]): Promise<readonly ObjectChange[]> {
  const names = refs.map(({ kind, id }) => `${kind}:${id}`).join(',')
  return getJson<readonly ObjectChange[]>(`/api/articles/${articleId}/objects?refs=${encodeURIComponent(names)}`)
}

/** Sources of the whole house for what is typed into the box of a source. */
export function suggestSources(typed: string, signal: AbortSignal): Promise<readonly SourceSuggestion[]> {
  const q = new URLSearchParams({ q: typed.slice(0, 500) })
  return getJson<readonly SourceSuggestion[]>(`/api/lists/source-suggestions?${q}`, { ...NEVER_KEPT, signal })
}

/** Whether the present session belongs to this very person: their commands go out under no other name. */
export async function isSignedInAs(userId: string): Promise<boolean> {
  try {
    return (await getJson<{ id: string }>('/api/me')).id === userId
  } catch (error) {
    if (error instanceof SignedOut) return false
    throw error
  }
}

const REOPEN_MS = 5_000

/**
 * Listens to the house after an event. The browser reconnects by itself and says where it was; where
 * it gave up (the session had ended), the stream is opened anew from the last event heard.
 */
export function listenLive(after: number, onEvent: (event: LiveEvent) => void): () => void {
  let heard = after
  let stream: EventSource | null = null
  let cancel = () => {}
  const hear = (message: MessageEvent<string>) => {
    try {
      const event = JSON.parse(message.data) as LiveEvent
      heard = Math.max(heard, event.event)
      onEvent(event)
    } catch {
      // A line that is no event of ours says nothing.
    }
  }
  const open = () => {
    stream = new EventSource(`/api/events?after=${heard}`)
    stream.addEventListener('message', hear)
    // What one may see and do is another now: the page is drawn anew, and what was typed is kept.
    stream.addEventListener('role-changed', () => location.reload())
    // What was heard last is in the history no more: a backup was restored.
    stream.addEventListener('start-anew', () => location.reload())
    stream.addEventListener('error', () => {
      if (stream?.readyState === EventSource.CLOSED) cancel = later(open, REOPEN_MS)
    })
  }
  open()
  return () => {
    cancel()
    stream?.close()
  }
}

export function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}
