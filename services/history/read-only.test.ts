import { afterEach, beforeEach, expect, test } from 'vitest'
import { markSpan } from '../annotation/mark-span'
import { deleteArticle } from '../article/change-article'
import { isReadOnly } from '../data/read-only'
import { fileDesk } from '../files/files.fixture'
import { readWorkbench } from '../workbench/read-workbench'

let desk: ReturnType<typeof fileDesk>
beforeEach(() => {
  desk = fileDesk()
})
afterEach(() => {
  delete process.env.TICKMARK_KEEP_FREE
  desk.close()
})

test('on a nearly full disk nothing is taken in; reading and deleting go on, and writing again when there is room', () => {
  const { article, revision } = desk.article('The bridge opened in 1932.')
  const mark = () =>
    markSpan(desk.reviewer, { articleId: article.id, revisionId: revision.id, start: 0, end: 10, purpose: 'claim' })
  process.env.TICKMARK_KEEP_FREE = '999999999'
  expect(isReadOnly(desk.db)).toBe(true)
  expect(mark).toThrow('unavailable: errors.readOnly')
  expect(readWorkbench(desk.viewer, article.id).claims).toEqual([])
  process.env.TICKMARK_KEEP_FREE = '0'
  expect(isReadOnly(desk.db)).toBe(false)
  mark()
  process.env.TICKMARK_KEEP_FREE = '999999999'
  const { rev } = readWorkbench(desk.editor, article.id).article
  deleteArticle(desk.editor, { id: article.id, rev })
  expect(() => readWorkbench(desk.viewer, article.id)).toThrow('not_found')
})
