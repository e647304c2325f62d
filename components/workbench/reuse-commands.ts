import type { ClaimRepeat } from '@/domain/claim/claim-repeats'
import type { Making } from './annotation-commands'
import { assessmentOf } from './claim-commands'
import type { CommandDraft } from './command'
import type { WorkbenchState } from './workbench-store'

/** What of a repeat is taken over: a verdict by id with a line that says whose it was, or only its sources. */
export type Reusing = { readonly verdictId?: string; readonly origin?: string }

/** Takes over what was found on a claim of another article; the house answers with what it made here. */
export function reuseCheck(
  state: WorkbenchState,
  claimId: string,
  repeat: Pick<ClaimRepeat, 'id' | 'link' | 'sources'>,
  reusing: Reusing,
  making: Making,
): CommandDraft {
  const mine = assessmentOf(state, claimId, state.me.id)
  const assessmentId = mine?.id ?? making.newId()
  const linkId = making.newId()
  const evidence = repeat.sources.map(({ evidenceId }) => ({ from: evidenceId, id: making.newId() }))
  const { verdictId } = reusing
  return {
    name: 'reuseCheck',
    target: { kind: 'assessment', id: assessmentId },
    input: { claimId, fromClaimId: repeat.id, linkId, evidence, ...(verdictId && { ...reusing, id: assessmentId }) },
    before: {},
    patches: [],
    undo: (now) => ({
      name: 'withdrawReuse',
      target: null,
      input: {
        claimId,
        evidenceIds: evidence.map(({ id }) => id).filter((id) => now.objects.evidence.has(id)),
        ...(verdictId && { assessmentId }),
        ...(!repeat.link && { linkId }),
      },
      patches: [],
    }),
  }
}

/** Notes that a claim of another article says the same. */
export function linkClaims(claimId: string, otherId: string): CommandDraft {
  const input = { claimId, otherId }
  return { name: 'linkClaims', target: null, input, patches: [], undo: () => unlinkClaims(claimId, otherId) }
}

/** Takes that note away. */
export function unlinkClaims(claimId: string, otherId: string): CommandDraft {
  const input = { claimId, otherId }
  return { name: 'unlinkClaims', target: null, input, patches: [], undo: () => linkClaims(claimId, otherId) }
}
