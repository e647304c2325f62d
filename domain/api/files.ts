import * as z from 'zod'
import { DeleteFile as DeleteFileInput } from '../source/file-inputs'
import { FILE_TYPES } from '../source/file-type'
import { objectId, requiredText, revision } from '../text/typed-text'
import { contract } from './contract'
import { ById, Nothing, time } from './shapes'

/** A file kept with a source: what it is, never its bytes. */
export const FileAnswer = z
  .strictObject({
    id: objectId,
    /** As whoever added it called it. */
    name: z.string(),
    /** What its bytes are, whatever it is called. */
    type: z.enum(FILE_TYPES),
    bytes: z.int().min(1),
    sha256: z.string(),
    createdAt: time,
    rev: revision,
  })
  .meta({ id: 'File' })
export type FileAnswer = z.infer<typeof FileAnswer>

const sha256 = z
  .string()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/)

export const CreateFile = contract({
  method: 'POST',
  path: '/sources/{id}/files',
  name: 'createFile',
  summary:
    'Keeps a file with a source: the body is its bytes, at most 50 MB, `name` what it is called, `sha256` (if sent) what must arrive. The same content once more answers with the file that is there.',
  scope: 'check',
  params: ById,
  query: z.strictObject({ name: requiredText(500), sha256: sha256.optional() }),
  body: null,
  takes: ['application/octet-stream'],
  answer: FileAnswer,
  status: 201,
  refusals: ['too_large', 'unsupported'],
})

export const ReadFile = contract({
  method: 'GET',
  path: '/files/{id}',
  name: 'readFile',
  summary: 'What is known of a file of a source.',
  scope: 'read',
  params: ById,
  query: Nothing,
  body: null,
  answer: FileAnswer,
  status: 200,
})

export const ReadFileContent = contract({
  method: 'GET',
  path: '/files/{id}/content',
  name: 'readFileContent',
  summary: 'The bytes of a file, whole or by `Range`.',
  scope: 'read',
  params: ById,
  query: Nothing,
  body: null,
  answer: null,
  media: FILE_TYPES,
  status: 200,
})

export const DeleteFile = contract({
  method: 'DELETE',
  path: '/files/{id}',
  name: 'deleteFile',
  summary: 'Takes a file away from its source, undoably for thirty days.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: DeleteFileInput.omit({ id: true }),
  answer: null,
  status: 204,
  refusals: ['conflict'],
})

export const RestoreFile = contract({
  method: 'POST',
  path: '/files/{id}/restore',
  name: 'restoreFile',
  summary: 'Brings a deleted file back.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: null,
  answer: FileAnswer,
  status: 200,
})

/** The endpoints for files of sources. */
export const FILE_CONTRACTS = [CreateFile, ReadFile, ReadFileContent, DeleteFile, RestoreFile]
