import * as z from 'zod'
import { objectId } from '../text/typed-text'
import { contract } from './contract'
import { ById, listOf, Page, PersonRef, time } from './shapes'

/** One deed: its verb as the log names it, who, when, and which objects it changed from which version to which. */
export const EventAnswer = z
  .strictObject({
    id: objectId,
    verb: z.string(),
    at: time,
    /** Null when nobody with an account did it. */
    by: PersonRef.nullable(),
    /** `revBefore` is 0 where it created the object. */
    changes: z.array(
      z.strictObject({ kind: z.string(), id: objectId, revBefore: z.int().min(0), revAfter: z.int().min(1) }),
    ),
  })
  .meta({ id: 'Event' })
export type EventAnswer = z.infer<typeof EventAnswer>

export const ListEvents = contract({
  method: 'GET',
  path: '/articles/{id}/events',
  name: 'listEvents',
  summary: 'The history of an article, newest first, as far as the caller may know of it.',
  scope: 'read',
  params: ById,
  query: Page,
  body: null,
  answer: listOf(EventAnswer),
  status: 200,
})
