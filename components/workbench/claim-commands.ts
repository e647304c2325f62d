import { isOutOfDate } from '@/domain/claim/standing'
import type { AssessmentObject, ClaimObject, DecisionObject } from '@/domain/workbench/objects'
import type { Making } from './annotation-commands'
import type { CommandDraft, Fields } from './command'
import type { WorkbenchState } from './workbench-store'

/** What a text field began from: values and version. */
export type Begun = { readonly before: Fields; readonly rev: number | null }

/** What a person can change of a claim. */
export type ClaimChange = Partial<
  Pick<
    ClaimObject,
    | 'statement'
    | 'speaker'
    | 'claimDate'
    | 'firstAppearanceUrl'
    | 'types'
    | 'reportingSource'
    | 'locationIso'
    | 'transcription'
    | 'whyChecked'
    | 'aspect'
  >
>

export function changeClaim(
  state: WorkbenchState,
  id: string,
  fields: ClaimChange,
  begun?: Begun,
): CommandDraft | null {
  const claim = state.objects.claim.get(id)
  if (!claim) return null
  const before = Object.fromEntries(Object.keys(fields).map((field) => [field, (claim as unknown as Fields)[field]]))
  return {
    name: 'changeClaim',
    target: { kind: 'claim', id },
    input: { id, ...fields },
    before: begun?.before ?? before,
    rev: begun?.rev,
    patches: [{ kind: 'claim', id, op: 'merge', fields }],
    undo: (now) => changeClaim(now, id, before),
  }
}

/** On whom a claim waits, and until which day. */
export type Waiting = { readonly on: string; readonly due: string | null }

/** Says on whom a claim waits, or (null) that it waits no more; for somebody else the clock begins anew. */
export function setWaiting(
  state: WorkbenchState,
  id: string,
  waiting: Waiting | null,
  making: Making,
): CommandDraft | null {
  const claim = state.objects.claim.get(id)
  if (!claim) return null
  const { waitingOn, waitingDue, waitingSince } = claim
  const isSame = waiting !== null && waiting.on === waitingOn
  const fields = {
    waitingOn: waiting?.on ?? null,
    waitingSince: waiting === null ? null : isSame ? waitingSince : making.now(),
    waitingDue: waiting?.due ?? null,
  }
  return {
    name: 'setWaiting',
    target: { kind: 'claim', id },
    input: { id, waiting },
    before: { waitingOn, waitingDue },
    patches: [{ kind: 'claim', id, op: 'merge', fields }],
    undo: (now) => setWaiting(now, id, waitingOn === null ? null : { on: waitingOn, due: waitingDue }, making),
  }
}

export function assessmentOf(state: WorkbenchState, claimId: string, userId: string): AssessmentObject | null {
  for (const one of state.objects.assessment.values()) {
    if (one.claimId === claimId && one.userId === userId) return one
  }
  return null
}

export type VerdictFields = Partial<Pick<AssessmentObject, 'ratingId' | 'conclusion' | 'rationale' | 'confidence'>>

/** One's own verdict or reasons; the first of them makes the assessment. */
export function setVerdict(
  state: WorkbenchState,
  claimId: string,
  fields: VerdictFields,
  making: Making,
  begun?: Begun,
): CommandDraft | null {
  const claim = state.objects.claim.get(claimId)
  if (!claim) return null
  const mine = assessmentOf(state, claimId, state.me.id)
  const id = mine?.id ?? making.newId()
  const judged = { basis: claim.basis, judgedStatement: claim.statement, assessedAt: making.now() }
  const object: AssessmentObject = {
    id,
    rev: 0,
    claimId,
    userId: state.me.id,
    ratingId: null,
    conclusion: null,
    rationale: '',
    confidence: null,
    ...judged,
    ...fields,
  }
  const before: VerdictFields = {
    ...('ratingId' in fields && { ratingId: mine?.ratingId ?? null }),
    ...('conclusion' in fields && { conclusion: mine?.conclusion ?? null }),
    ...('rationale' in fields && { rationale: mine?.rationale ?? '' }),
    ...('confidence' in fields && { confidence: mine?.confidence ?? null }),
  }
  const isVerdict = 'ratingId' in fields || 'conclusion' in fields
  return {
    name: 'setVerdict',
    target: { kind: 'assessment', id },
    input: { ...(!mine && { id }), claimId, ...fields },
    before: begun?.before ?? (mine ? before : {}),
    rev: begun?.rev,
    patches: mine
      ? [{ kind: 'assessment', id, op: 'merge', fields: { ...fields, ...(isVerdict && judged) } }]
      : [{ kind: 'assessment', id, op: 'put', object }],
    // One that was to be checked again is not confirmed by being brought back.
    undo: (now) =>
      mine && isVerdict && isOutOfDate(mine, claim)
        ? takeBackVerdict(now, mine)
        : setVerdict(now, claimId, before, making),
  }
}

