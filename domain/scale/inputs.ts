import * as z from 'zod'
import { objectId, requiredText, revision, typedText } from '../text/typed-text'
import { MAX_RATING_KEY } from './rating-key'
import { RATING_COLOURS, RATING_ICONS, SCALE_KINDS } from './scale'

/** The most ratings a scale offers for new verdicts; retired ones are kept besides. */
export const MAX_RATINGS = 40
/** The most ratings of a scale, the retired ones among them. */
export const MAX_RATINGS_KEPT = 200

/**
 * One rating as it is written. `rank` says only what is better than what: 0 is best, the same number
 * ties, null has no place in the order. The numbers of an export are derived from it, never given.
 */
export const RatingInput = z.strictObject({
  /** Lasting name: what programs and older verdicts know the rating by. */
  key: z
    .string()
    .max(MAX_RATING_KEY, { error: 'tooLong' })
    .regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'ratingKey' }),
  label: requiredText(100),
  /** What fits on a button; the beginning of the label when it is left out. */
  shortLabel: requiredText(24).optional(),
  colour: z.enum(RATING_COLOURS),
  icon: z.enum(RATING_ICONS),
  meaning: typedText(1_000).optional(),
  rank: z.int().min(0).max(999).nullable(),
  /** Not offered for new verdicts any more. */
  isRetired: z.boolean().optional(),
})

type Ratings = readonly z.infer<typeof RatingInput>[]

function checkTogether(ratings: Ratings, fault: (index: number | null, field: string, error: string) => void): void {
  const offered = ratings.filter(({ isRetired }) => !isRetired)
  if (offered.length > MAX_RATINGS) fault(null, '', 'tooManyRatings')
  if (ratings.length > 0 && offered.length === 0) fault(null, '', 'allRetired')
  const keys = new Set<string>()
  const labels = new Set<string>()
  ratings.forEach(({ key, label, isRetired }, index) => {
    if (keys.has(key)) fault(index, 'key', 'keyTaken')
    keys.add(key)
    if (isRetired) return
    const word = label.trim().toLowerCase()
    if (labels.has(word)) fault(index, 'label', 'labelTaken')
    labels.add(word)
  })
}

/** All ratings of a scale. None at all is a scale whose verdict is a sentence. */
const ScaleRatings = z
  .array(RatingInput)
  .max(MAX_RATINGS_KEPT, { error: 'tooManyRatings' })
  .superRefine((ratings, ctx) =>
    checkTogether(ratings, (index, field, message) =>
      ctx.addIssue({ code: 'custom', message, path: index === null ? [] : [index, field] }),
    ),
  )

/** A new scale of the house. */
export const CreateScale = z.strictObject({
  id: objectId.optional(),
  name: requiredText(100),
  kind: z.enum(SCALE_KINDS),
  ratings: ScaleRatings,
})

/** A scale as it is to be from now on; articles under way stay on the version they are on. */
export const ChangeScale = z.strictObject({
  id: objectId,
  rev: revision,
  name: requiredText(100),
  kind: z.enum(SCALE_KINDS),
  ratings: ScaleRatings,
})

/** A new scale that begins as another one's newest version. */
export const CopyScale = z.strictObject({ id: objectId, name: requiredText(100) })

export type RatingInput = z.infer<typeof RatingInput>
export type CreateScale = z.infer<typeof CreateScale>
export type ChangeScale = z.infer<typeof ChangeScale>
export type CopyScale = z.infer<typeof CopyScale>
