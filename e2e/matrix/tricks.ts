import { addressOf, titleOf } from './addresses'
import { forEachOf, type Headers } from './ask'
import { expectedOfPage } from './expected'
import { ROUTER, routerState } from './router-state'
import { HANDLERS, PAGES } from './rows'
import type { Stage } from './stage'

const PREFETCH = { ...ROUTER, 'next-router-prefetch': '1' }
/** Sentences that make some servers skip what stands before a page. */
const SMUGGLED: Headers = {
  'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
  'x-middleware-prefetch': '1',
  'x-nextjs-data': '1',
  'x-matched-path': '/sign-in',
  'x-invoke-path': '/articles',
  'x-forwarded-host': 'localhost',
  'x-original-url': '/articles',
  'x-rewrite-url': '/articles',
  'x-path': '/articles',
  'x-nonce': 'AAAAAAAAAAAAAAAAAAAAAA==',
  'content-security-policy': "script-src 'nonce-AAAAAAAAAAAAAAAAAAAAAA=='",
}

/** Other ways to write an address. */
function spellings(path: string, route: string): string[] {
  const [bare = '', query = ''] = path.split('?')
  const spelt = [
    `${bare}.rsc`,
    `${bare}.json`,
    `${bare}.segments/_tree.segment.rsc`,
    `${bare}.segments/_full.segment.rsc`,
    `${bare}/`,
    `/${bare}`,
    `/.${bare}`,
    bare.toUpperCase(),
    bare.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
    `${bare}%2f`,
    `${bare};a=b`,
    `${bare}%00`,
    `/_next/data/build${bare}.json`,
    `/(workbench)${bare}`,
    route,
  ]
  return spelt.map((one) => (query ? `${one}?${query}` : one))
}

/**
 * Prefetches, data files of the router, other spellings and headers of the inside: what they answer is
 * up to Next, but nobody reads what they may not. Answers how many requests were sent; {@link Stage}
 * looks at every answer.
 */
export async function tryTricks(stage: Stage): Promise<number> {
  const named = ['a stranger', 'a viewer', 'a disabled admin']
  const pages = PAGES.flatMap((row) => {
    const path = addressOf(row, stage.world)
    const shared = routerState(stage, row, 'inside-shared-layout')
    const asRouter: Headers[] = [
      PREFETCH,
      { ...PREFETCH, 'next-router-state-tree': shared },
      ...['/_tree', '/_full', '/_head', '/__PAGE__'].map((segment) => ({
        ...PREFETCH,
        'next-router-segment-prefetch': segment,
      })),
      SMUGGLED,
      { ...ROUTER, ...SMUGGLED },
    ]
    return [
      ...asRouter.map((headers) => ({ row, path, headers })),
      ...spellings(path, row.route).map((spelt) => ({ row, path: spelt, headers: {} as Headers })),
    ]
  })
  const files = HANDLERS.filter(({ method, query }) => method === 'GET' && query === undefined).flatMap((row) => {
    const path = addressOf(row, stage.world)
    return [
      { path, headers: SMUGGLED },
      ...spellings(path, row.route).map((spelt) => ({ path: spelt, headers: {} })),
    ].map((one) => ({ row: null, ...one }))
  })
  const all = [...pages, ...files].flatMap((one) => named.map((name) => ({ ...one, who: stage.identity(name) })))
  await forEachOf(all, async ({ row, who, path, headers }) => {
    // What a viewer may see of a page is seen elsewhere; of a spelling of it, the same at most.
    const maySee = row === null ? who.person !== null || who.program !== null : expectedOfPage(row, who) === '200'
    const name = `${row ? titleOf(row) : ''} as ${path} ${Object.keys(headers).join(' ')}`
    await stage.send(name, who, { method: 'GET', path, headers }, { isPage: row !== null, maySee })
  })
  await forEachOf(['/articles', '/api/me', '/nowhere'], (path) =>
    stage.send(
      `TRACE ${path}`,
      stage.identity('a stranger'),
      { method: 'TRACE', path },
      { isPage: false, maySee: false },
    ),
  )
  return all.length + 3
}
