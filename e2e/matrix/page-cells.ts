import { addressOf, titleOf } from './addresses'
import { type Answer, forEachOf, type Headers } from './ask'
import { expectedOfPage } from './expected'
import type { Identity } from './identities'
import { ROUTER, routerState } from './router-state'
import { PAGES } from './rows'
import type { Cell, Stage } from './stage'

/** A page answers the first like a GET: it reads and nothing else, whatever it is called with. The others proxy.ts refuses. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const READS = new Set(['GET', 'HEAD', 'POST'])

/** Whom every method is tried as; everybody else opens the page, which is all that methods do. */
const EVERY_METHOD = ['a stranger', 'a viewer', 'an admin', 'a disabled admin']

type Opened = {
  readonly name: string
  readonly who: Identity
  readonly method: string
  readonly path: string
  readonly headers: Headers
  readonly expected: string
  readonly showsDeleted: boolean
}

/** Every page as everybody, by every method, as a browser opens it and as the router reads it. */
export async function pageCells(stage: Stage): Promise<Cell[]> {
  const cells = PAGES.flatMap((row) => {
    const path = addressOf(row, stage.world)
    const alone = { ...ROUTER, 'next-router-state-tree': routerState(stage, row, 'refetch') }
    return stage.identities.flatMap((who): Opened[] => {
      const wanted = expectedOfPage(row, who)
      const { showsDeleted = false } = row
      const open = (method: string, headers: Headers = {}, as = ''): Opened => {
        return { name: `${titleOf(row, method)}${as}`, who, method, path, headers, expected: wanted, showsDeleted }
      }
      const isRouter = who.headers.cookie !== undefined || who.name === 'a stranger'
      const methods = EVERY_METHOD.includes(who.name) ? METHODS : ['GET']
      return [
        ...methods.map((method) => open(method)),
        ...(isRouter ? [open('GET', ROUTER, ', all of it'), open('GET', alone, ', without its layouts')] : []),
      ]
    })
  })
  return forEachOf(cells, async (cell) => {
    const got = await endOf(stage, cell)
    const name = `${cell.who.name}: ${cell.name}`
    if (stage.hasProxy && !READS.has(cell.method)) return { name, expected: '405, allowed: GET, HEAD, POST', got }
    if (cell.method !== 'OPTIONS') return { name, expected: cell.expected, got }
    // Next knows no OPTIONS of a page: it says so before anybody is asked, or the proxy has led away.
    return { name, expected: 'nothing', got: got === '400' || got === 'leads to /sign-in' ? 'nothing' : got }
  })
}

/** Where a request ends, redirects followed: its status, or the other page it leads to. */
export async function endOf(
  stage: Stage,
  { name, who, method, path, headers, expected, showsDeleted }: Opened,
): Promise<string> {
  let address = path
  for (let hop = 0; hop < 8; hop++) {
    const look = { isPage: true, maySee: expected === '200', showsDeleted }
    const answer = await stage.send(name, who, { method, path: address, headers }, look)
    const target = targetOf(answer, stage.baseUrl)
    if (answer.status === 405) return `405, allowed: ${answer.headers.allow}`
    if (target === null) return /"NEXT_HTTP_ERROR_FALLBACK;404"/.test(answer.body) ? '404' : String(answer.status)
    const led = `leads to ${target.pathname}`
    const isElsewhere = target.pathname !== address.split('?')[0]
    if (isElsewhere && (led === expected || target.pathname === '/sign-in')) return led
    if (target.origin !== stage.baseUrl) return `leads away to ${target.origin}`
    address = `${target.pathname}${target.search}`
  }
  return 'leads nowhere'
}

/** Where an answer sends its reader: by its status, or in what the router reads. */
function targetOf({ status, headers, body }: Answer, baseUrl: string): URL | null {
  if (status >= 300 && status < 400 && headers.location !== undefined) return new URL(headers.location, baseUrl)
  const [, inside] = /"digest":"NEXT_REDIRECT;\w+;([^;]+);/.exec(body) ?? []
  return inside === undefined ? null : new URL(inside, baseUrl)
}
