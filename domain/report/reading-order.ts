import type { AnnotationObject, ClaimObject } from '../workbench/objects'

/** A claim with its number and its spans, in the order a reader meets them. */
export type NumberedClaim = {
  readonly number: number
  readonly claim: ClaimObject
  /** Its claim spans: placed ones by place, then the unanchored. */
  readonly spans: readonly AnnotationObject[]
}

/**
 * The claims of an article numbered from 1 as they are met in reading: by their first occurrence,
 * at the same place the longer one first; then those without a place, oldest first.
 */
export function claimsInReadingOrder(
  claims: readonly ClaimObject[],
  annotations: readonly AnnotationObject[],
): NumberedClaim[] {
  const own = annotations.filter((one) => one.purpose === 'claim' && !one.isProposal)
  const byClaim = Map.groupBy(own, ({ claimId }) => claimId)
  return claims
    .map((claim) => ({ claim, spans: (byClaim.get(claim.id) ?? []).toSorted(byPlace) }))
    .sort(byFirstSpan)
    .map((one, index) => ({ number: index + 1, ...one }))
}

/** Order of two claims in reading: by their first spans; those without a place last, by age. */
export function byFirstSpan(a: Omit<NumberedClaim, 'number'>, b: Omit<NumberedClaim, 'number'>): number {
  return (
    placeOf(a.spans[0], b.spans[0]) || compare(a.claim.createdAt, b.claim.createdAt) || compare(a.claim.id, b.claim.id)
  )
}

/** Order of two annotations in reading: by start, longer first; unanchored ones last, by age. */
export function byPlace(a: AnnotationObject, b: AnnotationObject): number {
  return placeOf(a, b) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id)
}

type Place = Pick<AnnotationObject, 'start' | 'end'> | undefined

function placeOf(a: Place, b: Place): number {
  const startA = a?.start ?? Number.MAX_SAFE_INTEGER
  const startB = b?.start ?? Number.MAX_SAFE_INTEGER
  return startA - startB || (b?.end ?? 0) - (a?.end ?? 0)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
