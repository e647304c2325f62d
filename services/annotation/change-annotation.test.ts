import { expect, test } from 'vitest'
import { findObject } from '@/db/queries/workbench-objects'
import type { ChangeAnnotation } from '@/domain/annotation/inputs'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { deskFixture } from '../desk.fixture'
import { changeAnnotation } from './change-annotation'
import { markSpan } from './mark-span'

/** A correction by Rosa, and what becomes of it. */
function proposedCorrection() {
  const desk = deskFixture()
  const { article, revision } = desk.article('The bridge opened in 1932.')
  const place = { articleId: article.id, revisionId: revision.id, start: 21, end: 25 }
  const { annotationId: id } = markSpan(desk.reviewer, { ...place, purpose: 'correction', replacement: '1933' }).value
  const now = () => {
    const found = findObject(desk.db, desk.editor.actor, 'annotation', id)
    if (!found) throw new Error('the correction is gone')
    return found
  }
  const change = (ctx: Context, fields: Omit<ChangeAnnotation, 'id' | 'rev'>) => {
    changeAnnotation(ctx, { id, rev: now().rev, ...fields })
    const { correctionState, correctionStateBy, correctionStateReason } = now()
    return [correctionState, correctionStateBy, correctionStateReason]
  }
  const refusal = (ctx: Context, fields: Omit<ChangeAnnotation, 'id' | 'rev'>) => {
    try {
      change(ctx, fields)
    } catch (error) {
      return error instanceof AppError ? error.reason : error
    }
  }
  return { ...desk, change, refusal, now }
}

test('a correction is accepted and entered by an editor, by name', () => {
  const { editor, admin, change } = proposedCorrection()
  expect(change(editor, { correctionState: 'accepted' })).toEqual(['accepted', editor.actor.id, null])
  expect(change(admin, { correctionState: 'entered' })).toEqual(['entered', admin.actor.id, null])
})

test('letting the words stand says why, and a decision that is taken back says nothing', () => {
  const { editor, change, refusal } = proposedCorrection()
  expect(refusal(editor, { correctionState: 'stet' })).toBe('errors.stetNeedsReason')
  expect(refusal(editor, { correctionState: 'stet', correctionStateReason: ' \n' })).toBe('errors.stetNeedsReason')
  const why = 'The tolls began in 1932.'
  expect(change(editor, { correctionState: 'stet', correctionStateReason: why })).toEqual([
    'stet',
    editor.actor.id,
    why,
  ])
  expect(refusal(editor, { correctionStateReason: null })).toBe('errors.stetNeedsReason')
  expect(change(editor, { correctionState: 'proposed' })).toEqual(['proposed', null, null])
})

test('a reviewer decides nothing, in the name of nobody', () => {
  const { reviewer, refusal } = proposedCorrection()
  expect(refusal(reviewer, { correctionState: 'accepted' })).toBe('errors.forbidden')
  expect(refusal(reviewer, { correctionStateReason: 'x' })).toBe('errors.forbidden')
})

test('other words of whoever proposed them are proposed anew; an editor’s own stay decided', () => {
  const { editor, reviewer, change } = proposedCorrection()
  change(editor, { correctionState: 'accepted' })
  expect(change(editor, { replacement: 'May 1933' })).toEqual(['accepted', editor.actor.id, null])
  expect(change(reviewer, { body: 'Plaque' })).toEqual(['accepted', editor.actor.id, null])
  expect(change(reviewer, { replacement: 'May 1933' })).toEqual(['accepted', editor.actor.id, null])
  expect(change(reviewer, { replacement: '1934' })).toEqual(['proposed', null, null])
})
