import * as z from 'zod'
import { STANCES } from '../evidence/evidence'
import { ChangeSource as ChangeSourceInput, NewSource } from '../source/inputs'
import { SOURCE_KINDS } from '../source/source'
import { objectId, revision } from '../text/typed-text'
import { contract } from './contract'
import { ById, listOf, Nothing } from './shapes'

const told = {
  id: objectId,
  kind: z.enum(SOURCE_KINDS),
  title: z.string(),
  url: z.string().nullable(),
  archiveUrl: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  /** As it was typed, like `accessedAt`. */
  publishedAt: z.string().nullable(),
  accessedAt: z.string().nullable(),
  confidential: z.boolean(),
  rev: revision,
}

/** A thing that can be cited. */
export const SourceAnswer = z.strictObject(told).meta({ id: 'Source' })
export type SourceAnswer = z.infer<typeof SourceAnswer>

/** One place where a source is cited. */
export const CitationAnswer = z
  .strictObject({
    evidenceId: objectId,
    stance: z.enum(STANCES),
    quote: z.string(),
    locator: z.string(),
    claim: z.strictObject({ id: objectId, statement: z.string() }),
    article: z.strictObject({ id: objectId, title: z.string() }),
  })
  .meta({ id: 'Citation' })
export type CitationAnswer = z.infer<typeof CitationAnswer>

/** A source with where it is cited: the first places, and the cursor to the others. */
export const SourceWithCitations = z
  .strictObject({ ...told, citations: listOf(CitationAnswer) })
  .meta({ id: 'SourceWithCitations' })

/** A source as a program writes it. */
export const SourceBody = NewSource.omit({ isConfidential: true, id: true })
  .extend({ confidential: z.boolean().optional() })
  .meta({ id: 'NewSource' })
export type SourceBody = z.infer<typeof SourceBody>

export const CreateSource = contract({
  method: 'POST',
  path: '/sources',
  name: 'createSource',
  summary: 'Takes a source into the library before any claim cites it.',
  scope: 'check',
  params: Nothing,
  query: Nothing,
  body: SourceBody,
  answer: SourceAnswer,
  status: 201,
})

export const ChangeSource = contract({
  method: 'PATCH',
  path: '/sources/{id}',
  name: 'changeSource',
  summary: 'Changes what is known of a source, everywhere it is cited; absent fields stay.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: ChangeSourceInput.omit({ isConfidential: true, id: true }).extend({ confidential: z.boolean().optional() }),
  answer: SourceAnswer,
  status: 200,
  refusals: ['conflict'],
})
