import { createTranslator } from 'use-intl/core'
import { buildReport } from '@/domain/report/build-report'
import type { ReportInclude } from '@/domain/report/report-input'
import type { Translate } from '@/domain/report/report-words'
import type { WorkbenchPayload } from '@/domain/workbench/objects'
import { unpackWorkbench } from '@/domain/workbench/unpack'
import type { Context } from '../context'
import { houseName } from '../house/house'
import { deskAddress } from '../house/public-url'
import { readWorkbenchJson } from '../workbench/read-workbench'
import { hasWorker, inWorker } from '../worker'
import { requireMayRead } from './read-report'
import { type ReportFile, reportFile } from './report-file'

/** Payloads up to this many characters are written at once: some 20 ms. */
const SHORT = 200_000

/** The words a report is written in: a locale and the messages of `report`. */
export type ReportWords = { readonly locale: string; readonly messages: Record<string, unknown> }

/** Everything a report file is made of; plain data, so that a worker can be handed it. */
export type ReportRequest = {
  readonly payload: string
  readonly houseName: string
  readonly address: string
  readonly generatedAt: string
  readonly generatedBy: string
  readonly include: ReportInclude
  readonly format: string
  readonly words: ReportWords
}

/** Writes a report file from what was read. @throws AppError `unsupported` (format) */
export function writeReportFile({ payload, generatedAt, format, words, ...details }: ReportRequest): ReportFile {
  const snapshot = unpackWorkbench(JSON.parse(payload) as WorkbenchPayload)
  const report = buildReport({ snapshot, generatedAt: new Date(generatedAt), ...details })
  const { locale, messages } = words
  const t = createTranslator({ locale, messages: { report: messages }, namespace: 'report' })
  return reportFile(report, format, { t: t as unknown as Translate, locale })
}

/**
 * The report of an article as a file, written beside the server thread when the article is long
 * (thousands of claims take seconds).
 *
 * @throws AppError `not_found`, `forbidden` (internal matter), `unsupported` (format)
 */
export async function writeReport(
  ctx: Context,
  articleId: string,
  include: ReportInclude,
  format: string,
  words: ReportWords,
): Promise<ReportFile> {
  requireMayRead(ctx, include)
  const request: ReportRequest = {
    payload: readWorkbenchJson(ctx, articleId),
    houseName: houseName(ctx),
    address: deskAddress(),
    generatedAt: ctx.now().toISOString(),
    generatedBy: ctx.actor.name,
    include,
    format,
    words,
  }
  const isShort = request.payload.length <= SHORT
  return isShort || !hasWorker('report-worker') ? writeReportFile(request) : inWorker('report-worker', request)
}
