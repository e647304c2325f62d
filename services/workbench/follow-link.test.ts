import { describe, expect, it } from 'vitest'
import { insertRevision, readRevision } from '@/db/queries/revision'
import { encodeBounds } from '@/domain/text/bounds'
import { deleteAnnotation } from '../annotation/delete-annotation'
import { markSpan } from '../annotation/mark-span'
import { deskFixture } from '../desk.fixture'
import { newId } from '../identity'
import { followLink } from './follow-link'

function desk() {
  const fixture = deskFixture()
  const article = fixture.article('Coal fell by a third. Gas grew.')
  const id = newId()
  const claimId = newId()
  markSpan(fixture.reviewer, {
    id,
    articleId: article.article.id,
    revisionId: article.revision.id,
    start: 0,
    end: 21,
    purpose: 'claim',
    newClaimId: claimId,
    statement: 'Coal fell by a third.',
  })
  return { ...fixture, addArticle: fixture.article, article, articleId: article.article.id, id, claimId }
}

describe('a link into an article', () => {
  it('to what is there has nothing in its way, for whoever may read', () => {
    const { viewer, articleId, id, claimId } = desk()
    expect(followLink(viewer, articleId, { kind: 'annotation', id })).toBeNull()
    expect(followLink(viewer, articleId, { kind: 'claim', id: claimId })).toBeNull()
    expect(followLink(viewer, articleId, { kind: 'sentence', sentence: 2, version: null })).toBeNull()
    expect(followLink(viewer, articleId, { kind: 'sentence', sentence: 2, version: 1 })).toBeNull()
  })

  it('to what was deleted says who did it and when, and who may bring it back', () => {
    const { reviewer, second, editor, viewer, articleId, id, claimId, clock } = desk()
    clock.at = new Date('2026-03-05T09:00:00.000Z')
    deleteAnnotation(reviewer, { id, rev: 1 })
    const told = {
      what: 'deleted',
      kind: 'claim',
      quote: 'Coal fell by a third.',
      at: '2026-03-05T09:00:00.000Z',
      by: 'Rosa',
      annotationId: id,
    }
    const asked = { kind: 'claim', id: claimId } as const
    expect(followLink(reviewer, articleId, asked)).toEqual({ ...told, mayRestore: true })
    expect(followLink(editor, articleId, asked)).toEqual({ ...told, mayRestore: true })
    expect(followLink(second, articleId, asked)).toEqual({ ...told, mayRestore: false })
    expect(followLink(viewer, articleId, asked)).toEqual({ ...told, mayRestore: false })
    expect(followLink(reviewer, articleId, { kind: 'annotation', id })).toEqual({
      ...told,
      kind: 'annotation',
      mayRestore: true,
    })
  })

  it('to what stands in another article names that one', () => {
    const { viewer, addArticle, articleId, id, claimId } = desk()
    const there = addArticle('Nothing here.').article.id
    expect(followLink(viewer, there, { kind: 'annotation', id })).toEqual({
      what: 'elsewhere',
      kind: 'annotation',
      id,
      articleId,
      title: 'An article',
    })
    expect(followLink(viewer, there, { kind: 'claim', id: claimId })).toMatchObject({ what: 'elsewhere', id: claimId })
  })

  it.each(['', 'nonsense', newId()])('to what never was, "%s", says so and no more', (id) => {
    const { viewer, articleId } = desk()
    expect(followLink(viewer, articleId, { kind: 'claim', id })).toEqual({ what: 'missing', kind: 'claim' })
    expect(followLink(viewer, articleId, { kind: 'sentence', sentence: 9, version: null })).toEqual({
      what: 'missing',
      kind: 'sentence',
    })
  })

  it('to a sentence of an older version leads to where the same words stand now', () => {
    const { db, viewer, articleId, article } = desk()
    const row = db.$client.prepare('SELECT n, revision_n AS revision FROM articles WHERE id = ?').get(articleId) as {
      n: number
      revision: number
    }
    const text = 'New first. Gas grew.'
    const { n: _, ...first } = readRevision(db, row.revision)
    const bounds = JSON.stringify(encodeBounds([0, 10, 11, 20]))
    const second = insertRevision(db, { ...first, id: newId(), number: 2, text, sentenceBounds: bounds })
    db.$client.prepare('UPDATE articles SET revision_n = ? WHERE n = ?').run(second.n, row.n)
    expect(article.revision.number).toBe(1)
    const asked = (sentence: number) => followLink(viewer, articleId, { kind: 'sentence', sentence, version: 1 })
    const told = { what: 'older', version: 1, current: 2 }
    expect(asked(1)).toEqual({ ...told, text: 'Coal fell by a third.', sentence: null })
    expect(asked(2)).toEqual({ ...told, text: 'Gas grew.', sentence: 2 })
    expect(asked(3)).toEqual({ what: 'missing', kind: 'sentence' })
    expect(followLink(viewer, articleId, { kind: 'sentence', sentence: 1, version: 7 })).toMatchObject({
      what: 'missing',
    })
  })

  it('of an article that is not there is refused', () => {
    const { viewer, id } = desk()
    expect(() => followLink(viewer, newId(), { kind: 'annotation', id })).toThrow('errors.notFound')
  })
})
