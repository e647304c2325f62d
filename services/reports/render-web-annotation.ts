import { plainReasons } from '@/domain/report/plain-reasons'
import type { Report, ReportClaim, ReportCorrection, ReportEvidence, ReportThread } from '@/domain/report/report'
import type { ReportReasons } from '@/domain/report/report-reasons'
import {
  answerFacts,
  citationWord,
  claimFacts,
  evidenceFacts,
  inclusionSentence,
  type Voice,
} from '@/domain/report/report-words'
import { jsonText } from './json-text'
import {
  CONTEXT,
  type Given,
  type Json,
  MISSING_TERM,
  origin,
  type Place,
  targetsIn,
  text,
} from './web-annotation-parts'

/**
 * The report as a W3C AnnotationCollection with one page: an annotation for each claim (assessing),
 * correction (editing), passage that needs no check or is no part of the article (classifying), and,
 * where discussions were included, for each of those (commenting).
 */
export function renderWebAnnotation(report: Report, voice: Voice): string {
  const items = annotationsOf(report, voice)
  const id = `urn:tickmark:annotations:${report.article.id}`
  const page = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items }
  return jsonText({
    '@context': [CONTEXT, MISSING_TERM],
    id,
    type: 'AnnotationCollection',
    label: [report.article.title, inclusionSentence(voice, report) ?? []].flat(),
    creator: { type: 'Organization', name: report.house },
    generator: { type: 'Software', name: 'Tickmark' },
    generated: report.generated.at,
    total: items.length,
    ...(items.length > 0 && { first: page }),
  })
}

function annotationsOf(report: Report, voice: Voice): Json[] {
  const { t } = voice
  const target = targetsIn(report)
  const claimIds = new Map(report.claims.map(({ number, id }) => [number, `urn:uuid:${id}`]))
  const language = report.article.language
  const annotation = (id: string, motivation: string, given: Given, rest: Json): Json => ({
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation,
    ...origin(given),
    ...rest,
  })
  const passage = (one: Report['exclusions'][number], tag: string) =>
    annotation(
      one.id,
      'classifying',
      { by: one.by, at: one.createdAt },
      {
        body: [text('tagging', tag)],
        target: target(one),
      },
    )

  return [
    ...report.claims.map((claim) =>
      annotation(
        claim.id,
        'assessing',
        { by: claim.by, at: claim.createdAt },
        {
          modified: lastChange(claim),
          body: claimBodies(claim, language, voice),
          target: claimTargets(claim, target),
        },
      ),
    ),
    ...report.corrections.map((one) =>
      annotation(
        one.id,
        'editing',
        { by: one.by, at: one.createdAt },
        {
          body: correctionBodies(one, language),
          target: target(one),
        },
      ),
    ),
    ...report.noChecks.map((one) => passage(one, t(`reasons.${one.reason}`))),
    ...report.exclusions.map((one) => passage(one, t('article.excludedNote'))),
    ...(report.discussions ?? []).map((thread) => {
      const [first] = thread.comments
      return annotation(
        thread.id,
        'commenting',
        { by: first?.author, at: first?.at },
        {
          body: threadBodies(thread),
          target: (thread.claim && claimIds.get(thread.claim)) || target(thread),
        },
      )
    }),
  ]
}

/** Everything known of a claim; the purposes are explained in docs/formats.md. */
function claimBodies(claim: ReportClaim, language: string, voice: Voice): Json[] {
  const { standing, decision, assessments, evidence } = claim
  const reasons = (given: ReportReasons, who: Given) =>
    given.length === 0
      ? []
      : [
          text(
            'commenting',
            plainReasons(given, (state) => citationWord(voice, state)),
            who,
          ),
        ]
  return [
    { ...text('describing', claim.statement), language },
    ...claimFacts(voice, claim).map(({ label, value }) => text('describing', `${label}: ${value}`)),
    text('tagging', standing.state),
    ...(claim.aspect ? [text('tagging', claim.aspect)] : []),
    ...(standing.verdict ? [text('assessing', standing.verdict.label, { by: standing.people, at: standing.at })] : []),
    ...(decision ? reasons(decision.reason, { by: decision.by, at: decision.at }) : []),
    ...assessments.flatMap((one) => {
      const who = { by: one.author, at: one.at }
      return [...(one.verdict ? [text('classifying', one.verdict.label, who)] : []), ...reasons(one.reasons, who)]
    }),
    ...evidence.map((one) => evidenceBody(one, voice)),
  ]
}

/** A source: its address with the passage quoted there, or its name where it has no address. */
function evidenceBody(one: ReportEvidence, voice: Voice): Json {
  const { t } = voice
  const { source, quote, number, stance } = one
  const answers = answerFacts(voice, one).map(({ label, value }) => `${label} ${value}`)
  const words = `[${number}] ${[t(`stances.${stance}`), ...evidenceFacts(voice, one), ...answers].join(' · ')}`
  const label = source ? [source.title, words] : [words]
  const common = { purpose: 'linking', label }
  if (!source?.url) {
    return { type: 'TextualBody', value: quote || (source?.title ?? t('evidence.unanswerable')), ...common }
  }
  const selector = quote && { selector: { type: 'TextQuoteSelector', exact: quote } }
  return { type: 'SpecificResource', source: source.url, ...selector, ...common }
}

function correctionBodies(one: ReportCorrection, language: string): Json[] {
  return [
    { ...text('editing', one.replacement), language },
    ...(one.why ? [text('commenting', one.why)] : []),
    ...[one.state, one.severity, one.isLegal ? 'legal' : null].flatMap((tag) => (tag ? [text('tagging', tag)] : [])),
  ]
}

function threadBodies({ comments, isResolved }: ReportThread): Json[] {
  return [
    ...comments.map((one, index) =>
      text(index === 0 ? 'commenting' : 'replying', one.body, { by: one.author, at: one.at }),
    ),
    ...(isResolved ? [text('tagging', 'resolved')] : []),
  ]
}

/** The last time anybody judged the claim, when that was after it was marked. */
function lastChange({ createdAt, assessments, decision }: ReportClaim): string | undefined {
  const times = [...assessments.map(({ at }) => at), decision?.at ?? ''].filter((at) => at > createdAt)
  return times.sort().at(-1)
}

/** Where a claim stands: every occurrence, then the old words of passages that are gone; else the text. */
function claimTargets({ occurrences, unanchored }: ReportClaim, target: (place: Place) => Json): Json | Json[] {
  const nowhere = { start: null, end: null }
  const places: Place[] = [...occurrences, ...unanchored.map((quote) => ({ ...nowhere, quote }))]
  if (places.length === 0) return target({ ...nowhere, quote: null })
  return places.length === 1 ? target(places[0] as Place) : places.map(target)
}
