import { createHash } from 'node:crypto'
import type * as z from 'zod'
import type { Contract } from '@/domain/api/contract'
import { UploadedFile } from '@/domain/api/uploaded-file'
import { AppError } from '@/domain/app-error'
import { readBody, readJson } from '../read-body'

/** A whole article may travel in one request. */
const LIMIT = 24 * 1024 * 1024
const FORM = 'multipart/form-data'

/** What a request brought, parsed by its contract. */
export type ApiInput<C extends Contract> = {
  readonly params: z.output<C['params']>
  readonly query: z.output<C['query']>
  readonly body: z.output<NonNullable<C['body']>>
  readonly request: Request
}

/**
 * Parses path, query and body. A `rev` may come in the body or as If-Match.
 * @throws AppError `invalid` (fields, unknown keys), `unsupported` (neither JSON nor a form where one is taken), `too_large`.
 */
export async function readRequest<C extends Contract>(
  contract: C,
  request: Request,
  params: unknown,
): Promise<ApiInput<C>> {
  const query = contract.query.parse(queryOf(request))
  const path = parsePath(contract, params)
  const body = contract.body
    ? contract.body.parse(withRev(contract.body, await bodyOf(contract, request), request))
    : null
  return { params: path, query, body, request } as ApiInput<C>
}

/** What is no identity at all names nothing that exists: it answers as an unknown one does. */
function parsePath(contract: Contract, params: unknown): unknown {
  const parsed = contract.params.safeParse(params ?? {})
  if (!parsed.success) throw new AppError('not_found', 'errors.notFound')
  return parsed.data
}

function queryOf(request: Request): Record<string, string> {
  const search = new URL(request.url).searchParams
  const twice = [...new Set(search.keys())].filter((name) => search.getAll(name).length > 1)
  if (twice.length > 0) {
    const fields = Object.fromEntries(twice.map((name) => [name, 'twice']))
    throw new AppError('invalid', 'errors.queryTwice', { params: { names: twice.join(', ') }, fields })
  }
  return Object.fromEntries(search)
}

async function bodyOf({ takes }: Contract, request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (request.method === 'DELETE' && type === undefined) return {}
  if (type === FORM && takes?.includes(FORM)) return formOf(request)
  if (type !== 'application/json') throw new AppError('unsupported', takes ? 'errors.notJsonNorForm' : 'errors.notJson')
  return readJson(request, LIMIT)
}

/** The fields of a form; a name may stand once. */
async function formOf(request: Request): Promise<Record<string, unknown>> {
  const bytes = await readBody(request, LIMIT)
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const form = await new Response(Buffer.from(bytes), { headers }).formData().catch(() => {
    throw new AppError('invalid', 'errors.form')
  })
  const names = [...form.keys()]
  const twice = names.filter((name, index) => names.indexOf(name) < index)
  if (twice.length > 0) throw new AppError('invalid', 'errors.fieldTwice', { params: { names: twice.join(', ') } })
  const fields = await Promise.all(
    [...form].map(async ([name, value]) => [name, typeof value === 'string' ? value : await uploaded(value)] as const),
  )
  return Object.fromEntries(fields)
}

async function uploaded(file: File): Promise<UploadedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return new UploadedFile(file.name, bytes, createHash('sha256').update(bytes).digest('hex'))
}

/** The version named by If-Match, as a body would name it. */
function withRev(schema: z.ZodType, body: unknown, request: Request): unknown {
  const tag = request.headers.get('if-match')
  const takesRev = 'shape' in schema && 'rev' in (schema.shape as object)
  if (tag === null || !takesRev || typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const rev = Number(/^"?(\d+)"?$/.exec(tag.trim())?.[1])
  if (Number.isNaN(rev) || ('rev' in body && body.rev !== rev)) throw new AppError('invalid', 'errors.ifMatch')
  return { ...body, rev }
}
