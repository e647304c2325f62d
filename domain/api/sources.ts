import * as z from 'zod'
import { STANCES } from '../evidence/evidence'
import { ListSources as ListSourcesInput } from '../search/list-inputs'
import { ChangeSource as ChangeSourceInput, NewSource } from '../source/inputs'
import { SOURCE_KINDS } from '../source/source'
import { objectId, revision } from '../text/typed-text'
import { contract } from './contract'
import { FileAnswer } from './files'
import { ById, listOf, Nothing, Page, time } from './shapes'

const told = {
  id: objectId,
  kind: z.enum(SOURCE_KINDS),
  title: z.string(),
  url: z.string().nullable(),
  archiveUrl: z.string().nullable(),
  archivedAt: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  /** As it was typed, like `accessedAt`. */
  publishedAt: z.string().nullable(),
  accessedAt: z.string().nullable(),
  confidential: z.boolean(),
  rev: revision,
}

/** A thing that can be cited. */
export const SourceAnswer = z.strictObject({ ...told, files: z.array(FileAnswer) }).meta({ id: 'Source' })
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

/** A source as the library lists it. */
export const ListedSourceAnswer = z
  .strictObject({
    ...told,
    /** Claims that cite it, and articles these stand in. */
    claims: z.int().min(0),
    articles: z.int().min(0),
    createdAt: time,
  })
  .meta({ id: 'ListedSource' })

/** A source with where it is cited: the first places, and the cursor to the others. */
export const SourceWithCitations = z
  .strictObject({ ...told, files: z.array(FileAnswer), citations: listOf(CitationAnswer) })
  .meta({ id: 'SourceWithCitations' })

/** A source as a program writes it. */
export const SourceBody = NewSource.omit({ isConfidential: true, id: true })
  .extend({ confidential: z.boolean().optional() })
  .meta({ id: 'NewSource' })
export type SourceBody = z.infer<typeof SourceBody>

export const ListSources = contract({
  method: 'GET',
  path: '/sources',
  name: 'listSources',
  summary: 'The library of sources: searched (`q`) in title, address, publisher and author.',
  scope: 'read',
  params: Nothing,
  query: ListSourcesInput.extend({
    ...Page.shape,
    confidential: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(),
  }),
  body: null,
  answer: listOf(ListedSourceAnswer),
  status: 200,
})

export const ReadSource = contract({
  method: 'GET',
  path: '/sources/{id}',
  name: 'readSource',
  summary: 'A source, and the newest places where it is cited.',
  scope: 'read',
  params: ById,
  query: Nothing,
  body: null,
  answer: SourceWithCitations,
  status: 200,
})

export const ListCitations = contract({
  method: 'GET',
  path: '/sources/{id}/citations',
  name: 'listCitations',
  summary: 'Every place where a source is cited, the newest first.',
  scope: 'read',
  params: ById,
  query: Page,
  body: null,
  answer: listOf(CitationAnswer),
  status: 200,
})

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
