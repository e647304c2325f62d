import * as z from 'zod'
import { CreateScale as CreateScaleInput, MAX_RATINGS_KEPT, RatingInput } from '../scale/inputs'
import { RATING_COLOURS, RATING_ICONS, SCALE_KINDS } from '../scale/scale'
import { objectId, revision } from '../text/typed-text'
import { contract } from './contract'
import { ById, listOf, Nothing, time } from './shapes'

/** One rating; `rank` 0 is best, equal ranks tie, null has no place in the order. */
export const RatingAnswer = z
  .strictObject({
    key: z.string(),
    label: z.string(),
    shortLabel: z.string(),
    colour: z.enum(RATING_COLOURS),
    icon: z.enum(RATING_ICONS),
    meaning: z.string(),
    rank: z.int().nullable(),
    /** Valid on older verdicts, not offered for new ones. */
    retired: z.boolean(),
  })
  .meta({ id: 'Rating' })

const told = {
  id: objectId,
  name: z.string(),
  /** Verdicts on an internal scale are never exported as ClaimReview. */
  kind: z.enum(SCALE_KINDS),
  version: z.int().min(1),
  ratings: z.array(RatingAnswer),
}

/** A scale in its newest version, which new articles take, and the versions before it. */
export const ScaleAnswer = z
  .strictObject({
    ...told,
    preset: z.string().nullable(),
    default: z.boolean(),
    versions: z.array(
      z.strictObject({ version: z.int(), articles: z.int().min(0), used: z.boolean(), createdAt: time }),
    ),
    rev: revision,
  })
  .meta({ id: 'Scale' })
export type ScaleAnswer = z.infer<typeof ScaleAnswer>

/** One version of a scale, as older verdicts were given on it. */
export const ScaleVersionAnswer = z.strictObject(told).meta({ id: 'ScaleVersion' })
export type ScaleVersionAnswer = z.infer<typeof ScaleVersionAnswer>

const RatingBody = RatingInput.omit({ isRetired: true })
  .extend({ retired: z.boolean().optional() })
  .meta({ id: 'NewRating' })
export type RatingBody = z.infer<typeof RatingBody>
const ratings = z.array(RatingBody).max(MAX_RATINGS_KEPT, { error: 'tooManyRatings' })
const { name, kind } = CreateScaleInput.shape

export const ListScales = contract({
  method: 'GET',
  path: '/scales',
  name: 'listScales',
  summary: 'Every scale of the house with its ratings, the default one first.',
  scope: 'read',
  params: Nothing,
  query: Nothing,
  body: null,
  answer: listOf(ScaleAnswer),
  status: 200,
})

export const CreateScale = contract({
  method: 'POST',
  path: '/scales',
  name: 'createScale',
  summary: 'Makes a scale; without ratings, verdicts on it are concluding sentences.',
  scope: 'edit',
  params: Nothing,
  query: Nothing,
  body: z.strictObject({ name, kind, ratings }),
  answer: ScaleAnswer,
  status: 201,
})

export const ReadScale = contract({
  method: 'GET',
  path: '/scales/{id}',
  name: 'readScale',
  summary: 'A scale in its newest version.',
  scope: 'read',
  params: ById,
  query: Nothing,
  body: null,
  answer: ScaleAnswer,
  status: 200,
})

export const ReadScaleVersion = contract({
  method: 'GET',
  path: '/scales/{id}/versions/{version}',
  name: 'readScaleVersion',
  summary: 'A version of a scale as it was when verdicts were given on it.',
  scope: 'read',
  params: z.strictObject({ id: objectId, version: z.coerce.number().int().min(1) }),
  query: Nothing,
  body: null,
  answer: ScaleVersionAnswer,
  status: 200,
})

export const ChangeScale = contract({
  method: 'PATCH',
  path: '/scales/{id}',
  name: 'changeScale',
  summary: 'Changes what new articles are rated on: a used version stays, the next one is made.',
  scope: 'edit',
  params: ById,
  query: Nothing,
  body: z.strictObject({ name: name.optional(), kind: kind.optional(), ratings: ratings.optional(), rev: revision }),
  answer: ScaleAnswer,
  status: 200,
  refusals: ['conflict'],
})
