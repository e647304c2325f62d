/** Internal scales are never exported as ClaimReview; public ones are. */
export const SCALE_KINDS = ['internal', 'public'] as const
export type ScaleKind = (typeof SCALE_KINDS)[number]

/**
 * The fixed palette of rating colours. Each token has a light, dark and forced-colours form in the
 * style sheet; a rating names a token, never a free value.
 */
export const RATING_COLOURS = [
  'true',
  'mostly-true',
  'mixed',
  'mostly-false',
  'false',
  'unproven',
  'open',
  'neutral',
] as const
export type RatingColour = (typeof RATING_COLOURS)[number]

/** Icons a rating may carry, so that colour never speaks alone. */
export const RATING_ICONS = [
  'check',
  'circle-three-quarter',
  'circle-half',
  'circle-quarter',
  'cross',
  'question',
  'clock',
  'mask',
  'pencil',
  'person',
  'ban',
  'flame',
  'star',
  'dot',
] as const
export type RatingIcon = (typeof RATING_ICONS)[number]

/** One rating of a scale. `rank` 0 is best; equal ranks tie; null has no place in the order. */
export type Rating = {
  readonly id: string
  readonly key: string
  readonly label: string
  readonly shortLabel: string
  readonly colour: RatingColour
  readonly icon: RatingIcon
  readonly meaning: string
  readonly rank: number | null
  readonly position: number
  readonly isRetired: boolean
}

/** One immutable version of a scale, ratings in the order they are shown. */
export type Scale = {
  readonly id: string
  readonly scaleId: string
  readonly name: string
  readonly kind: ScaleKind
  readonly version: number
  readonly ratings: readonly Rating[]
}

/** One version of a scale and how many articles hang on it; they stay on it for good. */
export type ScaleVersionUse = {
  readonly id: string
  readonly version: number
  readonly createdAt: string
  /** Articles that this person can see. */
  readonly articles: number
  /** Whether any article hangs on it, a deleted one too: such a version never changes. */
  readonly isUsed: boolean
}

/** A scale as the house keeps it: its newest version, and the earlier ones that articles hang on. */
export type HouseScale = {
  readonly id: string
  readonly rev: number
  readonly name: string
  readonly kind: ScaleKind
  /** The preset it was made from; null for one of the house's own. */
  readonly preset: string | null
  /** What new articles are rated on unless something else is chosen. */
  readonly isDefault: boolean
  /** The version that new articles take. */
  readonly latest: Scale
  /** Newest first. */
  readonly versions: readonly ScaleVersionUse[]
  /** Keys of ratings that used versions carry: from now on they can be retired, not taken away. */
  readonly lastingKeys: readonly string[]
}

/** Whether verdicts on this scale are a concluding sentence, because it offers no rating. */
export function hasNoRatings({ ratings }: Pick<Scale, 'ratings'>): boolean {
  return ratings.every(({ isRetired }) => isRetired)
}
