import { AppError } from '@/domain/app-error'
import { buildReport } from '@/domain/report/build-report'
import type { Report } from '@/domain/report/report'
import type { ReportInclude } from '@/domain/report/report-input'
import type { Context } from '../context'
import { houseName } from '../house/house'
import { deskAddress } from '../house/public-url'
import { may, requireMay, requireScope } from '../policy'
import { readWorkbench } from '../workbench/read-workbench'

/** @throws AppError `forbidden` when someone who may not choose asks for internal matter */
export function requireMayRead(ctx: Context, include: ReportInclude): void {
  requireMay(ctx.actor, 'report.read')
  const asksForMore = include.discussions || include.internal
  if (asksForMore) requireScope(ctx.actor, 'internal')
  if (asksForMore && !may(ctx.actor, 'report.includeInternal')) {
    throw new AppError('forbidden', 'report.includeForbidden')
  }
}

/**
 * The report of an article as it stands now.
 *
 * @throws AppError `not_found`; `forbidden` when someone who may not choose asks for internal matter
 */
export function readReport(ctx: Context, articleId: string, include: ReportInclude): Report {
  requireMayRead(ctx, include)
  const snapshot = readWorkbench(ctx, articleId)
  const generatedAt = ctx.now()
  return buildReport({
    snapshot,
    houseName: houseName(ctx),
    address: deskAddress(),
    generatedAt,
    generatedBy: ctx.actor.name,
    include,
  })
}
