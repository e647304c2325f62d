import { findCounterpart } from '@/db/queries/counterpart'
import { type RowOf, readRow } from '@/db/queries/object-rows'
import { findPlace } from '@/db/queries/placement'
import { readRevision } from '@/db/queries/revision'
import { AppError } from '@/domain/app-error'
import { type ClaimType, otherAspect } from '@/domain/claim/claim'
import type { SplitSaid } from '@/domain/claim/inputs'
import { aspectOfFirst, fitted, statementOfAspect, typesOfAspect } from '@/domain/claim/said'
import type { Marked } from '../annotation/mark-span'
import { placeExactly } from '../annotation/place-span'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, createRow, requireRow } from '../history/versioned'
import { newId } from '../identity'
import { requireMay } from '../policy'

type Claim = RowOf<'claim'>

/**
 * Makes a second claim on the words of a claim's span: one is then that somebody said it, the other that
 * it is so. The claim that is there keeps verdicts, sources and history, and its verdicts stand; the
 * second is open. Both name each other.
 *
 * @throws AppError `not_found`, `conflict` with the claim as it stands now, `invalid` (the span is not
 * the claim's, or no longer in the text; the claim has its counterpart already; nobody says who said it).
 */
export function splitSaid(ctx: Context, input: SplitSaid): Performed<Marked> {
  requireMay(ctx.actor, 'claim.write')
  const claim = requireRow(ctx, 'claim', input.id)
  const article = readRow(ctx.db, 'article', claim.articleN)
  const revision = readRevision(ctx.db, article.revisionN as number)
  const bounds = boundsOf(ctx, claim, input.annotationId, revision.n)
  if (findCounterpart(ctx.db, claim.n)) throw new AppError('invalid', 'errors.hasCounterpart')
  const speaker = claim.speaker?.trim() ? claim.speaker : (input.speaker ?? null)
  if (speaker === null) throw new AppError('invalid', 'errors.whoSaidIt', { fields: { speaker: 'whoSaidIt' } })
  const types = JSON.parse(claim.types) as ClaimType[]
  const first = input.aspect ?? aspectOfFirst({ aspect: null, types })
  const second = otherAspect(first)
  return perform(ctx, 'splitSaid', article.id, (changes) => {
    const createdAt = ctx.now().toISOString()
    const { reportingSource, claimDate, firstAppearanceUrl, locationIso } = claim
    const made = createRow(ctx, changes, 'claim', {
      id: input.newClaimId ?? newId(),
      articleN: article.n,
      statement: input.statement ?? fitted(statementOfAspect(second, speaker, bounds.quote)),
      ...{ speaker, reportingSource, claimDate, firstAppearanceUrl, locationIso },
      types: JSON.stringify(typesOfAspect(second, types)),
      aspect: second,
      counterpartN: claim.n,
      createdBy: ctx.actor.n,
      createdAt,
    })
    const annotation = createRow(ctx, changes, 'annotation', {
      id: input.newAnnotationId ?? newId(),
      articleN: article.n,
      purpose: 'claim',
      claimN: made.n,
      createdBy: ctx.actor.n,
      createdAt,
    })
    placeExactly(ctx, annotation.n, revision, bounds)
    changeRow(ctx, changes, 'claim', { ...claim, rev: input.rev }, { speaker, aspect: first, counterpartN: made.n })
    return { annotationId: annotation.id, claimId: made.id }
  })
}

function boundsOf(ctx: Context, claim: Claim, annotationId: string, revisionN: number) {
  const { n, claimN, purpose, isProposal } = requireRow(ctx, 'annotation', annotationId)
  if (claimN !== claim.n || purpose !== 'claim' || isProposal) throw new AppError('invalid', 'errors.notItsSpan')
  const place = findPlace(ctx.db, n, revisionN)
  if (place?.start == null || place.end === null) throw new AppError('invalid', 'errors.splitUnanchored')
  return { start: place.start, end: place.end, quote: place.quote }
}
