import { Fragment, type ReactNode } from 'react'
import { type DocumentNode, isTextblock, type Mark, type TextblockNode } from '@/domain/document/document'
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
import { cn } from '../ui/cn'
import { toneClasses } from '../ui/tone'
import { RatingIcon } from '../verdicts/rating-icon'

type Props = { readonly report: Report; readonly voice: Voice }

/** The checked text with numbered highlights that lead to the notes below it. */
export function ReportText({ report, voice }: Props) {
  const segments = segmentsOf(report)
  const draw = (node: DocumentNode, key: number): ReactNode => {
    if (isTextblock(node))
      return <Textblock key={key} node={node} segments={segments.get(node) ?? []} {...{ report, voice }} />
    const inner = 'content' in node ? node.content.map(draw) : null
    switch (node.type) {
      case 'blockquote':
        return <blockquote key={key}>{inner}</blockquote>
      case 'bulletList':
        return <ul key={key}>{inner}</ul>
      case 'orderedList':
        return (
          <ol key={key} start={node.attrs?.start ?? 1}>
            {inner}
          </ol>
        )
      case 'listItem':
        return <li key={key}>{inner}</li>
      case 'figure':
        return <figure key={key}>{inner}</figure>
      case 'table':
        return (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
          <div key={key} className="article-table" tabIndex={0}>
            <table>
              <tbody>{inner}</tbody>
            </table>
          </div>
        )
      case 'tableRow':
        return <tr key={key}>{inner}</tr>
      case 'tableHeader':
      case 'tableCell': {
        const Cell = node.type === 'tableHeader' ? 'th' : 'td'
        return (
          <Cell key={key} colSpan={node.attrs?.colspan ?? 1} rowSpan={node.attrs?.rowspan ?? 1}>
            {inner}
          </Cell>
        )
      }
      default:
        return null
    }
  }
  return (
    <div className="article-text" lang={report.article.language} dir={report.article.direction}>
      {report.revision.document.content.map(draw)}
    </div>
  )
}

function Textblock({ node, segments, ...rest }: Props & { node: TextblockNode; segments: readonly Segment[] }) {
  const start = segments[0]?.start ?? 0
  const inner = segments.map((segment) => (
    <Fragment key={segment.start}>
      {covered(segment.covering, piecesOf(node, start, segment).map(drawPiece), rest.report)}
      {segment.ending.length > 0 &&
        covered(
          segment.covering.filter((span) => !segment.ending.includes(span)),
          segment.ending.map((span) => (
            <Marker key={`${span.kind}-${span.number}-${span.start}`} span={span} {...rest} />
          )),
          rest.report,
        )}
    </Fragment>
  ))
  if (node.type === 'figcaption') return <figcaption>{inner}</figcaption>
  if (node.type === 'paragraph') return <p data-role={node.attrs?.role ?? undefined}>{inner}</p>
  const { level } = node.attrs
  const Heading = `h${level}` as const
  return <Heading aria-level={level + headingShift(rest.report.revision.document)}>{inner}</Heading>
}

/** The numbers of what ends here stand inside whatever goes on. */
function covered(spans: readonly LevelledSpan[], inner: ReactNode, report: Report): ReactNode {
  return spans.reduceRight<ReactNode>(
    (drawn, span) => (
      <span key={`${span.kind}-${span.number}`} className={spanClasses(span, report)}>
        {drawn}
      </span>
    ),
    inner,
  )
}

const DEPTHS = ['pb-px', 'pb-1.25', 'pb-2.25', 'pb-3.25'] as const

function spanClasses(span: LevelledSpan, report: Report): string {
  if (span.kind === 'excluded') return 'text-ink-2 line-through'
  if (span.kind === 'correction')
    return 'underline decoration-rate-false decoration-wavy decoration-1 underline-offset-4'
  if (span.kind === 'no-check') return 'border-ink-2 border-b border-dotted'
  const colour = colourOf(span, report)
  const style =
    colour === 'true' || colour === 'mostly-true'
      ? 'border-solid'
      : colour === 'false'
        ? 'border-double border-b-4'
        : colour.startsWith('m')
          ? 'border-dashed'
          : 'border-dotted'
  return cn(
    'box-decoration-clone border-current border-b-2',
    toneClasses[colour],
    'text-ink',
    BORDERS[colour],
    style,
    DEPTHS[Math.min(span.level, 3)],
  )
}

const BORDERS = {
  true: 'border-rate-true',
  'mostly-true': 'border-rate-mostly-true',
  mixed: 'border-rate-mixed',
  'mostly-false': 'border-rate-mostly-false',
  false: 'border-rate-false',
  unproven: 'border-rate-unproven',
  open: 'border-rate-open',
  neutral: 'border-rate-neutral',
} as const

function colourOf(span: LevelledSpan, report: Report) {
  const claim = report.claims[span.number - 1]
  return lookOf(report, claim?.standing.verdict ?? null).colour
}

function Marker({ span, report, voice }: Props & { span: LevelledSpan }) {
  const claim = span.kind === 'claim' ? report.claims[span.number - 1] : undefined
  const isCorrection = span.kind === 'correction'
  if (!claim && !isCorrection) return null
  const label = claim
    ? voice.t('article.markClaim', { number: span.number, verdict: verdictWord(voice, claim.standing) })
    : voice.t('article.markCorrection', { number: span.number })
  return (
    <a
      href={`#${isCorrection ? 'correction' : 'claim'}-${span.number}`}
      id={`at-${isCorrection ? 'correction-' : ''}${span.number}-${span.occurrence}`}
      aria-label={label}
      data-tint={isCorrection ? undefined : colourOf(span, report)}
      className="article-badge"
    >
      <span className="article-badge-mark">
        {span.number}
        {claim && <RatingIcon icon={lookOf(report, claim.standing.verdict).icon} />}
      </span>
    </a>
  )
}

function drawPiece(piece: Piece, key: number): ReactNode {
  const leaf: ReactNode = piece.isBreak ? <br /> : piece.text
  return <Fragment key={key}>{piece.marks.reduceRight(drawMark, leaf)}</Fragment>
}

function drawMark(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'link': {
      const href = safeHref(mark.attrs.href)
      return href ? (
        <a href={href} rel="noopener noreferrer nofollow" target="_blank">
          {inner}
        </a>
      ) : (
        inner
      )
    }
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'underline':
      return <u>{inner}</u>
    case 'strike':
      return <s>{inner}</s>
    case 'code':
      return <code>{inner}</code>
    case 'subscript':
      return <sub>{inner}</sub>
    case 'superscript':
    case 'footnoteRef':
      return <sup>{inner}</sup>
  }
}
