import * as z from 'zod'
import { objectId, revision, typedText } from '../text/typed-text'

/** Where a path or a query takes nothing. */
export const Nothing = z.strictObject({})
/** The path parameter of one object. */
export const ById = z.strictObject({ id: objectId })

/** The most items of one page. */
export const MAX_PAGE = 200

/** Which part of a list: after a cursor that an earlier page gave, at most so many. */
export const Page = z.strictObject({
  cursor: typedText(4_000).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
})
export type Page = z.infer<typeof Page>

/** A page of a list; `next` is the cursor of the page after it, null at the end. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), next: z.string().nullable() })
}

/** What a deletion is based on. */
export const Seen = z.strictObject({ rev: revision })

/** UTC, ISO 8601. */
export const time = z.iso.datetime()

/** A person as an object names them: never with an e-mail address. */
export const PersonRef = z.strictObject({ id: objectId, name: z.string() }).meta({ id: 'Person' })

/** A refusal, as RFC 9457 has it. */
export const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    /** Of a conflict: the object as it stands now. */
    current: z.unknown().optional(),
    /** Of a conflict: what the request may have meant. */
    candidates: z.array(z.unknown()).optional(),
  })
  .meta({ id: 'Problem' })
