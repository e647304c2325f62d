import type { ListedClaimAnswer } from '@/domain/api/claims'
import type { ClaimListItem } from '@/domain/claim/claim-list'
import { linkTo } from '../house/public-url'

/** A line of the list of claims in the words of the API. */
export function listedClaim(item: ClaimListItem): ListedClaimAnswer {
  const { state, verdict, waitingOn, waitingSince, waitingDue, types, article, ...told } = item
  return {
    ...told,
    link: linkTo(article.id, 'claim', item.id),
    types: [...types],
    article: { id: article.id, title: article.title },
    waiting: waitingOn === null ? null : { on: waitingOn, since: waitingSince as string, due: waitingDue },
    standing: {
      state,
      verdict: verdict && { rating: verdict.rating?.key ?? null, conclusion: verdict.conclusion },
      by: verdict?.by ?? null,
      stale: verdict?.isStale ?? state === 'check-again',
    },
  }
}
