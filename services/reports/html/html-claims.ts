import type {
  Report,
  ReportAssessment,
  ReportClaim,
  ReportDecision,
  ReportEvidence,
  ReportStanding,
  ReportVerdict,
} from '@/domain/report/report'
import type { ReportInline, ReportReasons } from '@/domain/report/report-reasons'
import { lookOf } from '@/domain/report/report-spans'
import {
  answerFacts,
  archiveWords,
  citationWord,
  claimFacts,
  evidenceFacts,
  moment,
  standingSentence,
  type Voice,
  verdictWord,
} from '@/domain/report/report-words'
import { safeHref } from '@/domain/source/safe-href'
import { icon } from './html-icons'
import { html, type Markup } from './markup'

/** A verdict as tint, icon and word together; without a verdict, the word why there is none. */
export function chip(report: Report, verdict: ReportVerdict | null, word: string): Markup {
  const look = lookOf(report, verdict)
  const kind = verdict && verdict.rating === null ? 'chip said' : 'chip'
  return html`<span class="${kind} r-${look.colour}">${icon(look.icon)}<span class="word" dir="auto">${word}</span></span>`
}

/** The chip of a claim; a verdict that is not settled shows with a broken rim. */
export function standingChip(report: Report, standing: ReportStanding, voice: Voice): Markup {
  const isFirm = standing.state === 'settled'
  return html`<span class="${isFirm ? 'firm' : 'loose'}">${chip(report, standing.verdict, verdictWord(voice, standing))}</span>`
}

/** One row a claim: number, statement, verdict, standing, number of sources. */
export function glanceTable(report: Report, voice: Voice): Markup {
  const { t } = voice
  if (report.claims.length === 0) return html`<p class="empty">${t('claims.none')}</p>`
  const rows = report.claims.map(
    (claim) => html`<tr>
<td class="num">${claim.number}</td>
<th scope="row"><a href="#claim-${claim.number}" lang="${report.article.language}" dir="auto">${claim.statement}</a></th>
<td>${standingChip(report, claim.standing, voice)}</td>
<td class="quiet">${t(`states.${claim.standing.state}`)}</td>
<td class="num">${claim.evidence.length}</td>
</tr>`,
  )
  const heads = ['number', 'claim', 'verdict', 'standing', 'sources'].map(
    (key) => html`<th scope="col" class="g-${key}">${t(`glance.${key}`)}</th>`,
  )
  return html`<div class="wide" tabindex="0" role="group" aria-labelledby="glance-title"><table class="glance"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`
}

/** The note of a claim: wording, verdict and standing, assessments, decision and sources. */
export function claimNote(report: Report, claim: ReportClaim, voice: Voice): Markup {
  const { t } = voice
  const { number } = claim
  const facts = claimFacts(voice, claim).map(
    ({ label, value, href }) =>
      html`<div><dt>${label}</dt><dd dir="auto">${href ? link(href, value) : value}</dd></div>`,
  )
  return html`<article class="claim" id="claim-${number}" aria-labelledby="claim-${number}-title">
<header>
<h3 id="claim-${number}-title"><span class="no">${t('claim.heading', { number })}</span> <span class="statement" lang="${report.article.language}" dir="auto">${claim.statement}</span></h3>
<p class="verdict">${standingChip(report, claim.standing, voice)} <span class="standing">${standingSentence(voice, claim.standing)}</span></p>
<p class="quiet small desk">${link(claim.link, t('claim.atDesk', { number }))}</p>
</header>
${facts.length > 0 && html`<dl class="facts">${facts}</dl>`}
${occurrences(report, claim, voice)}
${claim.decision && decision(report, claim.decision, number, voice)}
${claim.assessments.map((one) => assessment(report, claim, one, voice))}
<h4>${t('claim.sources')}</h4>
${claim.evidence.length === 0 ? html`<p class="quiet">${t('evidence.none')}</p>` : html`<ol class="sources">${claim.evidence.map((one) => source(number, one, voice))}</ol>`}
</article>`
}

function occurrences(report: Report, { number, occurrences, unanchored }: ReportClaim, { t }: Voice): Markup {
  const { language } = report.article
  const placed = occurrences.map(
    ({ quote, isMoved }, i) =>
      html`<p class="quote"><q lang="${language}" dir="auto">${quote}</q> ${isMoved && html`<span class="quiet">${t('claim.moved')}</span> `}<a class="back" href="#at-${number}-${i + 1}" aria-label="${t('claim.back', { number: i + 1 })}">↩ ${t('claim.occurrence')}</a></p>`,
  )
  const lost = unanchored.map(
    (quote) =>
      html`<p class="quote lost"><strong>${t('claim.unanchored')}:</strong> <q lang="${language}" dir="auto">${quote}</q></p>`,
  )
  return html`${placed}${lost}`
}

