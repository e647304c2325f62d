import type { ObjectByKind, ObjectChange, ObjectKind } from '@/domain/workbench/objects'

type Objects = { readonly [K in ObjectKind]: Map<string, ObjectByKind[K]> }

/** What the writers of a round know of its article, from the answers they were given. */
export class KnownObjects {
  private readonly live: Objects = {
    article: new Map(),
    annotation: new Map(),
    claim: new Map(),
    assessment: new Map(),
    decision: new Map(),
    evidence: new Map(),
    source: new Map(),
    thread: new Map(),
    comment: new Map(),
    clearance: new Map(),
  }
  private readonly gone = new Map<ObjectKind, Set<string>>()

  /** Takes over the changed objects of an answer, unless a later one has been seen. */
  take(changes: readonly ObjectChange[]): void {
    for (const { kind, id, object } of changes) {
      const objects = this.live[kind] as Map<string, { readonly rev: number }>
      const gone = this.goneOf(kind)
      if (object === null) {
        objects.delete(id)
        gone.add(id)
      } else if ((objects.get(id)?.rev ?? 0) < object.rev) {
        objects.set(id, object)
        gone.delete(id)
      }
    }
  }

  all<K extends ObjectKind>(kind: K): ObjectByKind[K][] {
    return [...this.live[kind].values()]
  }

  /** Deleted objects that can be brought back. */
  deleted(kind: ObjectKind): string[] {
    return [...this.goneOf(kind)]
  }

  private goneOf(kind: ObjectKind): Set<string> {
    const known = this.gone.get(kind) ?? new Set<string>()
    this.gone.set(kind, known)
    return known
  }
}
