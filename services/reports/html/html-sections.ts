import { WORK_STATES } from '@/domain/claim/claim'
import type { Report, ReportThread } from '@/domain/report/report'
import { correctionFacts, moment, names, type Voice } from '@/domain/report/report-words'
import { chip, link } from './html-claims'
import { html, type Markup } from './markup'

type Section = Markup | null

/** Title, origin and the two figures a reader looks for first. */
export function masthead(report: Report, voice: Voice): Markup {
  const { t } = voice
  const { article, coverage, states, claims } = report
  const origin = [
    article.byline && t('article.byline', { name: article.byline }),
    article.publisher,
    article.publishedAt && t('article.published', { date: article.publishedAt }),
  ].filter((fact) => fact)
  const isFinished = claims.length > 0 && states.settled === claims.length && coverage.words === coverage.wordsAccounted
  const left = WORK_STATES.filter((state) => states[state] > 0).map(
    (state) => html`<li><strong>${states[state]}</strong> ${t(`states.${state}`)}</li>`,
  )
  const verdict = isFinished ? 'finished' : claims.length === 0 ? 'nothing' : 'unfinished'
  return html`<header class="masthead">
<p class="kicker"><bdi>${report.house}</bdi> · ${t('title')}</p>
<h1 lang="${article.language}" dir="auto">${article.title}</h1>
<p class="quiet origin"><span dir="auto">${origin.join(' · ')}</span>${article.url && html`${origin.length > 0 && ' · '}${link(article.url, t('article.original'))}`}</p>
<section class="summary" aria-label="${t('summary.title')}">
${figure(t('summary.claims', { settled: states.settled, count: claims.length }), states.settled, claims.length)}
${figure(t('summary.words', { accounted: coverage.wordsAccounted, words: coverage.words }), coverage.wordsAccounted, coverage.words)}
<p class="state ${verdict}">${t(`summary.${verdict}`)}</p>
${left.length > 0 && html`<ul class="tally">${left}</ul>`}
</section></header>`
}

/** A share as a bar under its words; the words say all of it. */
function figure(words: string, part: number, whole: number): Markup {
  const share = whole === 0 ? 0 : Math.floor((part / whole) * 100)
  return html`<div class="figure"><p>${words}</p><svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="4"/><rect class="done" width="${share}" height="4"/></svg></div>`
}

export function correctionsSection(report: Report, voice: Voice): Section {
  const { t } = voice
  if (report.corrections.length === 0) return null
  const { language } = report.article
  const items = report.corrections.map(
    (one) => html`<li id="correction-${one.number}" value="${one.number}">
<p>${t('corrections.from')} <del lang="${language}" dir="auto">${one.quote}</del> ${t('corrections.to')} ${one.replacement ? html`<ins lang="${language}" dir="auto">${one.replacement}</ins>` : t('corrections.delete')}${one.start === null ? html` <strong>(${t('corrections.unplaced')})</strong>` : html` <a class="back" href="#at-correction-${one.number}">↩ ${t('claim.occurrence')}</a>`}</p>
${one.why && html`<p dir="auto">${one.why}</p>`}
<p class="quiet small">${correctionFacts(voice, one).join(' · ')}<span class="desk"> · ${link(one.link, t('corrections.atDesk', { number: one.number }))}</span></p></li>`,
  )
  return section('corrections', t('corrections.title'), html`<ol class="plain">${items}</ol>`)
}

export function passagesSection(
  report: Report,
  voice: Voice,
  key: 'noChecks' | 'exclusions',
  passages: readonly { readonly quote: string; readonly by: string; readonly what: string | null }[],
): Section {
  const { t } = voice
  if (passages.length === 0) return null
  const items = passages.map(
    ({ quote, by, what }) =>
      html`<li>${what && html`<strong>${what}:</strong> `}<q lang="${report.article.language}" dir="auto">${quote}</q> <span class="quiet small">${t('by', { name: by || t('someone') })}</span></li>`,
  )
  return section(key, t(`${key}.title`), html`<ul class="plain">${items}</ul>`)
}

