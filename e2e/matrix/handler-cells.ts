import { addressOf, titleOf } from './addresses'
import { forEachOf, type Request } from './ask'
import { expectedOfHandler, isDone } from './expected'
import type { Identity } from './identities'
import type { Call, HandlerRow } from './row'
import { HANDLERS } from './rows'
import type { Cell, Stage } from './stage'

const ALL = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** A row as a request, from a page of ours where a cookie is what counts. */
export function requestOf(stage: Stage, row: HandlerRow, { id, body, headers }: Call = {}): Request {
  const isPlain = typeof body === 'string' || body === undefined
  return {
    method: row.method,
    path: addressOf(row, stage.world, id),
    headers: {
      ...(row.scopes || row.method === 'GET' ? {} : stage.fromHere),
      ...(isPlain ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isPlain ? body : JSON.stringify(body) }),
  }
}

/**
 * Everything about route handlers that must change nothing: reading, HEAD and OPTIONS, methods they do
 * not have, and whatever is refused.
 */
export async function stillHandlerCells(stage: Stage): Promise<Cell[]> {
  const own = HANDLERS.map((row) => ({ row, request: requestOf(stage, row, stage.callOf(row)) }))
  const cells = own.flatMap(({ row, request }) =>
    stage.identities
      .map((who) => ({ row, who, request, expected: expectedOfHandler(row, who) }))
      .filter(({ expected }) => row.method === 'GET' || !isDone(expected)),
  )
  return [...(await forEachOf(cells, (cell) => sent(stage, cell))), ...(await otherMethods(stage))]
}

/** What whoever may do it does, each on something made for the purpose. */
export async function doneHandlerCells(stage: Stage): Promise<Cell[]> {
  const cells = HANDLERS.filter(({ method }) => method !== 'GET').flatMap((row) =>
    stage.identities
      .map((who) => ({ row, who, expected: expectedOfHandler(row, who) }))
      .filter(({ expected }) => isDone(expected)),
  )
  return forEachOf(cells, ({ row, who, expected }) => {
    const { world } = stage
    const worker = row.scopes ? programOf(stage, who) : who
    const request = requestOf(stage, row, row.call?.(world.handOf(worker.ctx), world))
    return sent(stage, { row, who, request, expected })
  })
}

/** Whose things a program works on: its own person's, which for a cookie with a token is neither's here. */
function programOf(_stage: Stage, who: Identity): Identity {
  return who.person ? { ...who, ctx: null } : who
}

type Sent = { readonly row: HandlerRow; readonly who: Identity; readonly request: Request; readonly expected: string }

async function sent(stage: Stage, { row, who, request, expected }: Sent): Promise<Cell> {
  const name = titleOf(row, row.method)
  const answer = await stage.send(name, who, request, { isPage: false, maySee: isDone(expected) })
  return { name: `${who.name}: ${name}`, expected, got: String(answer.status) }
}

/** Whom methods are tried as that no row grants: nobody is asked who they are. */
const ASKERS = ['a stranger', 'a viewer', 'an admin', 'a disabled admin', 'an admin’s token, all scopes']

/** HEAD like GET without a body, OPTIONS telling the methods, everything else refused. */
async function otherMethods(stage: Stage): Promise<Cell[]> {
  const routes = Map.groupBy(HANDLERS, ({ route }) => route)
  const cells = [...routes].flatMap(([, rows]) => ASKERS.map((name) => ({ rows, who: stage.identity(name) })))
  const perRoute = await forEachOf(cells, async ({ rows, who }) => {
    const [row] = rows as [HandlerRow]
    const has = new Set(rows.map(({ method }) => method))
    const path = addressOf(row, stage.world)
    const tell = async (method: string, expected: string): Promise<Cell> => {
      const name = titleOf(row, method)
      const request = { method, path, headers: stage.fromHere }
      const wanted = row.otherwise?.[method] ?? expected
      const { status, headers, body } = await stage.send(name, who, request, { isPage: false, maySee: false })
      const allowed = method === 'OPTIONS' ? ` ${headers.allow}` : ''
      const tail = method === 'HEAD' && body !== '' ? ' with a body' : ''
      return { name: `${who.name}: ${name}`, expected: wanted, got: `${status}${allowed}${tail}` }
    }
    const withHead = [...has, ...(has.has('GET') ? ['HEAD'] : []), 'OPTIONS'].toSorted().join(', ')
    return Promise.all([
      ...ALL.filter((method) => !has.has(method)).map((method) => tell(method, '405')),
      tell('HEAD', has.has('GET') ? expectedOfHandler(rows.find(({ method }) => method === 'GET') ?? row, who) : '405'),
      tell('OPTIONS', `204 ${withHead}`),
    ])
  })
  return perRoute.flat()
}
