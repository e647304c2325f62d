import type { ReportFormat } from '../report/report-formats'
import type { AssessmentObject, ClaimObject, EvidenceObject } from '../workbench/objects'
import type { Working } from './article'

/*
 * What each way of working shows and offers first. A way hides; it never forgets: what a field holds
 * stays where it is, leaves with every export, and is announced while it is hidden.
 */

/** The fields that not every way of working shows. What is not here (statement, verdict, reasons, source, quote, locator, note) always shows. */
export const WAY_FIELDS = [
  'speaker',
  'claimDate',
  'firstAppearanceUrl',
  'types',
  'reportingSource',
  'locationIso',
  'transcription',
  'whyChecked',
  'confidence',
  'question',
  'answer',
  'answerType',
  'explanation',
  'medium',
] as const
export type WayField = (typeof WAY_FIELDS)[number]

const PUBLIC_VERDICT: readonly WayField[] = ['speaker', 'claimDate', 'firstAppearanceUrl', 'types']

const SHOWN: Readonly<Record<Working, ReadonlySet<WayField>>> = {
  'line-check': new Set(),
  'public-verdict': new Set(PUBLIC_VERDICT),
  'data-set': new Set(WAY_FIELDS),
}

/** Whether a way of working shows a field. */
export function isShownIn(working: Working, field: WayField): boolean {
  return SHOWN[working].has(field)
}

/** Everything on one claim that a hidden field could be holding. */
export type HeldOn = {
  readonly claim: ClaimObject
  /** This person's own assessment. */
  readonly assessment: AssessmentObject | null
  readonly evidence: readonly EvidenceObject[]
}

/** The fields that hold something on this claim and that its article's way of working hides, in the order of the panel. */
export function hiddenFields(working: Working, held: HeldOn): WayField[] {
  return WAY_FIELDS.filter((field) => !isShownIn(working, field) && valuesOf(field, held).some(isHeld))
}

function valuesOf(field: WayField, { claim, assessment, evidence }: HeldOn): readonly unknown[] {
  if (field in claim) return [claim[field as keyof ClaimObject]]
  if (field === 'confidence') return [assessment?.confidence]
  return evidence.map((one) => one[field as keyof EvidenceObject])
}

function isHeld(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined
}

/** The preset on whose scale articles of a way are rated where the house names none. */
export const SCALE_OF_WAY: Readonly<Record<Working, string>> = {
  'line-check': 'line-check',
  'public-verdict': 'tickmark',
  'data-set': 'averitec',
}

/** The formats of a report, those that a way of working takes away first before the others. */
export const FORMATS_OF_WAY: Readonly<Record<Working, readonly ReportFormat[]>> = {
  'line-check': ['html', 'md', 'csv', 'csv-evidence', 'json', 'webannotation', 'claimreview'],
  'public-verdict': ['html', 'claimreview', 'md', 'json', 'csv', 'csv-evidence', 'webannotation'],
  'data-set': ['json', 'csv', 'csv-evidence', 'webannotation', 'md', 'html', 'claimreview'],
}
