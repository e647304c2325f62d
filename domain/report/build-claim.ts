import { hasVerdict, isSameVerdict, type Standing, type Verdict } from '../claim/standing'
import type { Scale } from '../scale/scale'
import { safeHref } from '../source/safe-href'
import type {
  AssessmentObject,
  ClaimObject,
  DecisionObject,
  EvidenceObject,
  SourceObject,
  WorkbenchSnapshot,
} from '../workbench/objects'
import type { NumberedClaim } from './reading-order'
import type { ReportAssessment, ReportClaim, ReportEvidence, ReportStanding, ReportVerdict } from './report'
import type { LinkOf, NameOf, ReportInclude } from './report-input'
import { type CitationNumbers, reasonsOf } from './report-reasons'

/** The report's entries of the claims of a snapshot, as they are numbered. */
export function claimDetails(
  snapshot: WorkbenchSnapshot,
  standings: ReadonlyMap<string, Standing>,
  { nameOf, linkOf }: { readonly nameOf: NameOf; readonly linkOf: LinkOf },
  include: ReportInclude,
  numbered: readonly NumberedClaim[],
): ReportClaim[] {
  const assessments = Map.groupBy(snapshot.assessments, ({ claimId }) => claimId)
  const decisions = new Map(snapshot.decisions.map((decision) => [decision.claimId, decision]))
  const evidence = Map.groupBy(snapshot.evidence, ({ claimId }) => claimId)
  const sources = new Map(snapshot.sources.map((source) => [source.id, source]))
  const labelled = labeller(snapshot.scale)
  const numberOf = new Map(numbered.map(({ number, claim }) => [claim.id, number]))

  return numbered.map(({ number, claim, spans }) => {
    const own = (assessments.get(claim.id) ?? []).toSorted((a, b) => (a.assessedAt < b.assessedAt ? -1 : 1))
    const decision = decisions.get(claim.id) ?? null
    const cited = citedEvidence(evidence.get(claim.id) ?? [], sources, include)
    return {
      number,
      id: claim.id,
      link: linkOf({ kind: 'claim', id: claim.id }),
      statement: claim.statement,
      speaker: claim.speaker,
      claimDate: claim.claimDate,
      firstAppearanceUrl: addressOf(claim.firstAppearanceUrl),
      types: [...claim.types],
      reportingSource: claim.reportingSource,
      locationIso: claim.locationIso,
      transcription: claim.transcription,
      whyChecked: claim.whyChecked,
      ...pairOf(claim, numberOf),
      by: nameOf(claim.createdBy),
      createdAt: claim.createdAt,
      occurrences: spans.flatMap(({ start, end, quote, anchor }) =>
        start === null || end === null ? [] : [{ start, end, quote, isMoved: anchor === 'moved' }],
      ),
      unanchored: spans.filter(({ start }) => start === null).map(({ quote }) => quote),
      standing: standingOf(standings.get(claim.id) as Standing, own, decision, claim, labelled, nameOf),
      assessments: own.map(
        (one): ReportAssessment => ({
          author: nameOf(one.userId),
          at: one.assessedAt,
          verdict: hasVerdict(one) ? labelled(one) : null,
          reasons: reasonsOf(one.rationale, cited.numbers),
          confidence: one.confidence,
          judgedStatement: one.judgedStatement,
          isStale: one.basis < claim.basis,
        }),
      ),
      decision: decision && {
        by: nameOf(decision.userId),
        at: decision.decidedAt,
        verdict: labelled(decision),
        reason: reasonsOf(decision.reason, cited.numbers),
        isStale: decision.basis < claim.basis,
      },
      evidence: cited.evidence,
    }
  })
}

/** Which of two claims on the same words this is; nothing without the other one. */
function pairOf({ aspect, counterpartId }: ClaimObject, numberOf: ReadonlyMap<string, number>) {
  const counterpart = (counterpartId && numberOf.get(counterpartId)) || null
  return { aspect: counterpart === null ? null : aspect, counterpart }
}

type Labeller = (verdict: Verdict) => ReportVerdict

function labeller(scale: Scale): Labeller {
  const ratings = new Map(scale.ratings.map((rating) => [rating.id, rating]))
  return ({ ratingId, conclusion }) => {
    const rating = ratingId === null ? undefined : ratings.get(ratingId)
    return { rating: rating?.key ?? null, label: rating?.label ?? conclusion ?? '?' }
  }
}

/** Numbers the evidence that may leave; what may not is known to citations, and to nothing else. */
function citedEvidence(
  evidence: readonly EvidenceObject[],
  sources: ReadonlyMap<string, SourceObject>,
  include: ReportInclude,
): { evidence: ReportEvidence[]; numbers: CitationNumbers } {
  const numbers = new Map<string, number | null>()
  const shown: ReportEvidence[] = []
  const inOrder = evidence.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  for (const one of inOrder) {
    const source = one.sourceId === null ? null : sources.get(one.sourceId)
    // A source this reader may not know of is as good as confidential.
    const mayLeave = source === null || (source !== undefined && (!source.isConfidential || include.internal))
    if (!mayLeave) {
      numbers.set(one.id, null)
      continue
    }
    const number = shown.length + 1
    numbers.set(one.id, number)
    shown.push({
      number,
      stance: one.stance,
      quote: one.quote,
      locator: one.locator,
      isPrimary: one.isPrimary,
      question: one.question,
      answer: one.answer,
      answerType: one.answerType,
      explanation: one.explanation,
      medium: one.medium,
      note: include.internal ? one.note : null,
      source: source && sourceOf(source),
    })
  }
  return { evidence: shown, numbers }
}

function sourceOf({ id: _id, rev: _rev, ...source }: SourceObject) {
  return {
    title: source.title,
    kind: source.kind,
    url: addressOf(source.url),
    archiveUrl: addressOf(source.archiveUrl),
    archivedAt: source.archivedAt,
    publisher: source.publisher,
    author: source.author,
    publishedAt: source.publishedAt,
    accessedAt: source.accessedAt,
    isConfidential: source.isConfidential,
  }
}

function addressOf(href: string | null): string | null {
  return href === null ? null : safeHref(href)
}

function standingOf(
  standing: Standing,
  assessments: readonly AssessmentObject[],
  decision: DecisionObject | null,
  claim: ClaimObject,
  labelled: Labeller,
  nameOf: NameOf,
): ReportStanding {
  const { state, verdict, by, isStale } = standing
  const authors = assessments.filter(
    (one) => hasVerdict(one) && (isStale || one.basis >= claim.basis) && (!verdict || isSameVerdict(one, verdict)),
  )
  const isDecided = by === 'decision' && decision !== null
  return {
    state,
    verdict: verdict && labelled(verdict),
    basis: by,
    isStale,
    people: isDecided ? [nameOf(decision.userId)] : authors.map(({ userId }) => nameOf(userId)),
    at: isDecided ? decision.decidedAt : (authors.at(-1)?.assessedAt ?? null),
  }
}
