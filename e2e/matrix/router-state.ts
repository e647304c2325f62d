import { addressOf } from './addresses'
import type { PageRow } from './row'
import type { Stage } from './stage'

/** What the router sends when somebody follows a link. */
export const ROUTER = { rsc: '1' } as const

/**
 * What the router says it has of a page already: everything above it. The server then draws the page
 * alone, without the layouts around it, so that none of them can guard it.
 */
export function routerState(stage: Stage, row: PageRow, leaf: 'refetch' | 'inside-shared-layout'): string {
  const values = addressOf({ ...row, query: '' }, stage.world)
    .split('/')
    .slice(1)
  let at = 0
  const segments = stage.built.foldersOf(row.route).map((folder) => {
    if (/^\(.*\)$/.test(folder)) return folder
    const value = values[at++] ?? ''
    const [, name] = /^\[(\w+)\]$/.exec(folder) ?? []
    return name === undefined ? folder : [name, value, 'd', null]
  })
  const tree = segments.reduceRight<unknown>(
    (below, segment) => [segment, { children: below }],
    ['__PAGE__', {}, null, leaf],
  )
  return encodeURIComponent(JSON.stringify(['', { children: tree }]))
}
