import type { BlockNode, DocumentNode, Mark, TextblockNode } from '@/domain/document/document'
import { isTextblock } from '@/domain/document/document'
import type { Report } from '@/domain/report/report'
import {
  headingShift,
  type LevelledSpan,
  lookOf,
  type Piece,
  piecesOf,
  type Segment,
  segmentsOf,
} from '@/domain/report/report-spans'
import { type Voice, verdictWord } from '@/domain/report/report-words'
import { safeHref } from '@/domain/source/safe-href'
import { icon } from './html-icons'
import { html, Markup } from './markup'

/** The checked text with its passages highlighted, every number a link to its note. */
export function articleText(report: Report, voice: Voice): Markup {
  const { language, direction } = report.article
  const segments = segmentsOf(report)
  const drawBlock = (node: DocumentNode): Markup => {
    if (isTextblock(node)) return textblock(node, segments.get(node) ?? [], report, voice)
    const inner = 'content' in node ? node.content.map(drawBlock) : []
    return container(node as Exclude<BlockNode, TextblockNode>, inner)
  }
  const blocks = report.revision.document.content.map(drawBlock)
  return html`<div class="text" lang="${language}" dir="${direction}">${blocks}</div>`
}

function container(node: DocumentNode, inner: readonly Markup[]): Markup {
  switch (node.type) {
    case 'blockquote':
      return html`<blockquote>${inner}</blockquote>`
    case 'bulletList':
      return html`<ul>${inner}</ul>`
    case 'orderedList':
      return html`<ol start="${node.attrs?.start ?? 1}">${inner}</ol>`
    case 'listItem':
      return html`<li>${inner}</li>`
    case 'table':
      return html`<div class="wide" tabindex="0"><table>${inner}</table></div>`
    case 'tableRow':
      return html`<tr>${inner}</tr>`
    case 'tableHeader':
      return html`<th colspan="${node.attrs?.colspan ?? 1}" rowspan="${node.attrs?.rowspan ?? 1}">${inner}</th>`
    case 'tableCell':
      return html`<td colspan="${node.attrs?.colspan ?? 1}" rowspan="${node.attrs?.rowspan ?? 1}">${inner}</td>`
    case 'figure':
      return html`<figure>${inner}</figure>`
    default:
      return html`${inner}`
  }
}

function textblock(node: TextblockNode, segments: readonly Segment[], report: Report, voice: Voice): Markup {
  const start = segments[0]?.start ?? 0
  const inner = segments.map((segment) => drawSegment(segment, piecesOf(node, start, segment), report, voice))
  if (node.type === 'figcaption') return html`<figcaption>${inner}</figcaption>`
  if (node.type === 'paragraph') return html`<p class="${node.attrs?.role ?? 'running'}">${inner}</p>`
  const { level } = node.attrs
  const rank = Math.min(level + headingShift(report.revision.document), 6)
  const heading = new Markup(`h${rank}`)
  return html`<${heading} class="head-${level}">${inner}</${heading}>`
}

function drawSegment(segment: Segment, pieces: readonly Piece[], report: Report, voice: Voice): Markup {
  const { covering, ending } = segment
  const drawn = within(covering, html`${pieces.map(drawPiece)}`, report)
  if (ending.length === 0) return drawn
  // The numbers of what ends here stand inside whatever goes on.
  const goingOn = covering.filter((span) => !ending.includes(span))
  return html`${drawn}${within(goingOn, html`${ending.map((span) => marker(span, report, voice))}`, report)}`
}

function within(spans: readonly LevelledSpan[], inner: Markup, report: Report): Markup {
  return spans.reduceRight((drawn, span) => covered(span, drawn, report), inner)
}

function covered(span: LevelledSpan, inner: Markup, report: Report): Markup {
  const level = Math.min(span.level, 3)
  if (span.kind === 'claim') return html`<span class="hl ${colourOf(span, report)} l${level}">${inner}</span>`
  if (span.kind === 'excluded') return html`<span class="out">${inner}</span>`
  return html`<span class="${span.kind === 'correction' ? 'fix' : 'pass'} l${level}">${inner}</span>`
}

function marker(span: LevelledSpan, report: Report, voice: Voice): Markup | null {
  const { t } = voice
  if (span.kind === 'correction') {
    return html`<a class="ref fixref" id="at-correction-${span.number}" href="#correction-${span.number}"><span aria-hidden="true">✎${span.number}</span><span class="vh">${t('article.markCorrection', { number: span.number })}</span></a>`
  }
  const claim = span.kind === 'claim' ? report.claims[span.number - 1] : undefined
  if (!claim) return span.kind === 'excluded' ? html`<span class="vh"> (${t('article.excludedNote')}) </span>` : null
  const label = t('article.markClaim', { number: span.number, verdict: verdictWord(voice, claim.standing) })
  return html`<a class="ref ${colourOf(span, report)}" id="at-${span.number}-${span.occurrence}" href="#claim-${span.number}"><span aria-hidden="true">${span.number}${icon(iconOf(span, report))}</span><span class="vh">${label}</span></a>`
}

function colourOf(span: LevelledSpan, report: Report): string {
  const claim = report.claims[span.number - 1]
  return `r-${lookOf(report, claim?.standing.verdict ?? null).colour}`
}

function iconOf(span: LevelledSpan, report: Report) {
  const claim = report.claims[span.number - 1]
  return lookOf(report, claim?.standing.verdict ?? null).icon
}

function drawPiece({ text, isBreak, marks }: Piece): Markup {
  return marks.reduceRight<Markup>((inner, mark) => drawMark(mark, inner), isBreak ? html`<br>` : html`${text}`)
}

function drawMark(mark: Mark, inner: Markup): Markup {
  switch (mark.type) {
    case 'link': {
      const href = safeHref(mark.attrs.href)
      return href ? html`<a href="${href}" rel="noopener noreferrer nofollow">${inner}</a>` : inner
    }
    case 'bold':
      return html`<strong>${inner}</strong>`
    case 'italic':
      return html`<em>${inner}</em>`
    case 'underline':
      return html`<u>${inner}</u>`
    case 'strike':
      return html`<s>${inner}</s>`
    case 'code':
      return html`<code>${inner}</code>`
    case 'subscript':
      return html`<sub>${inner}</sub>`
    case 'superscript':
    case 'footnoteRef':
      return html`<sup>${inner}</sup>`
  }
}
