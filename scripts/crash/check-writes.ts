import { isDeepStrictEqual } from 'node:util'
import type { Db } from '@/db/open'
import { findDraft } from '@/db/queries/draft'
import { type LiveEvent, listEventsAfter } from '@/db/queries/events'
import { findAnswer } from '@/db/queries/idempotency'
import { findRow } from '@/db/queries/object-rows'
import type { Viewer } from '@/db/visibility'
import type { ObjectChange } from '@/domain/workbench/objects'
import type { Acknowledged, Sent } from './writer'

const AT_ONCE = 500

/** The events after `event`, by number. */
export function eventsAfter(db: Db, viewer: Viewer, event: number): Map<number, LiveEvent> {
  const events = new Map<number, LiveEvent>()
  for (let last = event; ; ) {
    const page = listEventsAfter(db, viewer, last, AT_ONCE)
    for (const one of page) events.set(one.event, one)
    const newest = page.at(-1)
    if (!newest) return events
    last = newest.event
  }
}

/** What of an acknowledged write is missing in the database, in words; empty when it is all there. */
export function missingOf(
  db: Db,
  viewer: Viewer,
  { by, request, answer }: Acknowledged,
  events: ReadonlyMap<number, LiveEvent>,
): string[] {
  const missing: string[] = []
  const stored = findAnswer(db, by.n, request.idempotencyKey)
  if (!stored || !isDeepStrictEqual(JSON.parse(stored.answer), answer)) missing.push('its answer')
  for (const { kind, id } of answer.changes) {
    const rev = recordedRev(events.get(answer.event), kind, id)
    if (rev === undefined) missing.push(`event ${answer.event} on ${kind} ${id}`)
    const row = findRow(db, viewer, kind, id, true)
    if (!row || row.rev < (rev ?? 1)) missing.push(`${kind} ${id} at version ${rev ?? '?'}`)
  }
  return missing
}

function recordedRev(event: LiveEvent | undefined, kind: string, id: string): number | undefined {
  return event?.refs.filter((ref) => ref.kind === kind && ref.id === id).at(-1)?.rev
}

/** Drafts write no event: what was sent last, or what may have been sent after it, must be there. */
export function missingDrafts(db: Db, acknowledged: readonly Acknowledged[], unanswered: readonly Sent[]): string[] {
  const expected = new Map<string, { readonly sent: Sent; readonly allowed: (string | undefined)[] }>()
  const note = (sent: Sent, isCertain: boolean) => {
    const { name, input } = sent.request
    if (name !== 'saveDraft' && name !== 'discardDraft') return
    const { key, body } = input as { key: string; body?: string }
    const earlier = isCertain ? [] : (expected.get(key)?.allowed ?? [undefined])
    expected.set(key, { sent, allowed: [...earlier, body] })
  }
  for (const sent of acknowledged) note(sent, true)
  for (const sent of unanswered) note(sent, false)
  return [...expected]
    .filter(([key, { sent, allowed }]) => !allowed.includes(findDraft(db, sent.by.n, key)))
    .map(([key]) => `draft ${key}`)
}

/** Events of a round that no request of it was answered with, or would be. */
export function eventsWithoutAnswer(db: Db, events: ReadonlyMap<number, LiveEvent>, sent: readonly Sent[]): number[] {
  const answered = new Set(
    sent.map(({ by, request }) => {
      const stored = findAnswer(db, by.n, request.idempotencyKey)
      return stored && (JSON.parse(stored.answer) as { event: number }).event
    }),
  )
  return [...events.keys()].filter((event) => !answered.has(event))
}

/** The events after one by which files came. */
export function eventsOfFiles(db: Db, event: number): number[] {
  return db.$client.prepare("SELECT n FROM events WHERE n > ? AND verb = 'addFile'").pluck().all(event) as number[]
}

/** Compares what the server shows of the objects of a round with what it had answered. */
export function missingOnScreen(
  db: Db,
  viewer: Viewer,
  acknowledged: readonly Acknowledged[],
  events: ReadonlyMap<number, LiveEvent>,
  shown: ReadonlyMap<string, ObjectChange['object']>,
): string[] {
  const last = new Map<string, { readonly event: number; readonly change: ObjectChange }>()
  for (const { answer } of acknowledged) {
    for (const change of answer.changes) {
      const name = `${change.kind}:${change.id}`
      if ((last.get(name)?.event ?? 0) <= answer.event) last.set(name, { event: answer.event, change })
    }
  }
  return [...last]
    .filter(([name, { event, change }]) => {
      const isNewer = rowRev(db, viewer, change) > (recordedRev(events.get(event), change.kind, change.id) ?? 0)
      const now = shown.get(name) ?? null
      // What stands below a claim or article that was put away meanwhile goes with it.
      const isHidden = now === null && findRow(db, viewer, change.kind, change.id) === undefined
      return !isNewer && !isHidden && !isDeepStrictEqual(now, change.object)
    })
    .map(([name]) => `${name} as it was answered`)
}

const rowRev = (db: Db, viewer: Viewer, { kind, id }: ObjectChange) => findRow(db, viewer, kind, id, true)?.rev ?? 0
