import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import AjvDraft04 from 'ajv-draft-04'

/* The W3C's own test suite; it stays outside the repository. */
export const wadm = join(process.env.SHARED_DATA ?? join(process.cwd(), '..', 'shared', 'data'), 'wadm')
export const isHere = existsSync(wadm)
if (!isHere) console.warn('skipped: the W3C schemas of web annotations are not here (SHARED_DATA)')

/** One of its files. */
export const read = (...path: string[]) => JSON.parse(readFileSync(join(wadm, ...path), 'utf8'))

/** The assertions that a `.test` file of the suite lists, as one function that answers those that fail. */
export function judge(...list: string[]): (value: unknown) => string[] {
  const ajv = new AjvDraft04({ strict: false, logger: false })
  ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i)
  ajv.addFormat('date-time', (text) => /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)))
  for (const name of readdirSync(join(wadm, 'assertions', 'definitions'))) {
    ajv.addSchema(read('assertions', 'definitions', name), name)
  }
  const names = read('assertions', ...list).assertions as string[]
  const schemas = names.map((name) => {
    const { id: _id, ...schema } = read('assertions', ...name.split('/'))
    return { name, validate: ajv.compile(schema) }
  })
  return (value) => schemas.flatMap(({ name, validate }) => (validate(value) ? [] : [name]))
}
