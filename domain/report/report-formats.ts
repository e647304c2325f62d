import type { Report } from './report'

/** The formats in which a report can be taken away; the words of `?format=`. */
export const REPORT_FORMATS = ['html', 'md', 'json', 'csv', 'csv-evidence', 'webannotation', 'claimreview'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/**
 * Why a report cannot be written in a format, or null. Verdicts on an internal scale are notes for the
 * desk ("confirmed with wording change"), not a published judgement of somebody's claim.
 */
export function formatRefusal({ scale }: Report, format: ReportFormat): 'claimReviewInternal' | null {
  return format === 'claimreview' && scale.kind === 'internal' ? 'claimReviewInternal' : null
}
