import type { ObjectChange, ObjectKind, ObjectRef } from '@/domain/workbench/objects'
import { refKey } from './object-tables'
import type { WorkbenchStore } from './workbench-store'

/** What the event stream says: something changed, never what it says now. */
export type LiveEvent = {
  readonly event: number
  readonly articleId: string | null
  readonly refs: readonly { readonly kind: ObjectKind; readonly id: string; readonly rev: number }[]
  /** Claims that were linked with one of another article, or are not any more: both of each pair. */
  readonly links?: readonly string[]
}

export type LivePorts = {
  /** Opens the stream after an event; returns how to close it. */
  readonly listen: (after: number, onEvent: (event: LiveEvent) => void) => () => void
  readonly readObjects: (refs: readonly ObjectRef[]) => Promise<readonly ObjectChange[]>
  /** What happened elsewhere in the house, or between here and there. */
  readonly tellOthers: (event: LiveEvent) => void
  readonly later: (run: () => void, ms: number) => () => void
}

const BATCH_MS = 50
const RETRY_MS = 2_000
/** So many references fit into one address. */
const BATCH_SIZE = 100

/** Evidence may cite a source that this article had none of so far: it belongs to no article, so no event names it. */
function sourcesMissing(store: WorkbenchStore, changes: readonly ObjectChange[]): readonly ObjectRef[] {
  return changes.flatMap((change) => {
    const id = change.kind === 'evidence' ? change.object?.sourceId : null
    return id && !store.server('source', id) ? [{ kind: 'source' as const, id }] : []
  })
}

/** Keeps the store in step with what others write. Reads only what is newer than what it has. */
export function followLive(store: WorkbenchStore, ports: LivePorts): () => void {
  const wanted = new Map<string, ObjectRef>()
  let newest = 0
  let isReading = false
  let isClosed = false
  let cancel: (() => void) | null = null

  const schedule = (ms: number) => {
    if (isClosed || cancel || isReading || wanted.size === 0) return
    cancel = ports.later(() => {
      cancel = null
      void read()
    }, ms)
  }
  const read = async () => {
    isReading = true
    const batch = [...wanted.entries()].slice(0, BATCH_SIZE)
    for (const [key] of batch) wanted.delete(key)
    let wait = BATCH_MS
    try {
      const changes = await ports.readObjects(batch.map(([, ref]) => ref))
      if (!isClosed) store.accept(changes, newest)
      for (const ref of sourcesMissing(store, changes)) wanted.set(refKey(ref), ref)
    } catch {
      for (const [key, ref] of batch) wanted.set(key, ref)
      wait = RETRY_MS
    }
    isReading = false
    schedule(wait)
  }
  const stop = ports.listen(store.getSnapshot().lastEvent, (heard) => {
    const { event, articleId, refs } = heard
    newest = Math.max(newest, event)
    const isOurs = articleId === store.getSnapshot().articleId
    if (!isOurs || heard.links) ports.tellOthers(heard)
    for (const ref of refs) {
      const known = store.server(ref.kind, ref.id)
      // A source belongs to no article: it matters here when it is shown here.
      if (!isOurs && !known) continue
      if (!known || known.rev < ref.rev) wanted.set(refKey(ref), { kind: ref.kind, id: ref.id })
    }
    schedule(BATCH_MS)
  })
  return () => {
    isClosed = true
    cancel?.()
    stop()
  }
}
