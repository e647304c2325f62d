/** Values that are too large for `localStorage`, or are files: by name, in a database of this browser. */
export type BrowserStore<Value> = {
  /** Undefined where there is none. */
  readonly read: (name: string) => Promise<Value | undefined>
  readonly keep: (name: string, value: Value) => Promise<void>
  readonly forget: (name: string) => Promise<void>
  readonly all: () => Promise<readonly Value[]>
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** A store of this browser; everything rejects where a private window or a full disk has none. */
export function browserStore<Value>(database: string, name: string): BrowserStore<Value> {
  async function within<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const opening = indexedDB.open(database, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(name)
    const open = await asked(opening)
    try {
      return await asked(act(open.transaction(name, mode).objectStore(name)))
    } finally {
      open.close()
    }
  }
  return {
    read: (key) => within('readonly', (store) => store.get(key)),
    keep: async (key, value) => void (await within('readwrite', (store) => store.put(value, key))),
    forget: async (key) => void (await within('readwrite', (store) => store.delete(key))),
    all: () => within('readonly', (store) => store.getAll()),
  }
}
