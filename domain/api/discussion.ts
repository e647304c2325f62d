import * as z from 'zod'
import { ChangeComment as ChangeCommentInput } from '../discussion/inputs'
import { MAX_FIELD, objectId, requiredText, revision } from '../text/typed-text'
import { contract } from './contract'
import { ById, listOf, Nothing, Page, PersonRef, Seen, time } from './shapes'

/** What one person said in a discussion, in Markdown. */
export const CommentAnswer = z
  .strictObject({
    id: objectId,
    threadId: objectId,
    person: PersonRef,
    body: z.string(),
    createdAt: time,
    editedAt: time.nullable(),
    rev: revision,
  })
  .meta({ id: 'Comment' })
export type CommentAnswer = z.infer<typeof CommentAnswer>

/** A discussion on the article (both ids null), on an annotation or on a claim. */
export const ThreadAnswer = z
  .strictObject({
    id: objectId,
    articleId: objectId,
    annotationId: objectId.nullable(),
    claimId: objectId.nullable(),
    resolved: z.strictObject({ at: time, by: PersonRef }).nullable(),
    comments: z.array(CommentAnswer),
    createdAt: time,
    rev: revision,
  })
  .meta({ id: 'Thread' })
export type ThreadAnswer = z.infer<typeof ThreadAnswer>

/** Discussions are internal: a token reads and writes them only when it was made for that. */
const reading = { scope: 'read', besides: ['internal'] } as const
const writing = { scope: 'check', besides: ['internal'] } as const
const body = requiredText(MAX_FIELD)

export const ListThreads = contract({
  ...reading,
  method: 'GET',
  path: '/articles/{id}/threads',
  name: 'listThreads',
  summary: 'The discussions of an article with their comments, in the order they were begun.',
  params: ById,
  query: Page,
  body: null,
  answer: listOf(ThreadAnswer),
  status: 200,
})

export const CreateThread = contract({
  ...writing,
  method: 'POST',
  path: '/articles/{id}/threads',
  name: 'createThread',
  summary: 'Begins a discussion on the article, on one of its annotations or on one of its claims.',
  params: ById,
  query: Nothing,
  body: z.strictObject({ body, annotationId: objectId.optional(), claimId: objectId.optional() }),
  answer: ThreadAnswer,
  status: 201,
})

export const ReadThread = contract({
  ...reading,
  method: 'GET',
  path: '/threads/{id}',
  name: 'readThread',
  summary: 'A discussion with its comments.',
  params: ById,
  query: Nothing,
  body: null,
  answer: ThreadAnswer,
  status: 200,
})

export const ChangeThread = contract({
  ...writing,
  method: 'PATCH',
  path: '/threads/{id}',
  name: 'changeThread',
  summary: 'Closes a discussion (it stays readable), or opens it again.',
  params: ById,
  query: Nothing,
  body: z.strictObject({ resolved: z.boolean(), rev: revision }),
  answer: ThreadAnswer,
  status: 200,
  refusals: ['conflict'],
})

export const CreateComment = contract({
  ...writing,
  method: 'POST',
  path: '/threads/{id}/comments',
  name: 'createComment',
  summary: 'Answers in a discussion; a closed one is open again.',
  params: ById,
  query: Nothing,
  body: z.strictObject({ body }),
  answer: CommentAnswer,
  status: 201,
})

export const ReadComment = contract({
  ...reading,
  method: 'GET',
  path: '/comments/{id}',
  name: 'readComment',
  summary: 'One comment.',
  params: ById,
  query: Nothing,
  body: null,
  answer: CommentAnswer,
  status: 200,
})

export const ChangeComment = contract({
  ...writing,
  method: 'PATCH',
  path: '/comments/{id}',
  name: 'changeComment',
  summary: 'Changes what one said oneself.',
  params: ById,
  query: Nothing,
  body: ChangeCommentInput.omit({ id: true }),
  answer: CommentAnswer,
  status: 200,
  refusals: ['conflict'],
})

export const DeleteComment = contract({
  ...writing,
  method: 'DELETE',
  path: '/comments/{id}',
  name: 'deleteComment',
  summary: 'Takes a comment away, undoably; a discussion goes with its last comment.',
  params: ById,
  query: Nothing,
  body: Seen,
  answer: null,
  status: 204,
  refusals: ['conflict'],
})

export const RestoreComment = contract({
  ...writing,
  method: 'POST',
  path: '/comments/{id}/restore',
  name: 'restoreComment',
  summary: 'Brings a deleted comment back, and its discussion with it.',
  params: ById,
  query: Nothing,
  body: null,
  answer: CommentAnswer,
  status: 200,
})
