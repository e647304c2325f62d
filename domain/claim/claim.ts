/** Types of a claim (AVeriTeC's); several may apply. */
export const CLAIM_TYPES = ['numerical', 'quote', 'position', 'event', 'causal'] as const
export type ClaimType = (typeof CLAIM_TYPES)[number]

/** How far the work on a claim is, apart from its verdict. */
export const WORK_STATES = ['open', 'waiting', 'assessed', 'disputed', 'settled', 'check-again'] as const
export type WorkState = (typeof WORK_STATES)[number]

/**
 * What a claim is about where two stand on the same words: that somebody *said* it, or that it *is so*.
 * A claim that stands by itself is neither.
 */
export const ASPECTS = ['said', 'so'] as const
export type Aspect = (typeof ASPECTS)[number]

/** What the other of the two claims is about. */
export function otherAspect(aspect: Aspect): Aspect {
  return aspect === 'said' ? 'so' : 'said'
}