function decision(
  report: Report,
  { by, at, verdict, reason, isStale }: ReportDecision,
  claim: number,
  voice: Voice,
): Markup {
  const { t } = voice
  return html`<section class="voice decision"><h4>${t('claim.decision')}</h4>
<p class="who">${chip(report, verdict, verdict.label)} <bdi class="author">${by || t('someone')}</bdi> <time datetime="${at}">${moment(voice, at)}</time></p>
${isStale && html`<p class="stale">${t('assessment.stale')}</p>`}${reasons(reason, claim, voice)}</section>`
}

function assessment(report: Report, claim: ReportClaim, one: ReportAssessment, voice: Voice): Markup {
  const { t } = voice
  const { author, at, verdict, confidence, judgedStatement, isStale } = one
  return html`<section class="voice assessment">
<p class="who">${chip(report, verdict, verdict?.label ?? t('assessment.noVerdict'))} <bdi class="author">${author || t('someone')}</bdi> <time datetime="${at}">${moment(voice, at)}</time>${confidence !== null && html` <span>${t('assessment.confidence', { value: confidence })}</span>`}</p>
${isStale && html`<p class="stale">${t('assessment.stale')}</p>`}
${judgedStatement !== claim.statement && html`<p class="judged">${t('assessment.judged')} <q lang="${report.article.language}" dir="auto">${judgedStatement}</q></p>`}
${one.reasons.length === 0 ? html`<p class="quiet">${t('assessment.noReasons')}</p>` : reasons(one.reasons, claim.number, voice)}</section>`
}

function reasons(nodes: ReportReasons, claim: number, voice: Voice): Markup {
  const draw = (list: ReportReasons): Markup[] =>
    list.map((node) => {
      if (node.type === 'paragraph')
        return html`<p dir="auto">${node.content.map((one) => inline(one, claim, voice))}</p>`
      const items = node.items.map((item) => html`<li>${draw([...item])}</li>`)
      return node.isOrdered ? html`<ol start="${node.start}">${items}</ol>` : html`<ul>${items}</ul>`
    })
  return html`<div class="reasons">${draw(nodes)}</div>`
}

function inline(one: ReportInline, claim: number, voice: Voice): Markup {
  if (one.type === 'break') return html`<br>`
  if (one.type === 'citation') {
    if (one.number === null) return html`<span class="quiet">[${citationWord(voice, one.state)}]</span>`
    const label = voice.t('evidence.cite', { number: one.number })
    return html`<a class="cite" href="#source-${claim}-${one.number}" aria-label="${label}">[${one.number}]</a>`
  }
  let drawn = html`${one.text}`
  if (one.isEmphasis) drawn = html`<em>${drawn}</em>`
  if (one.isStrong) drawn = html`<strong>${drawn}</strong>`
  return one.href ? link(one.href, drawn) : drawn
}

function source(claim: number, one: ReportEvidence, voice: Voice): Markup {
  const { t } = voice
  const title = one.source?.title ?? t('evidence.unanswerable')
  return html`<li id="source-${claim}-${one.number}" value="${one.number}">
<p class="source"><span class="stance s-${one.stance}">${t(`stances.${one.stance}`)}</span> <cite dir="auto">${one.source?.url ? link(one.source.url, title) : title}</cite></p>
${answerFacts(voice, one).map(({ label, value }) => html`<p class="small"><strong>${label}</strong> <span dir="auto">${value}</span></p>`)}
${one.quote && html`<blockquote dir="auto">${one.quote}</blockquote>`}
<p class="quiet small">${evidenceFacts(voice, one).join(' · ')}${one.source?.archiveUrl && html` · ${link(one.source.archiveUrl, archiveWords(voice, one.source))}`}</p>
${one.note && html`<p class="small"><strong>${t('evidence.note')}</strong> <span dir="auto">${one.note}</span></p>`}</li>`
}

/** A link out of the report; an address that safeHref refuses leaves its words. */
export function link(href: string, content: string | Markup): Markup {
  const safe = safeHref(href)
  return safe ? html`<a href="${safe}" rel="noopener noreferrer nofollow">${content}</a>` : html`${content}`
}
