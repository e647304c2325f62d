import { expect, it } from 'vitest'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { deskFixture } from '../desk.fixture'
import { addComment, deleteComment } from './comment'
import { listThreads, readComment, readThread } from './read-threads'

function discussed() {
  const desk = deskFixture()
  const articleId = desk.article('The bridge opened in 1932.').article.id
  const says = (body: string) => addComment(desk.reviewer, { articleId, body }).value
  return { ...desk, articleId, first: says('One'), second: says('Two'), third: says('Three') }
}

const code = (work: () => unknown) => {
  try {
    work()
    return 'answered'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

it('pages through the discussions in the order they were begun, though one goes meanwhile', () => {
  const { viewer, reviewer, articleId, first, second, third } = discussed()
  const page = listThreads(viewer, articleId, { limit: 1 })
  expect(page.items.map(({ id }) => id)).toEqual([first.threadId])
  deleteComment(reviewer, { id: first.id, rev: 1 })
  const after = listThreads(viewer, articleId, { limit: 5, cursor: page.next as string })
  expect(after.items.map(({ id }) => id)).toEqual([second.threadId, third.threadId])
  expect(after.next).toBeNull()
})

it('is told to people, and to no token without internal', () => {
  const { viewer, reviewer, articleId, first } = discussed()
  const readings = (ctx: Context) => [
    code(() => listThreads(ctx, articleId, { limit: 5 })),
    code(() => readThread(ctx, first.threadId)),
    code(() => readComment(ctx, first.id)),
  ]
  expect(readings(viewer)).toEqual(['answered', 'answered', 'answered'])
  const token: Context = { ...reviewer, actor: { ...reviewer.actor, scopes: ['read', 'check', 'edit'] } }
  expect(readings(token)).toEqual(['forbidden', 'forbidden', 'forbidden'])
})
