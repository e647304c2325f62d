import type { RepeatAnswer } from '@/domain/api/claims'
import type { ClaimRepeat } from '@/domain/claim/claim-repeats'

/** A repeat in the words of the API. */
export function toldRepeat({ article, hasOtherFigures, link, verdicts, sources, ...told }: ClaimRepeat): RepeatAnswer {
  return {
    ...told,
    article: { id: article.id, title: article.title },
    otherFigures: hasOtherFigures,
    link: link && { ...link, by: { ...link.by } },
    verdicts: verdicts.map(({ rating, isStale, isReusable, person, ...verdict }) => ({
      ...verdict,
      person: { ...person },
      rating: rating?.key ?? null,
      stale: isStale,
      reusable: isReusable,
    })),
    sources: sources.map(({ isConfidential, ...source }) => ({ ...source, confidential: isConfidential })),
  }
}
