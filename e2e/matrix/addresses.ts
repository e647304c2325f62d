import type { Kind } from './hand'
import type { World } from './world'

type Named = {
  readonly route: string
  readonly id?: Kind
  readonly params?: Readonly<Record<string, string>>
  readonly query?: string
}

/** The address of a row: its parameters filled in, with this identity for `[id]` or the world's own. */
export function addressOf(row: Named, { seen, never }: World, id?: string): string {
  const path = row.route.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_all, name: string) => {
    if (name === 'id') return id ?? (row.id ? seen[row.id] : never)
    const value = row.params?.[name]
    if (value === undefined) throw new Error(`The row of ${row.route} does not say what stands for [${name}].`)
    return value
  })
  return `${path}${(row.query ?? '').replace('{source}', seen.source).replace('{claim}', seen.claim)}`
}

/** How a row is named in a message. */
export function titleOf({ route, query = '', params = {} }: Named, method = 'GET'): string {
  const filled = Object.entries(params).reduce(
    (path, [name, value]) => path.replace(new RegExp(`\\[(\\.\\.\\.)?${name}\\]`), value),
    route,
  )
  return `${method} ${filled}${query}`
}
