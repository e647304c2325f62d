import { assessmentOf } from '@/db/queries/claim'
import { findLink } from '@/db/queries/claim-link'
import { type RowOf, readRow } from '@/db/queries/object-rows'
import { AppError } from '@/domain/app-error'
import { remapCitations } from '@/domain/claim/claim-repeats'
import type { ReuseCheck } from '@/domain/claim/inputs'
import { writeRichText } from '@/domain/rich-text/write-rich-text'
import { MAX_FIELD } from '@/domain/text/typed-text'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, createRow, requireRow, stale } from '../history/versioned'
import { newId } from '../identity'
import { requireMay } from '../policy'
import { changeBasis, judgedNow } from './basis'
import { copyEvidence } from './copy-evidence'
import { createLink, requireTwoArticles } from './link-claims'
import { hasWork } from './move-parts'
import { type FoundVerdict, foundVerdict } from './verdict-to-reuse'

/** What was made: one's assessment, the evidence in the order it was copied, and the link, where there was none. */
export type Reused = {
  readonly assessmentId: string | null
  readonly evidenceIds: readonly string[]
  readonly linkId: string | null
}

/**
 * Takes over what was found on a claim of another article that says the same: the sources this person may
 * see are cited anew here, and, where a verdict is named, it becomes their own assessment of today, with
 * its reasons (their citations lead to the new evidence) after a line that says whose they were. The two
 * claims are linked. Nothing changes over there, and no later change there changes anything here.
 *
 * @throws AppError `not_found`, `forbidden`, `conflict` (one's assessment changed in another window),
 * `invalid` (claims of one article, a rating of another scale, one has judged the claim oneself, or the
 * reasons are too long with that line).
 */
export function reuseCheck(ctx: Context, input: ReuseCheck): Performed<Reused> {
  requireMay(ctx.actor, 'evidence.write')
  requireMay(ctx.actor, 'claim.write')
  const claim = requireRow(ctx, 'claim', input.claimId)
  const from = requireRow(ctx, 'claim', input.fromClaimId)
  requireTwoArticles(claim, from)
  const article = readRow(ctx.db, 'article', claim.articleN)
  const own = ownToReplace(ctx, claim, input)
  const verdict = input.verdictId === undefined ? null : foundVerdict(ctx, input.verdictId, from, article)
  return perform(ctx, 'reuseCheck', article.id, (changes) => {
    const { made, citations } = copyEvidence(ctx, changes, { claim, from, wanted: input.evidence })
    const whole = made.length > 0 ? changeBasis(ctx, changes, claim, article.revisionN as number) : claim
    const linkId = findLink(ctx.db, claim.n, from.n) ? null : createLink(ctx, changes, claim.n, from.n, input.linkId).id
    const evidenceIds = made.map(({ id }) => id)
    if (!verdict) return { assessmentId: null, evidenceIds, linkId }
    const now = ctx.now().toISOString()
    const values = {
      ratingN: verdict.ratingN,
      conclusion: verdict.conclusion,
      rationale: reasonsOf(input.origin ?? defaultOrigin(verdict), verdict.reasons, citations),
      ...judgedNow(ctx, whole, article.revisionN as number),
      assessedAt: now,
    }
    const row = own
      ? changeRow(ctx, changes, 'assessment', own, values)
      : createRow(ctx, changes, 'assessment', {
          ...values,
          id: input.id ?? newId(),
          claimN: claim.n,
          userN: ctx.actor.n,
          createdAt: now,
        })
    return { assessmentId: row.id, evidenceIds, linkId }
  })
}

/** One's own assessment, which must not say anything yet: it would be lost under another's words. */
function ownToReplace(ctx: Context, claim: RowOf<'claim'>, { rev, verdictId }: ReuseCheck) {
  if (verdictId === undefined) return undefined
  requireMay(ctx.actor, 'verdict.assess')
  const own = assessmentOf(ctx.db, claim.n, ctx.actor.n)
  if (own && hasWork(own)) throw new AppError('invalid', 'errors.reuseOverOwn')
  if (own && own.rev !== rev) throw stale(ctx, 'assessment', own.id)
  if (!own && rev !== null) throw new AppError('conflict', 'errors.stale', { current: null })
  return own
}

function reasonsOf(origin: string, reasons: string, citations: ReadonlyMap<string, string>): string {
  const line = remapCitations(origin, new Map()).replace(/\s+/gu, ' ').trim()
  const written = writeRichText([
    { type: 'paragraph', content: [{ type: 'text', text: line, isStrong: false, isEmphasis: false, href: null }] },
  ])
  const whole = [written, remapCitations(reasons, citations).trim()].filter((part) => part !== '').join('\n\n')
  if (whole.length > MAX_FIELD) throw new AppError('invalid', 'errors.reuseTooLong')
  return whole
}

/** For programs that send no line of their own; screens say it in their language. */
function defaultOrigin({ title, person, at }: FoundVerdict): string {
  return `After the check of “${title}”, ${at.slice(0, 10)}, by ${person}.`
}
