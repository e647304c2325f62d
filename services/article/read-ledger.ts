import { type ClearanceFact, listClearances, listSpans } from '@/db/queries/article-facts'
import { readRevision } from '@/db/queries/revision'
import type { ClearanceAnswer, LedgerAnswer } from '@/domain/api/coverage'
import { AppError } from '@/domain/app-error'
import { claimsBySentence, coverageBySection } from '@/domain/coverage/ledger'
import type { Section } from '@/domain/document/sections'
import type { Context } from '../context'
import { requireRow } from '../history/versioned'
import { requireMay } from '../policy'
import { coverageOfArticle } from './read-article'

/**
 * The ledger of an article: every sentence of its current text with what accounts for it.
 * @throws AppError `not_found`
 */
export function readLedger(ctx: Context, id: string): LedgerAnswer {
  requireMay(ctx.actor, 'article.read')
  const article = requireRow(ctx, 'article', id)
  const revision = readRevision(ctx.db, article.revisionN as number)
  const spans = listSpans(ctx.db, ctx.actor, article.n)
  const clearances = listClearances(ctx.db, ctx.actor, article.n)
  const { perSentence } = coverageOfArticle(revision, spans, clearances)
  const claims = claimsBySentence(perSentence, spans)
  const cleared = new Map(clearances.map((one) => [one.sentence, one]))
  return {
    revisionId: revision.id,
    sentences: perSentence.map(({ index, start, end, state, uncovered }) => {
      const by = cleared.get(index)
      return {
        start,
        end,
        text: revision.text.slice(start, end),
        state,
        uncovered: uncovered.map((run) => ({ start: run.start, end: run.end })),
        clearedBy: by ? { id: by.byId, name: by.byName, at: by.at } : null,
        claimIds: claims[index] ?? [],
      }
    }),
    sections: coverageBySection(JSON.parse(revision.sections) as Section[], perSentence),
  }
}

/**
 * Who cleared the rest of a sentence of the current text.
 * @throws AppError `not_found` when the article is not there, or nobody did.
 */
export function readClearance(ctx: Context, articleId: string, sentence: number): ClearanceAnswer {
  requireMay(ctx.actor, 'article.read')
  const article = requireRow(ctx, 'article', articleId)
  const found = listClearances(ctx.db, ctx.actor, article.n).find((one) => one.sentence === sentence)
  if (!found) throw new AppError('not_found', 'errors.notFound')
  return clearanceAnswer(articleId, found)
}

function clearanceAnswer(articleId: string, { id, rev, sentence, at, byId, byName }: ClearanceFact): ClearanceAnswer {
  return { id, articleId, sentence, by: { id: byId, name: byName }, at, rev }
}
