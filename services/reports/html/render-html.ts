import type { Report } from '@/domain/report/report'
import { moment, type Voice } from '@/domain/report/report-words'
import { articleText } from './html-article'
import { claimNote, glanceTable } from './html-claims'
import { iconSprite } from './html-icons'
import {
  aboutSection,
  correctionsSection,
  discussionsSection,
  masthead,
  methodSection,
  passagesSection,
  section,
} from './html-sections'
import { REPORT_STYLE } from './html-style'
import { html, Markup } from './markup'

/**
 * The report as one HTML file that opens from a disk, cut off from everything: no script, no font, no
 * image, nothing loaded. Every text of the report is escaped; the file forbids itself all else.
 */
export function renderHtml(report: Report, voice: Voice): string {
  const { t, locale } = voice
  const sections: readonly (readonly [string, string, Markup | null])[] = [
    ['glance', t('glance.title'), section('glance', t('glance.title'), glanceTable(report, voice))],
    [
      'article',
      t('article.title'),
      section('article', t('article.title'), html`<div class="paper">${articleText(report, voice)}</div>`),
    ],
    [
      'claims',
      t('claims.title'),
      report.claims.length === 0
        ? null
        : section('claims', t('claims.title'), html`${report.claims.map((claim) => claimNote(report, claim, voice))}`),
    ],
    ['corrections', t('corrections.title'), correctionsSection(report, voice)],
    [
      'noChecks',
      t('noChecks.title'),
      passagesSection(
        report,
        voice,
        'noChecks',
        report.noChecks.map((one) => ({ ...one, what: t(`reasons.${one.reason}`) })),
      ),
    ],
    [
      'exclusions',
      t('exclusions.title'),
      passagesSection(
        report,
        voice,
        'exclusions',
        report.exclusions.map((one) => ({ ...one, what: null })),
      ),
    ],
    ['discussions', t('discussions.title'), discussionsSection(report, voice)],
    ['method', t('method.title'), methodSection(report, voice)],
    ['about', t('about.title'), aboutSection(report, voice)],
  ]
  const shown = sections.filter(([, , drawn]) => drawn !== null)
  const contents = shown.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)
  const page = html`<!doctype html>
<html lang="${locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Tickmark">
<title>${t('documentTitle', { title: report.article.title })}</title>
<style>${new Markup(REPORT_STYLE)}</style>
</head>
<body>
<a class="skip" href="#glance">${t('skip')}</a>
${iconSprite()}
${masthead(report, voice)}
<main>
<nav aria-label="${t('contents')}"><ul class="contents">${contents}</ul></nav>
${shown.map(([, , drawn]) => drawn)}
</main>
<footer><bdi>${report.house}</bdi> · ${moment(voice, report.generated.at)}</footer>
</body>
</html>
`
  return page.source
}
