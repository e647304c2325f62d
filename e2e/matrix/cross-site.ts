import { actionRequest, outcomeOf } from './action-cells'
import { forEachOf, type Headers } from './ask'
import { requestOf } from './handler-cells'
import { ACTIONS, HANDLERS } from './rows'
import type { Cell, Stage } from './stage'

const EVIL = 'https://evil.example'

/** What browsers say of a request that another site's page sends, or that no page of ours can have sent. */
const FROM_ELSEWHERE: Readonly<Record<string, Headers>> = {
  'another site': { origin: EVIL, 'sec-fetch-site': 'cross-site' },
  'another site, as an old browser says it': { origin: EVIL },
  'a site beside this one': { origin: 'http://other.localhost', 'sec-fetch-site': 'same-site' },
  'a page without an origin': { origin: 'null' },
  'a page that claims to be ours': { origin: EVIL, 'sec-fetch-site': 'same-origin' },
  nobody: {},
}

/** Everything that a cookie could be used for, sent with an admin's cookie from elsewhere. */
export async function crossSiteCells(stage: Stage): Promise<Cell[]> {
  const who = stage.identity('an admin')
  const handlers = HANDLERS.filter(({ method, scopes, least }) => method !== 'GET' && !scopes && least !== 'stranger')
  const forms = ['signout', 'callback/credentials'].map((name) => ({
    name,
    request: {
      method: 'POST',
      path: `/api/auth/${name}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=a%40b.example&password=guess&csrfToken=guess',
    },
  }))
  const cells = Object.entries(FROM_ELSEWHERE).flatMap(([from, headers]) => [
    ...handlers.map((row) => {
      const ours = requestOf(stage, row, stage.callOf(row))
      const { origin: _, 'sec-fetch-site': __, ...others } = ours.headers as Record<string, string>
      const request = { ...ours, headers: { ...others, ...headers } }
      return { name: `${row.method} ${row.route} from ${from}`, request, isAction: false, expected: ['403'] }
    }),
    ...ACTIONS.filter(({ args }) => args).map((row) => {
      const request = actionRequest(stage, row, stage.argsOf(row), headers)
      return { name: `${row.name} from ${from}`, request, isAction: true, expected: ['forbidden', '500'] }
    }),
    ...forms.map(({ name, request }) => ({
      name: `${name} from ${from}`,
      request: { ...request, headers: { ...request.headers, ...headers } },
      isAction: false,
      // next-auth leads back without having done anything: its own token is missing.
      expected: ['302', '200', '404'],
    })),
  ])
  return forEachOf(cells, async ({ name, request, isAction, expected }) => {
    const answer = await stage.send(name, who, request, { isPage: isAction, maySee: false })
    const got = isAction ? outcomeOf(answer.status, answer.headers.location, answer.body) : String(answer.status)
    return { name, expected: expected.includes(got) ? got : expected.join(' or '), got }
  })
}
