import * as z from 'zod'
import { ANCHOR_STATES } from '../annotation/annotation'
import { objectId, offset } from '../text/typed-text'
import { contract } from './contract'
import { ById, listOf, Nothing, Page, PersonRef, time } from './shapes'

const line = {
  id: objectId,
  number: z.int().min(1),
  sha256: z.string(),
  words: z.int(),
  createdAt: time,
  createdBy: PersonRef.nullable(),
}

/** One state of the text of an article, without the text. */
export const RevisionLineAnswer = z.strictObject(line).meta({ id: 'RevisionLine' })

/** One state of the text: words, document, and where the annotations stand in it. */
export const RevisionAnswer = z
  .strictObject({
    ...line,
    text: z.string(),
    /** ProseMirror JSON, restricted to our schema. */
    document: z.looseObject({ type: z.literal('doc') }),
    placements: z.array(
      z.strictObject({
        annotationId: objectId,
        start: offset.nullable(),
        end: offset.nullable(),
        anchor: z.enum(ANCHOR_STATES),
        exact: z.string(),
      }),
    ),
  })
  .meta({ id: 'Revision' })
export type RevisionLineAnswer = z.infer<typeof RevisionLineAnswer>
export type RevisionAnswer = z.infer<typeof RevisionAnswer>

export const ListRevisions = contract({
  method: 'GET',
  path: '/articles/{id}/revisions',
  name: 'listRevisions',
  summary: 'The states of the text of an article, newest first.',
  scope: 'read',
  params: ById,
  query: Page,
  body: null,
  answer: listOf(RevisionLineAnswer),
  status: 200,
})

export const ReadRevision = contract({
  method: 'GET',
  path: '/articles/{id}/revisions/{n}',
  name: 'readRevision',
  summary: 'One state of the text, by its number: words, document, and where the annotations stand in it.',
  scope: 'read',
  params: z.strictObject({ id: objectId, n: z.coerce.number().int().min(1).max(1_000_000) }),
  query: Nothing,
  body: null,
  answer: RevisionAnswer,
  status: 200,
})
