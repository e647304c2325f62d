import { AppError } from '@/domain/app-error'
import type { Report } from '@/domain/report/report'
import type { ReportInclude } from '@/domain/report/report-input'
import type { Voice } from '@/domain/report/report-words'
import { renderHtml } from './html/render-html'
import { renderJson } from './render-json'
import { renderMarkdown } from './render-markdown'

/** A report as a file to be taken away. */
export type ReportFile = { readonly body: string; readonly type: string; readonly name: string }

const FORMATS = {
  html: { type: 'text/html; charset=utf-8', render: renderHtml },
  md: { type: 'text/markdown; charset=utf-8', render: renderMarkdown },
  json: { type: 'application/json; charset=utf-8', render: (report: Report) => renderJson(report) },
} as const

/** Draws the report in a format. @throws AppError `unsupported` for a format that we do not write */
export function reportFile(report: Report, format: string, voice: Voice): ReportFile {
  const known = Object.hasOwn(FORMATS, format) ? FORMATS[format as keyof typeof FORMATS] : null
  if (!known) throw new AppError('unsupported', 'report.format')
  return { body: known.render(report, voice), type: known.type, name: `${fileName(report.article.title)}.${format}` }
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
