import type { EvidenceObject, SourceObject } from '@/domain/workbench/objects'
import type { Making } from './annotation-commands'
import type { Begun } from './claim-commands'
import type { CommandDraft, Fields } from './command'
import type { Patch } from './object-tables'
import type { WorkbenchState } from './workbench-store'

/** Question and answer, and the note; left out, they are empty. */
type Answered = Partial<Pick<EvidenceObject, 'note' | 'question' | 'answer' | 'answerType' | 'explanation' | 'medium'>>
export type NewEvidence = Pick<EvidenceObject, 'stance' | 'quote' | 'locator' | 'isPrimary'> & Answered
export type SourceFields = Pick<SourceObject, 'title' | 'url' | 'archiveUrl' | 'archivedAt' | 'isConfidential'>

/** The source this person cited last, in this article; ids are made in the order of time. */
export function lastCitedBy({ objects }: WorkbenchState, userId: string): string | null {
  let last: EvidenceObject | null = null
  for (const one of objects.evidence.values()) {
    if (one.createdBy === userId && objects.source.has(one.sourceId ?? '') && (last === null || one.id > last.id))
      last = one
  }
  return last?.sourceId ?? null
}

/** The source one would pin now: the last one cited for the active claim, else the last one I cited here. */
export function sourceToPin(state: WorkbenchState): string | null {
  const { objects, activeId, me } = state
  const claimId = objects.annotation.get(activeId ?? '')?.claimId ?? null
  let last: EvidenceObject | null = null
  for (const one of claimId === null ? [] : objects.evidence.values()) {
    const isOfClaim = one.claimId === claimId && objects.source.has(one.sourceId ?? '')
    if (isOfClaim && (last === null || one.id > last.id)) last = one
  }
  return last?.sourceId ?? lastCitedBy(state, me.id)
}

/** Cites a known source (by id; null where no source answers a question) or a new one (by its fields) for a claim. */
export function citeSource(
  state: WorkbenchState,
  claimId: string,
  cited: { readonly sourceId: string | null } | { readonly source: SourceFields },
  details: NewEvidence,
  making: Making,
): { readonly id: string; readonly sourceId: string | null; readonly draft: CommandDraft } {
  const id = making.newId()
  const positions = [...state.objects.evidence.values()]
    .filter((one) => one.claimId === claimId)
    .map((one) => one.position)
  const patches: Patch[] = []
  let sourceId: string | null
  if ('sourceId' in cited) sourceId = cited.sourceId
  else {
    const { url } = cited.source
    const newSourceId = making.newId()
    sourceId = newSourceId
    const object: SourceObject = {
      id: newSourceId,
      rev: 0,
      kind: url ? 'web' : 'other',
      publisher: null,
      author: null,
      publishedAt: null,
      accessedAt: null,
      files: [],
      ...cited.source,
    }
    patches.push({ kind: 'source', id: newSourceId, op: 'put', object })
  }
  const object: EvidenceObject = {
    id,
    rev: 0,
    claimId,
    sourceId,
    questionId: null,
    question: null,
    answer: null,
    answerType: null,
    medium: null,
    explanation: null,
    note: '',
    ...details,
    position: Math.max(-1, ...positions) + 1,
    createdBy: state.me.id,
  }
  patches.push({ kind: 'evidence', id, op: 'put', object })
  const draft: CommandDraft = {
    name: 'citeSource',
    target: null,
    input: {
      id,
      claimId,
      ...('source' in cited
        ? { source: { id: sourceId, kind: cited.source.url ? 'web' : 'other', ...cited.source } }
        : sourceId !== null && { sourceId }),
      ...details,
    },
    patches,
    undo: (now) => deleteEvidence(now, id),
  }
  return { id, sourceId, draft }
}

type Changeable = Partial<NewEvidence>

export function changeEvidence(
  state: WorkbenchState,
  id: string,
  fields: Changeable,
  begun?: Begun,
): CommandDraft | null {
  const evidence = state.objects.evidence.get(id)
  if (!evidence) return null
  const before = Object.fromEntries(Object.keys(fields).map((field) => [field, (evidence as unknown as Fields)[field]]))
  return {
    name: 'changeEvidence',
    target: { kind: 'evidence', id },
    input: { id, ...fields },
    before: begun?.before ?? before,
    rev: begun?.rev,
    patches: [{ kind: 'evidence', id, op: 'merge', fields }],
    undo: (now) => changeEvidence(now, id, before),
  }
}

export function deleteEvidence(state: WorkbenchState, id: string): CommandDraft | null {
  const evidence = state.objects.evidence.get(id)
  if (!evidence) return null
  const { quote, locator, stance, isPrimary } = evidence
  return {
    name: 'deleteEvidence',
    target: { kind: 'evidence', id },
    input: { id },
    before: { quote, locator, stance, isPrimary },
    patches: [{ kind: 'evidence', id, op: 'remove' }],
    undo: () => ({
      name: 'restoreEvidence',
      target: null,
      input: { id },
      patches: [{ kind: 'evidence', id, op: 'put', object: evidence }],
    }),
  }
}

export function changeSource(
  state: WorkbenchState,
  id: string,
  fields: Partial<SourceFields>,
  begun?: Begun,
): CommandDraft | null {
  const source = state.objects.source.get(id)
  if (!source) return null
  const before = Object.fromEntries(Object.keys(fields).map((field) => [field, (source as unknown as Fields)[field]]))
  return {
    name: 'changeSource',
    target: { kind: 'source', id },
    input: { id, ...fields },
    before: begun?.before ?? before,
    rev: begun?.rev,
    patches: [{ kind: 'source', id, op: 'merge', fields }],
    undo: (now) => changeSource(now, id, before),
  }
}
