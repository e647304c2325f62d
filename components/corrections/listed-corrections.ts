import type { CorrectionState, Severity } from '@/domain/annotation/annotation'
import type { AnnotationObject, EvidenceObject, SourceObject } from '@/domain/workbench/objects'
import type { ClaimRow, Derived } from '../workbench/derived'
import type { WorkbenchState } from '../workbench/workbench-store'

/** What bears a correction out: a piece of evidence of its claim, with its source. */
export type Borne = { readonly evidence: EvidenceObject; readonly source: SourceObject }

/** A correction as the editor's list shows it. */
export type ListedCorrection = {
  readonly correction: AnnotationObject
  /** Its place in reading order, from 1: the number the report gives it. */
  readonly number: number
  /** The claim it belongs to; null when it stands by itself. */
  readonly claim: ClaimRow | null
  readonly sources: readonly Borne[]
  readonly by: string
}

/** Which corrections are shown. */
export type CorrectionFilter = {
  readonly state: CorrectionState | 'all'
  readonly severity: Severity | 'all'
  readonly isLegalOnly: boolean
}
export const ALL_CORRECTIONS: CorrectionFilter = { state: 'all', severity: 'all', isLegalOnly: false }

/** Every correction of the article in reading order; those whose words are gone stand last. */
export function listedCorrections(state: WorkbenchState, derived: Derived): ListedCorrection[] {
  const evidence = derived.evidenceByClaim(state)
  return derived
    .annotations(state)
    .filter(({ purpose, isProposal }) => purpose === 'correction' && !isProposal)
    .map((correction, index) => ({
      correction,
      number: index + 1,
      claim: derived.claimRow(state, correction.claimId),
      sources: (evidence.get(correction.claimId ?? '') ?? []).flatMap((one) => {
        const source = state.objects.source.get(one.sourceId ?? '')
        return source ? [{ evidence: one, source }] : []
      }),
      by: state.people.find(({ id }) => id === correction.createdBy)?.name ?? '',
    }))
}

export function isShown({ correction }: ListedCorrection, { state, severity, isLegalOnly }: CorrectionFilter): boolean {
  return (
    (state === 'all' || correction.correctionState === state) &&
    (severity === 'all' || correction.severity === severity) &&
    (!isLegalOnly || correction.isLegal)
  )
}

/** The words around a list that is taken elsewhere as text. */
export type ListWords = {
  readonly facts: (listed: ListedCorrection) => string
  readonly from: string
  readonly to: string
  readonly nothing: string
  readonly because: string
  readonly source: string
}

/**
 * Corrections as plain text for the author's own system, one block each. Confidential sources stay in the
 * house: what is copied goes where nobody asks who may read it.
 */
export function correctionsAsText(listed: readonly ListedCorrection[], words: ListWords): string {
  return listed
    .map((one) => {
      const { quote, replacement, body } = one.correction
      const sources = one.sources
        .filter(({ source }) => !source.isConfidential)
        .map(({ evidence, source }) => {
          return `${words.source} ${[source.title, evidence.locator, source.url].filter(Boolean).join(', ')}`
        })
      return [
        `${one.number}. ${words.facts(one)}`,
        `${words.from} ${quote}`,
        `${words.to} ${replacement || words.nothing}`,
        ...(body ? [`${words.because} ${body}`] : []),
        ...sources,
      ].join('\n')
    })
    .join('\n\n')
}
