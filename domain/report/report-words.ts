import { type Aspect, otherAspect } from '../claim/claim'
import type { Report, ReportClaim, ReportCorrection, ReportEvidence, ReportSource, ReportStanding } from './report'

/** Looks a message of the report up, in the language of the interface (messages/<locale>/report.json). */
export type Translate = (key: string, values?: Record<string, string | number>) => string

/** The language a report speaks in: its messages and how it writes numbers, dates and lists. */
export type Voice = { readonly t: Translate; readonly locale: string }

// Making a formatter costs a hundred times what using one does, and a report uses thousands.
const formats = new Map<string, { readonly moment: Intl.DateTimeFormat; readonly list: Intl.ListFormat }>()

function formatsOf(locale: string) {
  const known = formats.get(locale)
  if (known) return known
  const made = {
    moment: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
    list: new Intl.ListFormat(locale, { type: 'conjunction' }),
  }
  formats.set(locale, made)
  return made
}

/** A moment in UTC, written out. */
export function moment({ t, locale }: Voice, iso: string): string {
  return t('moment', { time: formatsOf(locale).moment.format(new Date(iso)) })
}

/** Names as one phrase; a person whose account is gone is called so. */
export function names({ t, locale }: Voice, people: readonly string[]): string {
  return formatsOf(locale).list.format(people.map((name) => name || t('someone')))
}

/** What stands for the verdict on a chip: the label, or in a word why there is none. */
export function verdictWord({ t }: Voice, { verdict, state }: ReportStanding): string {
  return verdict?.label ?? t(`noVerdict.${state}`)
}

/** The verdict's standing in a sentence: settled by whom, one person's assessment, disputed, or open. */
export function standingSentence(voice: Voice, { state, basis, verdict, people, at }: ReportStanding): string {
  const hasVerdict = verdict !== null && basis !== null
  const key = hasVerdict ? `standing.${state}.${basis}` : `standing.${state}.none`
  return voice.t(key, { people: names(voice, people), count: people.length, at: at ? moment(voice, at) : '' })
}

/** What is known of a claim besides its wording, as label and value. */
export function claimFacts({ t }: Voice, claim: ReportClaim): { label: string; value: string; href?: string }[] {
  const { speaker, claimDate, firstAppearanceUrl, types, aspect, counterpart } = claim
  const fact = (key: string, value: string | null) => (value?.trim() ? [{ label: t(`claim.${key}`), value }] : [])
  return [
    ...(aspect && counterpart ? [{ label: t('claim.aspect'), value: aspectWords(t, aspect, counterpart) }] : []),
    ...(speaker ? [{ label: t('claim.speaker'), value: speaker }] : []),
    ...(claimDate ? [{ label: t('claim.date'), value: claimDate }] : []),
    ...(types.length ? [{ label: t('claim.types'), value: types.map((type) => t(`types.${type}`)).join(', ') }] : []),
    ...(firstAppearanceUrl
      ? [{ label: t('claim.firstAppearance'), value: firstAppearanceUrl, href: firstAppearanceUrl }]
      : []),
    ...fact('reportedBy', claim.reportingSource),
    ...fact('place', claim.locationIso),
    ...fact('transcription', claim.transcription),
    ...fact('whyChecked', claim.whyChecked),
  ]
}

function aspectWords(t: Translate, aspect: Aspect, counterpart: number): string {
  return t('claim.aspectValue', {
    aspect: t(`aspects.${aspect}`),
    other: t(`aspects.${otherAspect(aspect)}`),
    counterpart,
  })
}

/** The question that a source answers for the claim, and its answer, as label and value. */
export function answerFacts({ t }: Voice, one: ReportEvidence): { label: string; value: string }[] {
  const { question, answer, answerType, explanation } = one
  const said = [answer ?? '', answerType ? t(`answerTypes.${answerType}`) : ''].filter((word) => word.trim() !== '')
  return [
    ...(question ? [{ label: t('evidence.question'), value: question }] : []),
    ...(said.length > 0 ? [{ label: t('evidence.answer'), value: said.join(' · ') }] : []),
    ...(explanation ? [{ label: t('evidence.explanation'), value: explanation }] : []),
  ]
}

/** The small print of a piece of evidence: what kind of source, whose, when, where in it. */
export function evidenceFacts({ t }: Voice, { source, isPrimary, locator, medium }: ReportEvidence): string[] {
  return [
    source ? t(`kinds.${source.kind}`) : '',
    medium ? t(`media.${medium}`) : '',
    source?.author ?? '',
    source?.publisher ?? '',
    source?.publishedAt ? t('source.published', { date: source.publishedAt }) : '',
    source?.accessedAt ? t('source.accessed', { date: source.accessedAt }) : '',
    locator ? t('source.locator', { locator }) : '',
    isPrimary === null ? '' : t(isPrimary ? 'source.primary' : 'source.secondary'),
    source?.isConfidential ? t('source.confidential') : '',
  ].filter((fact) => fact !== '')
}

/** What leads to the archived copy of a source: that it is one, and of when. */
export function archiveWords({ t }: Voice, { archivedAt }: Pick<ReportSource, 'archivedAt'>): string {
  return archivedAt ? t('evidence.archivedAt', { date: archivedAt }) : t('evidence.archive')
}

/** How grave a correction is and what became of it: decided by whom, and why. */
export function correctionFacts({ t }: Voice, correction: ReportCorrection): string[] {
  const { severity, isLegal, state, stateBy, stateReason, by, claim } = correction
  const stands = t(`correctionStates.${state}`)
  return [
    stateBy === null ? stands : t('correction.decided', { state: stands, name: stateBy || t('someone') }),
    stateReason === null ? '' : t('correction.because', { reason: stateReason }),
    severity ? t(`severities.${severity}`) : '',
    isLegal ? t('correction.legal') : '',
    claim === null ? '' : t('correction.claim', { number: claim }),
    t('by', { name: by || t('someone') }),
  ].filter((fact) => fact !== '')
}

/** What an inline citation says where it has no number. */
export function citationWord({ t }: Voice, state: 'shown' | 'confidential' | 'gone'): string {
  return t(`citation.${state}`)
}

/** What internal matter a copy holds by somebody's choice, in words; null when it holds none. */
export function inclusionSentence({ t }: Voice, { included }: Report): string | null {
  const chosen = [
    ...(included.discussions ? [t('about.includedDiscussions')] : []),
    ...(included.internal ? [t('about.includedInternal')] : []),
  ]
  return chosen.length > 0 ? `${t('about.included')}: ${chosen.join(', ')}` : null
}
