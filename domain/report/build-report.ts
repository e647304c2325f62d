import { WORK_STATES } from '../claim/claim'
import { type Standing, standingsOf } from '../claim/standing'
import { coverageOf } from '../coverage/coverage'
import { pathOfLink } from '../workbench/link'
import type { AnnotationObject, WorkbenchSnapshot } from '../workbench/objects'
import { claimDetails } from './build-claim'
import { discussionsOf } from './build-discussions'
import { byPlace, claimsInReadingOrder } from './reading-order'
import { REPORT_SCHEMA, type Report, type ReportClaim } from './report'
import type { LinkOf, NameOf, ReportInput } from './report-input'

/**
 * The report of an article as it stands in the snapshot. This is the only place where matter is held
 * back: a confidential source is in the value only when `include.internal`, a discussion only when
 * `include.discussions`; an e-mail address never.
 */
export function buildReport({ snapshot, houseName, address, generatedAt, generatedBy, include }: ReportInput): Report {
  const { article, revision, scale } = snapshot
  const nameOf = namesOf(snapshot)
  const linkOf: LinkOf = (target) => new URL(pathOfLink(article.id, target), address).href
  const standings = standingsOf(snapshot)
  const numbered = claimsInReadingOrder(snapshot.claims, snapshot.annotations)
  const claims = claimDetails(snapshot, standings, { nameOf, linkOf }, include, numbered)
  const numberOf = new Map(claims.map(({ id, number }) => [id, number]))
  const marks = snapshot.annotations.filter(({ isProposal }) => !isProposal).toSorted(byPlace)
  const place = ({ id, start, end, quote, createdBy, createdAt }: AnnotationObject) => {
    return { id, link: linkOf({ kind: 'annotation', id }), start, end, quote, by: nameOf(createdBy), createdAt }
  }
  const covered = coverageOf(snapshot)
  return {
    schema: REPORT_SCHEMA,
    house: houseName,
    generated: { at: generatedAt.toISOString(), by: generatedBy },
    included: { discussions: include.discussions, internal: include.internal },
    article: {
      id: article.id,
      title: article.title,
      byline: article.byline,
      publisher: article.publisher,
      url: article.url,
      publishedAt: article.publishedAt,
      language: article.language,
      direction: article.direction,
      working: article.working,
      status: article.status,
    },
    revision: {
      id: revision.id,
      number: revision.number,
      sha256: revision.sha256,
      createdAt: revision.createdAt,
      document: revision.document,
      text: revision.text,
    },
    scale: {
      name: scale.name,
      kind: scale.kind,
      version: scale.version,
      ratings: scale.ratings.map(({ id: _id, position: _position, ...rating }) => rating),
    },
    settling: { rule: snapshot.settleRule.rule, quorum: snapshot.settleRule.quorum },
    coverage: {
      sentences: covered.sentences,
      sentencesAccounted: covered.accounted,
      words: covered.words,
      wordsAccounted: covered.wordsAccounted,
      wordsExcluded: covered.wordsExcluded,
    },
    states: statesOf(claims),
    claims,
    corrections: marks
      .filter(({ purpose }) => purpose === 'correction')
      .map((mark, index) => ({
        number: index + 1,
        ...place(mark),
        replacement: mark.replacement ?? '',
        why: mark.body ?? '',
        severity: mark.severity,
        isLegal: mark.isLegal,
        state: mark.correctionState ?? 'proposed',
        stateBy: mark.correctionStateBy === null ? null : nameOf(mark.correctionStateBy),
        stateReason: mark.correctionStateReason,
        claim: (mark.claimId && numberOf.get(mark.claimId)) || null,
      })),
    noChecks: marks.flatMap((mark) =>
      mark.purpose === 'no-check' && mark.reason ? [{ ...place(mark), reason: mark.reason }] : [],
    ),
    exclusions: marks.filter(({ purpose }) => purpose === 'excluded').map(place),
    proposals: snapshot.annotations.length - marks.length,
    people: peopleOf(snapshot, nameOf),
    discussions: include.discussions ? discussionsOf(snapshot, numberOf, nameOf) : null,
  }
}

function namesOf({ people }: WorkbenchSnapshot): NameOf {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}

function statesOf(claims: readonly ReportClaim[]): Report['states'] {
  const count = (state: Standing['state']) => claims.filter((claim) => claim.standing.state === state).length
  return Object.fromEntries(WORK_STATES.map((state) => [state, count(state)])) as Report['states']
}

/** Those who did any of the checking, in the order of the house's list of people. */
function peopleOf(snapshot: WorkbenchSnapshot, nameOf: NameOf): string[] {
  const worked = new Set([
    ...snapshot.annotations.filter(({ isProposal }) => !isProposal).map(({ createdBy }) => createdBy),
    ...snapshot.claims.map(({ createdBy }) => createdBy),
    ...[...snapshot.assessments, ...snapshot.decisions, ...snapshot.clearances].map(({ userId }) => userId),
    ...snapshot.evidence.map(({ createdBy }) => createdBy),
  ])
  return snapshot.people.filter(({ id }) => worked.has(id)).map(({ id }) => nameOf(id))
}
