import * as z from 'zod'
import { type Contract, neededScopes } from './contract'
import { Problem } from './shapes'

type Json = Record<string, unknown>

/** What every endpoint may answer besides what it promises. */
const ALWAYS = { 401: 'unauthenticated', 403: 'forbidden', 422: 'invalid', 429: 'unavailable' } as const
const STATUS_OF = { not_found: 404, conflict: 409, too_large: 413, unsupported: 415 } as const

/** The OpenAPI 3.1 description of these endpoints, made from their schemas alone. */
export function openApi(contracts: readonly Contract[], version: string): Json {
  const schemas: Json = {}
  const paths: Record<string, Json> = {}
  for (const one of contracts) {
    const path = paths[one.path] ?? {}
    path[one.method.toLowerCase()] = operationOf(one, schemas)
    paths[one.path] = path
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tickmark',
      version,
      description: 'The desk on which articles are fact-checked, for other programs.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths,
    components: {
      schemas,
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'A token made in Settings (tm_…).' } },
    },
  }
}

function operationOf(one: Contract, schemas: Json): Json {
  return {
    operationId: one.name,
    summary: one.summary,
    description: `Needs a token with ${scopesOf(one)}.`,
    parameters: [
      ...parametersOf(one.params, 'path', schemas),
      ...parametersOf(one.query, 'query', schemas),
      ...headersOf(one),
    ],
    ...(one.body
      ? {
          requestBody: { required: one.method !== 'DELETE', content: contentOf(one.body, one.takes, 'input', schemas) },
        }
      : one.takes
        ? { requestBody: { required: true, content: contentOf(null, one.takes, 'input', schemas) } }
        : {}),
    responses: { [one.status]: successOf(one, schemas), ...refusalsOf(one, schemas) },
  }
}

/** `the scope \`read\``, or several of them. */
function scopesOf(one: Contract): string {
  const named = neededScopes(one).map((scope) => `\`${scope}\``)
  return named.length === 1 ? `the scope ${named[0]}` : `the scopes ${named.join(' and ')}`
}

function successOf(one: Contract, schemas: Json): Json {
  const hasContent = one.answer !== null || one.media !== undefined
  return {
    description: one.summary,
    ...(one.status === 201 ? { headers: { Location: { schema: { type: 'string' } } } } : {}),
    ...(hasContent ? { content: contentOf(one.answer, one.media, 'output', schemas) } : {}),
  }
}

function refusalsOf(one: Contract, schemas: Json): Json {
  const named = one.params instanceof z.ZodObject && 'id' in one.params.shape ? (['not_found'] as const) : []
  const expected = [...named, ...(one.refusals ?? [])]
    .filter((code): code is keyof typeof STATUS_OF => code in STATUS_OF)
    .map((code) => [STATUS_OF[code], code] as const)
  const withHeader = takesRev(one) ? ([[412, 'conflict']] as const) : []
  const content = { 'application/problem+json': { schema: jsonSchema(Problem, 'output', schemas) } }
  return Object.fromEntries(
    [...Object.entries(ALWAYS), ...expected, ...withHeader].map(([status, description]) => [
      status,
      { description, content },
    ]),
  )
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query', schemas: Json): Json[] {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input', schemas) as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, type]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: type,
  }))
}

function headersOf(one: Contract): Json[] {
  const text = { type: 'string' }
  const ifMatch = { name: 'If-Match', in: 'header', description: 'The `rev` the change is based on.', schema: text }
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'Makes a repeat of this request harmless.',
    schema: text,
  }
  return [...(takesRev(one) ? [ifMatch] : []), ...(one.method === 'GET' ? [] : [key])]
}

/** Whether the change is based on a version the caller saw. */
function takesRev({ body }: Contract): boolean {
  return body instanceof z.ZodObject && 'rev' in body.shape
}

function contentOf(schema: z.ZodType | null, media: readonly string[] = [], io: 'input' | 'output', schemas: Json) {
  const own = schema ? jsonSchema(schema, io, schemas) : null
  const json = own ? { 'application/json': { schema: own } } : {}
  // A form has the fields of the JSON body, each as a part.
  const schemaOf = (type: string) => (own && type === 'multipart/form-data' ? own : { type: 'string' })
  return { ...json, ...Object.fromEntries(media.map((type) => [type, { schema: schemaOf(type) }])) }
}

/** The JSON Schema of a schema; the named ones inside it move to the components. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output', schemas: Json): Json {
  const made = z.toJSONSchema(z.strictObject({ it: schema }), { io, unrepresentable: 'any' })
  const text = JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')
  const { $defs = {}, properties } = JSON.parse(text) as { $defs?: Json; properties: { it: Json } }
  Object.assign(schemas, $defs)
  return properties.it
}
