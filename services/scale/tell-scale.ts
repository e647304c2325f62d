import type { RatingBody, ScaleAnswer, ScaleVersionAnswer } from '@/domain/api/scales'
import type { RatingInput } from '@/domain/scale/inputs'
import type { HouseScale, Rating, Scale } from '@/domain/scale/scale'

/** A scale of the house in the words of the API. */
export function scaleAnswer({ latest, isDefault, versions, preset, rev }: HouseScale): ScaleAnswer {
  return {
    ...scaleVersionAnswer(latest),
    preset,
    default: isDefault,
    versions: versions.map(({ version, articles, isUsed, createdAt }) => ({
      version,
      articles,
      used: isUsed,
      createdAt,
    })),
    rev,
  }
}

/** One version of a scale in the words of the API. */
export function scaleVersionAnswer({ scaleId, name, kind, version, ratings }: Scale): ScaleVersionAnswer {
  return { id: scaleId, name, kind, version, ratings: ratings.map(ratingAnswer) }
}

function ratingAnswer({ id: _id, position: _position, isRetired, ...rating }: Rating) {
  return { ...rating, retired: isRetired }
}

/** A rating as a program writes it, in the words of the services. */
export function ratingInput({ retired, ...rating }: RatingBody): RatingInput {
  return { ...rating, ...(retired === undefined ? {} : { isRetired: retired }) }
}

/** The ratings of a version as somebody would write them anew. */
export function ratingInputsOf({ ratings }: Pick<Scale, 'ratings'>): RatingInput[] {
  return ratings.map(({ id: _id, position: _position, ...rating }) => rating)
}
