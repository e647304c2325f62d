import { safeHref } from '../source/safe-href'

/* What Google's page "Fact check (ClaimReview) structured data" asks, as of December 2025. */

/** What makes a ClaimReview invalid: readers pass over it. */
export type ClaimReviewFault = 'claim' | 'rating' | 'ratingName' | 'numbers' | 'url' | 'speaker'
/** What readers would like otherwise. */
export type ClaimReviewWarning = 'longClaim' | 'ratingInClaim' | 'author' | 'date' | 'item' | 'origin'

/** Longer claims are cut where readers show them. */
const CLAIM_LENGTH = 75

type Json = Readonly<Record<string, unknown>>

/** Every requirement that a ClaimReview does not meet. */
export function claimReviewFaults(review: Json): ClaimReviewFault[] {
  const rating = objectOf(review.reviewRating)
  const speaker = objectOf(review.itemReviewed)?.author
  const checks: Record<ClaimReviewFault, boolean> = {
    claim: isText(review.claimReviewed),
    rating: rating !== null,
    ratingName: isText(rating?.alternateName) || isText(rating?.name),
    numbers: rating === null || haveSense(rating),
    url: isText(review.url) && /^https?:\/\//.test(review.url) && safeHref(review.url) !== null,
    speaker: speaker === undefined || isText(objectOf(speaker)?.name),
  }
  return failed(checks)
}

/** Every recommendation that a ClaimReview does not follow. */
export function claimReviewWarnings(review: Json): ClaimReviewWarning[] {
  const claim = isText(review.claimReviewed) ? review.claimReviewed : ''
  const author = objectOf(review.author)
  const item = objectOf(review.itemReviewed)
  const speaker = objectOf(item?.author)?.name
  const name = objectOf(review.reviewRating)?.alternateName
  const checks: Record<ClaimReviewWarning, boolean> = {
    longClaim: [...claim].length < CLAIM_LENGTH,
    ratingInClaim: !isText(name) || !startsWithWord(claim, name),
    author: isText(author?.name) || isText(author?.url),
    date: isText(review.datePublished) && !Number.isNaN(Date.parse(review.datePublished)),
    item: item !== null && ['Claim', 'CreativeWork'].includes(item['@type'] as string),
    // Somebody else said it, somewhere: a desk does not check itself.
    origin:
      (isText(speaker) && speaker !== author?.name) ||
      item?.appearance !== undefined ||
      item?.firstAppearance !== undefined,
  }
  return failed(checks)
}

/** Numbers come all three or not at all: 1 ≤ worst < best, and the value between them. */
function haveSense({ ratingValue, bestRating, worstRating }: Json): boolean {
  const given = [worstRating, ratingValue, bestRating]
  if (given.every((one) => one === undefined)) return true
  const [worst, value, best] = given
  if (!isNumber(worst) || !isNumber(value) || !isNumber(best)) return false
  return worst >= 1 && worst < best && worst <= value && value <= best
}

/** "False: the world is flat" tells the verdict in the claim. */
function startsWithWord(claim: string, word: string): boolean {
  return claim.toLowerCase().startsWith(`${word.toLowerCase()}:`)
}

function failed<Name extends string>(checks: Record<Name, boolean>): Name[] {
  return (Object.keys(checks) as Name[]).filter((name) => !checks[name])
}

function objectOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
