import type { Rating, RatingColour, RatingIcon } from './scale'

/** How a verdict shows besides its words: the tint and the icon of its chip. */
export type VerdictLook = { readonly colour: RatingColour; readonly icon: RatingIcon }

const OPEN: VerdictLook = { colour: 'open', icon: 'question' }
const CONCLUDED: VerdictLook = { colour: 'neutral', icon: 'dot' }

/**
 * The look of a verdict: its rating's own; for a concluding sentence a quiet one, because no colour
 * says for it how true a claim is; open where nothing stands.
 */
export function verdictLook(
  rating: Pick<Rating, 'colour' | 'icon'> | null | undefined,
  hasVerdict: boolean,
): VerdictLook {
  return rating ?? (hasVerdict ? CONCLUDED : OPEN)
}
