import { AppError } from '@/domain/app-error'
import type { Report } from '@/domain/report/report'
import type { ReportFormat } from '@/domain/report/report-formats'
import type { ReportInclude } from '@/domain/report/report-input'
import type { Voice } from '@/domain/report/report-words'
import { renderHtml } from './html/render-html'
import { renderClaimReview } from './render-claim-review'
import { renderClaimsCsv, renderEvidenceCsv } from './render-csv'
import { renderJson } from './render-json'
import { renderMarkdown } from './render-markdown'
import { renderWebAnnotation } from './render-web-annotation'

/** A report as a file to be taken away. */
export type ReportFile = { readonly body: string; readonly type: string; readonly name: string }

type Format = {
  readonly type: string
  /** What the file's name ends in, after the title. */
  readonly ending: string
  readonly render: (report: Report, voice: Voice) => string
}

const JSON_LD = 'application/ld+json'

const FORMATS: Readonly<Record<ReportFormat, Format>> = {
  html: { type: 'text/html; charset=utf-8', ending: '.html', render: renderHtml },
  md: { type: 'text/markdown; charset=utf-8', ending: '.md', render: renderMarkdown },
  json: { type: 'application/json; charset=utf-8', ending: '.json', render: (report) => renderJson(report) },
  csv: { type: 'text/csv; charset=utf-8; header=present', ending: '-claims.csv', render: renderClaimsCsv },
  'csv-evidence': {
    type: 'text/csv; charset=utf-8; header=present',
    ending: '-evidence.csv',
    render: renderEvidenceCsv,
  },
  webannotation: {
    type: `${JSON_LD}; profile="http://www.w3.org/ns/anno.jsonld"`,
    ending: '-annotations.jsonld',
    render: renderWebAnnotation,
  },
  claimreview: {
    type: JSON_LD,
    ending: '-claimreview.jsonld',
    render: (report, voice) => renderClaimReview(report, voice),
  },
}

/**
 * Draws the report in a format.
 *
 * @throws AppError `unsupported` for a format that we do not write, or that this report cannot take
 */
export function reportFile(report: Report, format: string, voice: Voice): ReportFile {
  const known = Object.hasOwn(FORMATS, format) ? FORMATS[format as ReportFormat] : null
  if (!known) throw new AppError('unsupported', 'report.format')
  const { discussions, internal } = report.included
  // A table has no place to say that it holds internal matter; the name of any such file does.
  const warning = discussions || internal ? '-internal' : ''
  const name = `${fileName(report.article.title)}${warning}${known.ending}`
  return { body: known.render(report, voice), type: known.type, name }
}

/** What `?include=discussions,internal` asks for; other words ask for nothing. */
export function includeFrom(words: readonly string[]): ReportInclude {
  const asked = new Set(words.flatMap((word) => word.split(',')))
  return { discussions: asked.has('discussions'), internal: asked.has('internal') }
}

/** A title as a file name that every system takes: letters, digits and marks of any script, dashes between. */
export function fileName(title: string): string {
  const name = title
    .toWellFormed()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 80)
    .toWellFormed()
    .replace(/\ufffd|^-+|-+$/g, '')
  return name === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? 'report' : name
}

/** The header that makes a browser save the file under its name, whatever characters it has. */
export function contentDisposition(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^A-Za-z0-9.-]+/g, '') || 'report'
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
