import type { WorkbenchState } from './workbench-store'

/** Annotations at one place in the order in which they are offered: the smallest first, of one size the older. */
export function smallestFirst({ objects }: WorkbenchState, ids: readonly string[]): readonly string[] {
  const sizeOf = (id: string) => {
    const { start, end } = objects.annotation.get(id) ?? {}
    return start == null || end == null ? Number.MAX_SAFE_INTEGER : end - start
  }
  const bornAt = (id: string) => objects.annotation.get(id)?.createdAt ?? ''
  return ids.toSorted((a, b) => sizeOf(a) - sizeOf(b) || bornAt(a).localeCompare(bornAt(b)) || a.localeCompare(b))
}
