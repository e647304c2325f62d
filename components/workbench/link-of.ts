import type { LinkTarget } from '@/domain/workbench/link'
import type { Derived } from './derived'
import type { WorkbenchState } from './workbench-store'

/** The link of what is chosen: of the claim where its first span is, of the span else; null when nothing is. */
export function linkOfActive(state: WorkbenchState, derived: Derived): LinkTarget | null {
  const active = state.objects.annotation.get(state.activeId ?? '')
  if (!active) return null
  const row = active.purpose === 'claim' ? derived.claimRow(state, active.claimId) : null
  return row?.annotationId === active.id ? { kind: 'claim', id: row.id } : { kind: 'annotation', id: active.id }
}

/** The link of the sentence one is on; it names the version, so that it never means other words later. */
export function linkOfSentence(state: WorkbenchState, index: number): LinkTarget {
  return { kind: 'sentence', sentence: index + 1, version: state.revision.number }
}