/** Makes one's verdict what it was, with the wording it judged; nothing where the house never had that version. */
function takeBackVerdict(state: WorkbenchState, earlier: AssessmentObject): CommandDraft | null {
  const { id, claimId, rev: to, ratingId, conclusion, basis, judgedStatement, assessedAt } = earlier
  const mine = state.objects.assessment.get(id)
  const isSo = mine?.basis === basis && mine.ratingId === ratingId && mine.conclusion === conclusion
  if (!mine || isSo || to === 0) return null
  const fields = { ratingId, conclusion, basis, judgedStatement, assessedAt }
  return {
    name: 'takeBackVerdict',
    target: { kind: 'assessment', id },
    input: { claimId, to },
    before: { ratingId: mine.ratingId, conclusion: mine.conclusion },
    patches: [{ kind: 'assessment', id, op: 'merge', fields }],
  }
}

/** "Still holds": the verdict judged an earlier wording and is right for this one too. */
export function confirmVerdict(state: WorkbenchState, claimId: string, making: Making): CommandDraft | null {
  const mine = assessmentOf(state, claimId, state.me.id)
  const claim = state.objects.claim.get(claimId)
  if (!mine || !claim) return null
  const judged = { basis: claim.basis, judgedStatement: claim.statement, assessedAt: making.now() }
  return {
    name: 'confirmVerdict',
    target: { kind: 'assessment', id: mine.id },
    input: { claimId },
    before: { ratingId: mine.ratingId, conclusion: mine.conclusion },
    patches: [{ kind: 'assessment', id: mine.id, op: 'merge', fields: judged }],
    undo: (now) => takeBackVerdict(now, mine),
  }
}

/**
 * "Still holds" of all that is one's own to say it of: one's verdict, and the decision where one may settle. Nothing
 * where none of them is out of date.
 */
export function stillHolds(state: WorkbenchState, claimId: string, making: Making): CommandDraft[] {
  const { isMineOld, settled } = toConfirm(state, claimId)
  const mine = isMineOld ? confirmVerdict(state, claimId, making) : null
  return [mine, settled && decideClaim(state, claimId, pick(settled), making)].filter((draft) => draft !== null)
}

/** Whether {@link stillHolds} is one's own to say of this claim, of a verdict or of a decision. */
export function canConfirm(state: WorkbenchState, claimId: string): boolean {
  const { isMineOld, settled } = toConfirm(state, claimId)
  return isMineOld || settled !== null
}

function toConfirm(state: WorkbenchState, claimId: string) {
  const claim = state.objects.claim.get(claimId)
  if (!claim) return { isMineOld: false, settled: null }
  const decision = decisionOf(state, claimId)
  const isEditor = state.me.role === 'editor' || state.me.role === 'admin'
  return {
    isMineOld: isOutOfDate(assessmentOf(state, claimId, state.me.id), claim),
    settled: decision && isEditor && isOutOfDate(decision, claim) ? decision : null,
  }
}

const pick = ({ ratingId, conclusion, reason }: DecisionObject) => ({ ratingId, conclusion, reason })

export function decisionOf(state: WorkbenchState, claimId: string): DecisionObject | null {
  for (const one of state.objects.decision.values()) if (one.claimId === claimId) return one
  return null
}

/** Settles a claim on a rating or a concluding sentence, with the reason. */
export function decideClaim(
  state: WorkbenchState,
  claimId: string,
  fields: Pick<DecisionObject, 'ratingId' | 'conclusion' | 'reason'>,
  making: Making,
): CommandDraft | null {
  const claim = state.objects.claim.get(claimId)
  if (!claim) return null
  const known = decisionOf(state, claimId)
  const id = known?.id ?? making.newId()
  const decided = { ...fields, userId: state.me.id, basis: claim.basis, decidedAt: making.now() }
  const object: DecisionObject = { id, rev: 0, claimId, ...decided }
  return {
    name: 'decideClaim',
    target: { kind: 'decision', id },
    input: { ...(!known && { id }), claimId, ...fields },
    before: known ? { ratingId: known.ratingId, conclusion: known.conclusion, reason: known.reason } : {},
    patches: known
      ? [{ kind: 'decision', id, op: 'merge', fields: decided }]
      : [{ kind: 'decision', id, op: 'put', object }],
    undo: (now) => {
      if (known) return takeBackDecision(now, known)
      return decisionOf(now, claimId)?.id === id ? reopenClaim(now, claimId) : null
    },
  }
}

/** Makes a decision what it was, with its author and the wording it judged. */
function takeBackDecision(state: WorkbenchState, earlier: DecisionObject): CommandDraft | null {
  const { id, rev: to, claimId: _, ...fields } = earlier
  const now = state.objects.decision.get(id)
  if (!now || now.decidedAt === earlier.decidedAt || to === 0) return null
  return {
    name: 'takeBackDecision',
    target: { kind: 'decision', id },
    input: { id, to },
    before: pick(now),
    patches: [{ kind: 'decision', id, op: 'merge', fields }],
  }
}

export function reopenClaim(state: WorkbenchState, claimId: string): CommandDraft | null {
  const decision = decisionOf(state, claimId)
  if (!decision) return null
  return {
    name: 'reopenClaim',
    target: { kind: 'decision', id: decision.id },
    input: { claimId },
    before: { ratingId: decision.ratingId, conclusion: decision.conclusion, reason: decision.reason },
    patches: [{ kind: 'decision', id: decision.id, op: 'remove' }],
    undo: () => ({
      name: 'restoreDecision',
      target: null,
      input: { id: decision.id },
      patches: [{ kind: 'decision', id: decision.id, op: 'put', object: decision }],
    }),
  }
}
