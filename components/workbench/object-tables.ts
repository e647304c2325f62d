import {
  OBJECT_KINDS,
  type ObjectByKind,
  type ObjectChange,
  type ObjectKind,
  type ObjectRef,
} from '@/domain/workbench/objects'

/** All objects of one article by kind and id. Immutable: a changed kind is a new map. */
export type ObjectTables = { readonly [K in ObjectKind]: ReadonlyMap<string, ObjectByKind[K]> }

/** What a command does to one object before the server has answered; plain data, so it can be kept. */
export type Patch = {
  [K in ObjectKind]:
    | { readonly kind: K; readonly id: string; readonly op: 'put'; readonly object: ObjectByKind[K] }
    | { readonly kind: K; readonly id: string; readonly op: 'merge'; readonly fields: Partial<ObjectByKind[K]> }
    | { readonly kind: K; readonly id: string; readonly op: 'remove' }
}[ObjectKind]

type AnyObject = ObjectByKind[ObjectKind]
type LooseTables = { [K in ObjectKind]: Map<string, AnyObject> }

export const refKey = (ref: ObjectRef): string => `${ref.kind}:${ref.id}`

function emptyTables(): LooseTables {
  return Object.fromEntries(OBJECT_KINDS.map((kind) => [kind, new Map()])) as LooseTables
}

/** One's own write comes back through the stream as well: nothing that is drawn from it is to be made again. */
function saysTheSame(known: AnyObject, object: AnyObject): boolean {
  return known.rev === object.rev && JSON.stringify(known) === JSON.stringify(object)
}

function applyPatch(current: AnyObject | undefined, patch: Patch): AnyObject | undefined {
  if (patch.op === 'remove') return undefined
  // What the server already holds is newer than what was imagined when the object was made.
  if (patch.op === 'put') return current ?? patch.object
  return current && ({ ...current, ...patch.fields } as AnyObject)
}

/**
 * Two layers: what the server last said, and over it the patches of commands it has not answered.
 * News from the server change the lower layer only, so they never overwrite what is being written.
 */
export class LayeredObjects {
  #server = emptyTables()
  #view: LooseTables = emptyTables()
  #patches: { readonly owner: string; readonly patches: readonly Patch[] }[] = []

  get view(): ObjectTables {
    return this.#view as unknown as ObjectTables
  }

  server<K extends ObjectKind>(kind: K, id: string): ObjectByKind[K] | undefined {
    return this.#server[kind].get(id) as ObjectByKind[K] | undefined
  }

  /** Replaces everything the server said; unanswered patches stay on top. */
  reset(changes: Iterable<ObjectChange>): void {
    this.#server = emptyTables()
    for (const { kind, id, object } of changes) if (object) this.#server[kind].set(id, object)
    this.#view = Object.fromEntries(OBJECT_KINDS.map((kind) => [kind, new Map(this.#server[kind])])) as LooseTables
    this.#refresh(this.#patches.flatMap((layer) => layer.patches))
  }

  /** What the server says now of some objects; an older version than the known one is ignored. */
  accept(changes: readonly ObjectChange[]): void {
    for (const { kind, id, object } of changes) {
      const known = this.#server[kind].get(id)
      if (!object) this.#server[kind].delete(id)
      else if (!known || (known.rev <= object.rev && !saysTheSame(known, object))) this.#server[kind].set(id, object)
    }
    this.#refresh(changes)
  }

  push(owner: string, patches: readonly Patch[]): void {
    this.#patches.push({ owner, patches })
    this.#refresh(patches)
  }

  /** Takes a command's patches away: it was answered, or refused. */
  drop(owner: string): void {
    const dropped = this.#patches.filter((layer) => layer.owner === owner)
    this.#patches = this.#patches.filter((layer) => layer.owner !== owner)
    this.#refresh(dropped.flatMap((layer) => layer.patches))
  }

  #refresh(refs: readonly ObjectRef[]): void {
    if (refs.length === 0) return
    const byKey = new Map(refs.map((ref) => [refKey(ref), ref]))
    const values = new Map<string, AnyObject | undefined>()
    for (const [key, ref] of byKey) values.set(key, this.#server[ref.kind].get(ref.id))
    for (const { patches } of this.#patches) {
      for (const patch of patches) {
        const key = refKey(patch)
        if (byKey.has(key)) values.set(key, applyPatch(values.get(key), patch))
      }
    }
    const copied = { ...this.#view }
    const fresh = new Set<ObjectKind>()
    for (const [key, ref] of byKey) {
      const value = values.get(key)
      if (this.#view[ref.kind].get(ref.id) === value) continue
      if (!fresh.has(ref.kind)) {
        copied[ref.kind] = new Map(this.#view[ref.kind])
        fresh.add(ref.kind)
      }
      if (value) copied[ref.kind].set(ref.id, value)
      else copied[ref.kind].delete(ref.id)
    }
    this.#view = copied
  }
}
