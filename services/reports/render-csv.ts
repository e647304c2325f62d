import { plainReasons } from '@/domain/report/plain-reasons'
import type { Report, ReportClaim } from '@/domain/report/report'
import type { ReportReasons } from '@/domain/report/report-reasons'
import { citationWord, type Voice, verdictWord } from '@/domain/report/report-words'
import { csvText, lines } from './csv-text'

/* Column names are a contract with other people's spreadsheets: add at the end, never rename. */

const CLAIM_COLUMNS = [
  'number',
  'claim_id',
  'statement',
  'speaker',
  'claim_date',
  'first_appearance_url',
  'types',
  'state',
  'verdict',
  'rating',
  'verdict_by',
  'verdict_at',
  'is_stale',
  'decided_by',
  'assessed_by',
  'assessed_as',
  'reasons',
  'sources',
  'quotes',
  'starts',
  'ends',
  'lost_quotes',
  'aspect',
  'counterpart',
  'reporting_source',
  'location',
  'transcription',
  'why_checked',
  'confidence',
  'link',
] as const

const EVIDENCE_COLUMNS = [
  'claim_number',
  'claim_id',
  'statement',
  'verdict',
  'decided_by',
  'assessed_by',
  'number',
  'stance',
  'source',
  'kind',
  'url',
  'archive_url',
  'publisher',
  'author',
  'published_at',
  'accessed_at',
  'locator',
  'quote',
  'is_primary',
  'is_confidential',
  'note',
  'question',
  'answer',
  'answer_type',
  'explanation',
  'medium',
  'archived_at',
  'claim_link',
] as const

/** The claims of a report as a table, one a row. */
export function renderClaimsCsv({ claims }: Report, voice: Voice): string {
  const someone = nameIn(voice)
  const rows = claims.map((claim) => {
    const { standing, occurrences } = claim
    return {
      ...identity(claim, voice),
      number: String(claim.number),
      speaker: claim.speaker ?? '',
      claim_date: claim.claimDate ?? '',
      first_appearance_url: claim.firstAppearanceUrl ?? '',
      types: lines(claim.types),
      state: standing.state,
      rating: standing.verdict?.rating ?? '',
      verdict_by: lines(standing.people.map(someone)),
      verdict_at: standing.at ?? '',
      is_stale: yesNo(standing.isStale),
      assessed_as: lines(claim.assessments.map(({ verdict }) => verdict?.label ?? '')),
      reasons: reasonsOf(claim, voice),
      sources: lines(claim.evidence.map(({ source }) => source?.title ?? '')),
      quotes: lines(occurrences.map(({ quote }) => quote)),
      starts: lines(occurrences.map(({ start }) => String(start))),
      ends: lines(occurrences.map(({ end }) => String(end))),
      lost_quotes: lines(claim.unanchored),
      aspect: claim.aspect ?? '',
      counterpart: claim.counterpart === null ? '' : String(claim.counterpart),
      reporting_source: claim.reportingSource ?? '',
      location: claim.locationIso ?? '',
      transcription: claim.transcription ?? '',
      why_checked: claim.whyChecked ?? '',
      confidence: lines(claim.assessments.map(({ confidence }) => (confidence === null ? '' : String(confidence)))),
      link: claim.link,
    }
  })
  return csvText(CLAIM_COLUMNS, rows)
}

/** The evidence of a report as a table, one piece a row, each with its claim. */
export function renderEvidenceCsv({ claims }: Report, voice: Voice): string {
  const rows = claims.flatMap((claim) =>
    claim.evidence.map((one) => ({
      ...identity(claim, voice),
      claim_number: String(claim.number),
      number: String(one.number),
      stance: one.stance,
      source: one.source?.title ?? '',
      kind: one.source?.kind ?? '',
      url: one.source?.url ?? '',
      archive_url: one.source?.archiveUrl ?? '',
      publisher: one.source?.publisher ?? '',
      author: one.source?.author ?? '',
      published_at: one.source?.publishedAt ?? '',
      accessed_at: one.source?.accessedAt ?? '',
      locator: one.locator,
      quote: one.quote,
      is_primary: one.isPrimary === null ? '' : yesNo(one.isPrimary),
      is_confidential: one.source ? yesNo(one.source.isConfidential) : '',
      note: one.note ?? '',
      question: one.question ?? '',
      answer: one.answer ?? '',
      answer_type: one.answerType ?? '',
      explanation: one.explanation ?? '',
      medium: one.medium ?? '',
      archived_at: one.source?.archivedAt ?? '',
      claim_link: claim.link,
    })),
  )
  return csvText(EVIDENCE_COLUMNS, rows)
}

/** What both tables say of a claim. */
function identity(claim: ReportClaim, voice: Voice) {
  const someone = nameIn(voice)
  return {
    claim_id: claim.id,
    statement: claim.statement,
    verdict: verdictWord(voice, claim.standing),
    decided_by: lines(claim.decision ? [someone(claim.decision.by)] : []),
    assessed_by: lines(claim.assessments.map(({ author }) => someone(author))),
  }
}

/** Everybody's reasons, each under the name. */
function reasonsOf({ decision, assessments }: ReportClaim, voice: Voice): string {
  const given: [string, ReportReasons][] = assessments.map(({ author, reasons }) => [author, reasons])
  return (decision ? [[decision.by, decision.reason] as const, ...given] : given)
    .filter(([, reasons]) => reasons.length > 0)
    .map(([name, reasons]) => {
      return `${nameIn(voice)(name)}: ${plainReasons(reasons, (state) => citationWord(voice, state))}`
    })
    .join('\n\n')
}

function nameIn({ t }: Voice): (name: string) => string {
  return (name) => name || t('someone')
}

function yesNo(isSo: boolean): string {
  return isSo ? 'yes' : 'no'
}
