import type { ObjectByKind, ObjectKind } from '@/domain/workbench/objects'
import type { CommandDraft } from './command'
import type { Patch } from './object-tables'
import type { WorkbenchState } from './workbench-store'

const PARTS = ['annotation', 'evidence', 'thread', 'assessment', 'decision'] as const satisfies readonly ObjectKind[]

/** What moves to the surviving claim; a verdict judged something older there. */
function moved(state: WorkbenchState, id: string, into: string, basis: number): Patch[] {
  return PARTS.flatMap((kind) =>
    [...(state.objects[kind].values() as Iterable<ObjectByKind[(typeof PARTS)[number]]>)]
      .filter((one) => 'claimId' in one && one.claimId === id)
      .map((one) => {
        const isVerdict = kind === 'assessment' || kind === 'decision'
        return { kind, id: one.id, op: 'merge', fields: { claimId: into, ...(isVerdict && { basis }) } } as Patch
      }),
  )
}

/** Makes a claim one with another: everything of it moves there, and can be parted again. */
export function mergeClaim(state: WorkbenchState, id: string, into: string): CommandDraft | null {
  const [claim, survivor] = [state.objects.claim.get(id), state.objects.claim.get(into)]
  if (!claim || !survivor || id === into) return null
  const merged = [...survivor.merged, { id, statement: claim.statement }, ...claim.merged]
  return {
    name: 'mergeClaim',
    target: { kind: 'claim', id },
    input: { id, into },
    before: {},
    patches: [
      ...moved(state, id, into, survivor.basis),
      { kind: 'claim', id: into, op: 'merge', fields: { basis: survivor.basis + 1, merged } },
      { kind: 'claim', id, op: 'remove' },
    ],
    undo: () => unmergeClaim(id),
  }
}

/** Takes a merge back; the house says which of the two has what. */
export function unmergeClaim(id: string): CommandDraft {
  return { name: 'unmergeClaim', target: null, input: { id }, patches: [] }
}
