import { describe, expect, it } from 'vitest'
import type { TokenScope } from '@/domain/account/scopes'
import { markSpan } from '../annotation/mark-span'
import type { Context } from '../context'
import { deskFixture } from '../desk.fixture'
import { addComment } from '../discussion/comment'
import { citeSource } from '../evidence/cite-source'
import { listHistory } from './article-history'

/** An article on which a confidential source was cited, an open one too, and something discussed. */
function told() {
  const desk = deskFixture()
  const { article, revision } = desk.article('The ferry sails at noon.')
  const passage = { articleId: article.id, revisionId: revision.id, start: 0, end: 9 }
  const claimId = markSpan(desk.reviewer, { ...passage, purpose: 'claim' }).value.claimId as string
  citeSource(desk.reviewer, { claimId, stance: 'supports', source: { title: 'A register' } })
  citeSource(desk.reviewer, { claimId, stance: 'supports', source: { title: 'Somebody', isConfidential: true } })
  addComment(desk.reviewer, { articleId: article.id, claimId, body: 'Who is it?' })
  const history = (ctx: Context, ...scopes: readonly TokenScope[]) => {
    const actor = scopes.length > 0 ? { ...ctx.actor, scopes } : ctx.actor
    return listHistory({ ...ctx, actor }, article.id, { limit: 50 }).items
  }
  return {
    desk,
    article,
    history,
    verbs: (...who: Parameters<typeof history>) => history(...who).map(({ verb }) => verb),
  }
}

describe('the history of an article', () => {
  it('is told whole, newest first, to who sees everything', () => {
    const { desk, verbs } = told()
    expect(verbs(desk.reviewer)).toEqual(['addComment', 'citeSource', 'citeSource', 'markSpan', 'importArticle'])
    expect(verbs(desk.reviewer, 'read', 'internal')).toEqual(verbs(desk.reviewer))
  })

  it('is told nothing of confidential sources to who may not see them, nor of discussions to a token without internal', () => {
    const { desk, verbs, history } = told()
    expect(verbs(desk.viewer)).toEqual(['addComment', 'citeSource', 'markSpan', 'importArticle'])
    expect(verbs(desk.reviewer, 'read')).toEqual(['citeSource', 'markSpan', 'importArticle'])
    const seen = new Set(history(desk.reviewer, 'read').flatMap(({ changes }) => changes.map(({ kind }) => kind)))
    expect(seen).toEqual(new Set(['article', 'revision', 'annotation', 'claim', 'source', 'evidence']))
  })

  it('names who did it, and every object with its versions', () => {
    const { desk, history } = told()
    expect(history(desk.viewer).at(-1)).toMatchObject({ verb: 'importArticle', by: { name: 'Edith' } })
    const created = history(desk.viewer).find(({ verb }) => verb === 'markSpan')
    expect(created?.changes[0]).toMatchObject({ kind: 'claim', revBefore: 0, revAfter: 1 })
  })

  it('reads on where the page before ended, whatever happened meanwhile', () => {
    const { desk, article, history } = told()
    const first = listHistory(desk.reviewer, article.id, { limit: 2 })
    addComment(desk.reviewer, { articleId: article.id, body: 'More.' })
    const second = listHistory(desk.reviewer, article.id, { limit: 50, cursor: first.next as string })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(
      history(desk.reviewer)
        .slice(1)
        .map(({ id }) => id),
    )
  })
})
