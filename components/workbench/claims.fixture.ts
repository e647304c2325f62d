import type { AnnotationObject, AssessmentObject, ClaimObject, ObjectChange } from '@/domain/workbench/objects'
import { newClaim } from './annotation-commands'
import { ME } from './fake-house'
import type { TextRange } from './workbench-store'

const AT = '2026-01-01T00:00:00.000Z'

type About = Partial<ClaimObject> & {
  /** The version of the claim that a verdict of "true" judged; without it there is no verdict. */
  readonly ratedAtBasis?: number
  readonly ratedBy?: string
}

/** A claim for tests with its span (null: it lost its place), and perhaps a verdict. */
export function claimChanges(
  id: string,
  range: TextRange | null,
  { ratedAtBasis, ratedBy = ME.id, ...about }: About = {},
): readonly ObjectChange[] {
  const claim: ClaimObject = {
    ...newClaim(id, id, ME.id, AT),
    rev: 1,
    ...about,
  }
  const annotation: AnnotationObject = {
    id: `span-${id}`,
    rev: 1,
    purpose: 'claim',
    isProposal: false,
    start: range?.start ?? null,
    end: range?.end ?? null,
    anchor: range ? 'exact' : 'unanchored',
    quote: id,
    claimId: id,
    reason: null,
    body: null,
    replacement: null,
    severity: null,
    isLegal: false,
    correctionState: null,
    correctionStateBy: null,
    correctionStateReason: null,
    createdBy: ME.id,
    createdAt: AT,
  }
  const assessment: AssessmentObject = {
    id: `verdict-${id}`,
    rev: 1,
    claimId: id,
    userId: ratedBy,
    ratingId: 'rating-true',
    conclusion: null,
    rationale: '',
    confidence: null,
    basis: ratedAtBasis ?? 0,
    judgedStatement: id,
    assessedAt: AT,
  }
  return [
    { kind: 'claim', id, object: claim },
    { kind: 'annotation', id: annotation.id, object: annotation },
    ...(ratedAtBasis === undefined
      ? []
      : [{ kind: 'assessment', id: assessment.id, object: assessment } satisfies ObjectChange]),
  ]
}
