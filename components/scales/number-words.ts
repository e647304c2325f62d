import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { claimReviewNumber } from '@/domain/scale/claim-review-number'
import type { Rating, ScaleKind } from '@/domain/scale/scale'

type Ranked = readonly Pick<Rating, 'key' | 'rank' | 'isRetired'>[]

/** What a rating is in a ClaimReview, in words: "4 of 5", or that it has no number there. */
export function useNumberWords(): (kind: ScaleKind, ratings: Ranked, key: string) => string {
  const t = useTranslations('scales')
  return useCallback(
    (kind, ratings, key) => {
      if (kind === 'internal') return t('number.internal')
      const number = claimReviewNumber(ratings, key)
      return number ? t('number.of', { value: number.ratingValue, best: number.bestRating }) : t('number.none')
    },
    [t],
  )
}
