import type { Aspect } from '../claim/claim'
import { claimReviewNumber } from '../scale/claim-review-number'
import type { SourceKind } from '../source/source'
import { plainReasons } from './plain-reasons'
import type { Report, ReportClaim, ReportEvidence } from './report'
import type { ReportCitation, ReportReasons } from './report-reasons'

/** Where the check of a claim was published, and when. */
export type Publication = { readonly url: string; readonly at: string }

/** A schema.org object; its names are not ours. */
export type Thing = { readonly '@type': string } & Readonly<Record<string, unknown>>

const WORKS: Readonly<Record<SourceKind, string>> = {
  web: 'WebPage',
  document: 'DigitalDocument',
  'data-set': 'Dataset',
  interview: 'CreativeWork',
  book: 'Book',
  image: 'ImageObject',
  audio: 'AudioObject',
  video: 'VideoObject',
  archive: 'ArchiveComponent',
  other: 'CreativeWork',
}

/** The claims whose verdict may be told as a ClaimReview: settled, or somebody's standing assessment. */
export function reviewedClaims({ claims }: Report): ReportClaim[] {
  return claims.filter(
    ({ standing: { state, verdict } }) => verdict !== null && (state === 'settled' || state === 'assessed'),
  )
}

/**
 * A claim and its verdict as schema.org's ClaimReview. The house is the author of the check; who gave
 * the verdict is the author of the rating. Without a `publication` there is no `url`, which readers
 * require: a draft, and marked as one.
 */
export function claimReviewOf(
  report: Report,
  claim: ReportClaim,
  publication: Publication | null,
  citationWord: (state: ReportCitation['state']) => string,
  aspectWord: (aspect: Aspect) => string = (aspect) => aspect,
): Thing {
  const { standing, statement } = claim
  const body = plainReasons(reasonsOfStanding(claim), citationWord)
  return trimmed({
    '@type': 'ClaimReview',
    url: publication?.url,
    datePublished: publication?.at,
    dateModified: standing.at,
    creativeWorkStatus: publication && standing.state === 'settled' ? 'Published' : 'Draft',
    claimReviewed: statement,
    author: { '@type': 'Organization', name: report.house },
    reviewRating: trimmed({
      '@type': 'Rating',
      alternateName: standing.verdict?.label,
      ...(standing.verdict?.rating && claimReviewNumber(report.scale.ratings, standing.verdict.rating)),
      ratingExplanation: body.split('\n\n')[0],
      author: standing.people.filter((name) => name !== '').map((name) => ({ '@type': 'Person', name })),
    }),
    itemReviewed: trimmed({
      '@type': 'Claim',
      '@id': `urn:uuid:${claim.id}`,
      author: claimantOf(report, claim),
      keywords: claim.aspect && aspectWord(claim.aspect),
      datePublished: isoDate(claim.claimDate),
      firstAppearance: claim.firstAppearanceUrl && { '@type': 'CreativeWork', url: claim.firstAppearanceUrl },
      appearance: appearanceOf(report),
    }),
    reviewBody: body,
    citation: claim.evidence.flatMap((one) => citationOf(one) ?? []),
  })
}

/**
 * Who claims it: the speaker. That somebody *said* something is claimed by whoever reports it, not by the
 * one who is quoted.
 */
function claimantOf({ article }: Report, { speaker, aspect, reportingSource }: ReportClaim): Thing | null {
  const person = aspect === 'said' ? article.byline : speaker
  if (person) return { '@type': 'Person', name: person }
  const house = aspect === 'said' ? (reportingSource ?? article.publisher) : null
  return house ? { '@type': 'Organization', name: house } : null
}

/** The article as a place where the claim stands, when it has an address where one can look. */
function appearanceOf({ article }: Report): Thing | null {
  if (article.url === null) return null
  return trimmed({
    '@type': 'Article',
    url: article.url,
    name: article.title,
    datePublished: isoDate(article.publishedAt),
    inLanguage: article.language,
    author: article.byline && { '@type': 'Person', name: article.byline },
    publisher: article.publisher && { '@type': 'Organization', name: article.publisher },
  })
}

function citationOf({ source }: ReportEvidence): Thing | null {
  return (
    source &&
    trimmed({
      '@type': WORKS[source.kind],
      name: source.title,
      url: source.url,
      archivedAt: source.archiveUrl,
      author: source.author && { '@type': 'Person', name: source.author },
      publisher: source.publisher && { '@type': 'Organization', name: source.publisher },
      datePublished: isoDate(source.publishedAt),
    })
  )
}

/** The reasons of whoever's verdict stands: the decision's, else those of an assessment that agrees. */
function reasonsOfStanding({ standing, decision, assessments }: ReportClaim): ReportReasons {
  if (standing.basis === 'decision' && decision && decision.reason.length > 0) return decision.reason
  const { verdict } = standing
  const agreeing = assessments.filter((one) => !one.isStale && one.verdict?.label === verdict?.label)
  return agreeing.find(({ reasons }) => reasons.length > 0)?.reasons ?? []
}

/** A date that schema.org reads, whole or in part; anything else, as written by hand, is none. */
function isoDate(written: string | null): string | null {
  return written !== null && /^\d{4}(-\d\d(-\d\d)?)?$/.test(written) ? written : null
}

/** Without what is not known: no empty text, no empty list, no null. */
function trimmed(thing: { '@type': string } & Record<string, unknown>): Thing {
  const isKnown = (value: unknown) =>
    value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => isKnown(value))) as Thing
}
