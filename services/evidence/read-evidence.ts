import { listObjectsOfClaim } from '@/db/queries/workbench-objects'
import type { EvidenceAnswer } from '@/domain/api/evidence'
import { AppError } from '@/domain/app-error'
import { peopleById } from '../account/people-by-id'
import type { Context } from '../context'
import { requireRow } from '../history/versioned'
import { requireMay } from '../policy'
import { answerOf } from '../source/read-source'

/** One piece of evidence with its source. @throws AppError `not_found` */
export function readEvidence(ctx: Context, id: string): EvidenceAnswer {
  requireMay(ctx.actor, 'article.read')
  const row = requireRow(ctx, 'evidence', id)
  const found = evidenceOfClaim(ctx, row.claimN).find((one) => one.id === id)
  if (!found) throw new AppError('not_found', 'errors.notFound')
  return found
}

/** The evidence of a claim that this person sees, with its sources and questions, as it is numbered. */
export function evidenceOfClaim(ctx: Context, claimN: number): EvidenceAnswer[] {
  const of = <K extends 'evidence' | 'source'>(kind: K) => listObjectsOfClaim(ctx.db, ctx.actor, kind, claimN)
  const sources = new Map(of('source').map((source) => [source.id, answerOf(source)]))
  const person = peopleById(ctx)
  return of('evidence').map(({ isPrimary, sourceId, questionId: _question, createdBy, ...evidence }) => ({
    ...evidence,
    source: (sourceId && sources.get(sourceId)) || null,
    primary: isPrimary,
    createdBy: person(createdBy),
  }))
}
