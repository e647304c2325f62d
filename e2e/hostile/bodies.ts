import * as z from 'zod'
import { COMMANDS } from '@/app/_lib/commands'
import { CONTRACTS } from '@/domain/api/contracts'

/** One thing that takes a body: a command, or an endpoint of the API. */
export type Entrance = {
  readonly name: string
  /** `command` or the method of an endpoint. */
  readonly way: string
  /** The path of an endpoint, its parameters filled with an identity that nothing has. */
  readonly path: string
  readonly schema: z.ZodType
}

const NOTHING_HAS = '0190aaaa-0000-7000-8000-000000000000'

/** Every entrance for a body there is, read off the program itself: a new one is tried by itself. */
export function entrances(): Entrance[] {
  const commands = [...COMMANDS].map(([name, { schema }]) => ({ name, way: 'command', path: '', schema }))
  const endpoints = CONTRACTS.flatMap(({ name, method, path, body, params }) =>
    body ? [{ name, way: method, path: filled(path, params), schema: body }] : [],
  )
  return [...commands, ...endpoints]
}

function filled(path: string, params: z.ZodType): string {
  const { properties = {} } = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, { format?: string }>
  }
  return path.replace(/\{(\w+)\}/g, (_, name: string) => (properties[name]?.format === 'uuid' ? NOTHING_HAS : '1'))
}

/** The fields of a body, and whether each would take this value by its declared JSON type. */
export function fieldsOf(schema: z.ZodType): ReadonlyMap<string, (value: unknown) => boolean> {
  const alternatives = schema instanceof z.ZodUnion ? (schema.options as z.ZodType[]) : [schema]
  return new Map(alternatives.flatMap((one) => [...fieldsOfObject(one)]))
}

type JsonSchema = { type?: string | string[]; anyOf?: JsonSchema[]; properties?: Record<string, JsonSchema> }

function fieldsOfObject(schema: z.ZodType): Map<string, (value: unknown) => boolean> {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  return new Map(Object.entries(properties).map(([name, type]) => [name, (value) => mayTake(type, value)]))
}

/** What a schema says nothing of may be anything. */
function mayTake(schema: JsonSchema, value: unknown): boolean {
  if (schema.anyOf) return schema.anyOf.some((one) => mayTake(one, value))
  if (schema.type === undefined) return true
  return [schema.type].flat().some((type) => jsonTypes(value).includes(type))
}

function jsonTypes(value: unknown): string[] {
  if (value === null) return ['null']
  if (Array.isArray(value)) return ['array']
  if (Number.isInteger(value)) return ['integer', 'number']
  return [typeof value]
}