export function discussionsSection({ discussions }: Report, voice: Voice): Section {
  const { t } = voice
  if (discussions === null) return null
  const about = ({ claim, quote }: ReportThread) =>
    claim !== null
      ? t('discussions.onClaim', { number: claim })
      : t(quote === null ? 'discussions.onArticle' : 'discussions.onPassage')
  const items = discussions.map(
    (
      thread,
    ) => html`<li><p class="about">${about(thread)}${thread.quote !== null && html`: <q dir="auto">${thread.quote}</q>`}${thread.isResolved && html` <span class="quiet">(${t('discussions.resolved')})</span>`}</p>
${thread.comments.map((one) => html`<div class="comment"><p class="who"><bdi class="author">${one.author || t('someone')}</bdi> <time datetime="${one.at}">${moment(voice, one.at)}</time></p><p class="typed" dir="auto">${one.body}</p></div>`)}</li>`,
  )
  const inner =
    discussions.length === 0
      ? html`<p class="empty">${t('discussions.none')}</p>`
      : html`<ul class="plain">${items}</ul>`
  return section('discussions', t('discussions.title'), html`<p class="warn">${t('discussions.internal')}</p>${inner}`)
}

/** The scale with its meanings, who settles, and what the figures count. */
export function methodSection(report: Report, voice: Voice): Markup {
  const { t } = voice
  const { scale, settling, coverage } = report
  const rows = scale.ratings.map(
    (rating) =>
      html`<tr><th scope="row">${chip(report, { rating: rating.key, label: rating.label }, rating.label)}</th><td dir="auto">${rating.meaning}${rating.isRetired && html` (${t('method.retired')})`}</td></tr>`,
  )
  const ratings =
    rows.length === 0
      ? html`<p>${t('method.noRatings')}</p>`
      : html`<div class="wide" tabindex="0" role="group" aria-labelledby="method-title"><table class="scale"><thead><tr><th scope="col">${t('method.rating')}</th><th scope="col">${t('method.meaning')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
  const figures = {
    accounted: coverage.wordsAccounted,
    words: coverage.words,
    sentences: coverage.sentences,
    sentencesAccounted: coverage.sentencesAccounted,
    excluded: coverage.wordsExcluded,
  }
  return section(
    'method',
    t('method.title'),
    html`<p>${t('method.scale', { name: scale.name, version: scale.version })} ${t(`method.kinds.${scale.kind}`)} ${t(`method.settle.${settling.rule}`, { quorum: settling.quorum })}</p>
${ratings}
<p>${t('method.coverage')} ${t('method.coverageFigures', figures)}</p>`,
  )
}

/** Who, when, of what text, and what was chosen to be in it. */
export function aboutSection(report: Report, voice: Voice): Markup {
  const { t } = voice
  const { revision, generated, people } = report
  const rows = [
    [t('about.house'), report.house],
    [t('about.people'), people.length > 0 ? names(voice, people) : t('about.nobody')],
    [t('about.generated'), t('about.generatedValue', { at: moment(voice, generated.at), name: generated.by })],
    [t('about.text'), t('about.textValue', { number: revision.number, at: moment(voice, revision.createdAt) })],
    [t('about.fingerprint'), revision.sha256],
    [t('about.included'), includedWords(report, voice)],
  ] as const
  return section(
    'about',
    t('about.title'),
    html`<dl class="facts">${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd dir="auto">${value}</dd></div>`)}</dl>`,
  )
}

/** What internal matter the report holds, in words. */
export function includedWords({ included }: Report, { t, locale }: Voice): string {
  const chosen = [
    ...(included.discussions ? [t('about.includedDiscussions')] : []),
    ...(included.internal ? [t('about.includedInternal')] : []),
  ]
  return chosen.length === 0 ? t('about.includedNone') : new Intl.ListFormat(locale).format(chosen)
}

export function section(id: string, title: string, inner: Markup): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${inner}</section>`
}
