import { AppError } from '@/domain/app-error'
import { claimReviewOf, type Publication, reviewedClaims } from '@/domain/report/claim-review'
import { claimReviewFaults, claimReviewWarnings } from '@/domain/report/claim-review-faults'
import type { Report, ReportClaim } from '@/domain/report/report'
import { formatRefusal } from '@/domain/report/report-formats'
import { citationWord, inclusionSentence, type Voice } from '@/domain/report/report-words'
import { jsonText } from './json-text'

/**
 * The verdicts of a report as a feed of schema.org ClaimReviews. `notValid` and `warnings` are for
 * people: the context maps both to nothing, so a JSON-LD reader does not see them.
 *
 * @throws AppError `unsupported` when the scale is internal
 */
export function renderClaimReview(
  report: Report,
  voice: Voice,
  publicationOf: (claim: ReportClaim) => Publication | null = () => null,
): string {
  const refusal = formatRefusal(report, 'claimreview')
  if (refusal) throw new AppError('unsupported', `report.${refusal}`)
  const { t } = voice
  return jsonText({
    '@context': ['https://schema.org', { notValid: null, warnings: null }],
    '@type': 'DataFeed',
    name: report.article.title,
    description: inclusionSentence(voice, report) ?? undefined,
    dateModified: report.generated.at,
    publisher: { '@type': 'Organization', name: report.house },
    dataFeedElement: reviewedClaims(report).map((claim) => {
      const review = claimReviewOf(
        report,
        claim,
        publicationOf(claim),
        (state) => citationWord(voice, state),
        (aspect) => t(`aspects.${aspect}`),
      )
      const faults = [...claimReviewFaults(review), ...(claim.standing.state === 'settled' ? [] : ['settled'])]
      const said = (kind: string) => (code: string) => ({ code, text: t(`claimReview.${kind}.${code}`) })
      return {
        '@type': 'DataFeedItem',
        dateModified: claim.standing.at ?? undefined,
        item: review,
        notValid: faults.map(said('notValid')),
        warnings: claimReviewWarnings(review).map(said('warnings')),
      }
    }),
  })
}
