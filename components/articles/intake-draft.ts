import type { Details } from './details'
import type { Brought } from './intake'

/** What is kept of an article that is not saved yet. */
export type IntakeDraft = {
  readonly brought: Brought
  /** Text that a file took the place of. */
  readonly aside: Brought | null
  /** What was filled in beside the preview; null before the preview. */
  readonly details: Details | null
}

const STORE = 'intake'

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function withStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open('tickmark-intake', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  const database = await asked(opening)
  try {
    return await asked(act(database.transaction(STORE, mode).objectStore(STORE)))
  } finally {
    database.close()
  }
}

/** The unsaved article of this person in this browser; null when there is none or it cannot be kept here. */
export async function readDraft(person: string): Promise<IntakeDraft | null> {
  try {
    return ((await withStore('readonly', (store) => store.get(person))) as IntakeDraft | undefined) ?? null
  } catch {
    return null
  }
}

/** Keeps the unsaved article, files and all; a private window without storage keeps nothing. */
export async function keepDraft(person: string, draft: IntakeDraft): Promise<void> {
  await withStore('readwrite', (store) => store.put(draft, person)).catch(() => {})
}

/** Forgets the unsaved article: it was saved, or thrown away. */
export async function forgetDraft(person: string): Promise<void> {
  await withStore('readwrite', (store) => store.delete(person)).catch(() => {})
}
