/** Types of a claim (AVeriTeC's); several may apply. */
export const CLAIM_TYPES = ['numerical', 'quote', 'position', 'event', 'causal'] as const
export type ClaimType = (typeof CLAIM_TYPES)[number]

/** How far the work on a claim is, apart from its verdict. */
export const WORK_STATES = ['open', 'waiting', 'assessed', 'disputed', 'settled', 'check-again'] as const
export type WorkState = (typeof WORK_STATES)[number]
