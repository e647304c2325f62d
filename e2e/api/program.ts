import { expect } from '@playwright/test'
import type { TokenScope } from '@/domain/account/scopes'
import { TOKEN_SCOPES } from '@/domain/account/scopes'
import type { Contract } from '@/domain/api/contract'
import { CONTRACTS } from '@/domain/api/contracts'
import { Problem } from '@/domain/api/shapes'
import { createToken } from '@/services/account/tokens'
import { type Desk, test as withDesk } from '../desk'
import type { PersonName } from '../houses/people'

/** What the API answered: status, headers, and the body read as JSON where it is. */
export type Answer = {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: a scenario reads answers as a program would, and the contract has checked them.
  readonly body: any
  readonly text: string
}

export type Sent = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }

/** A program with a token of this person: `call('GET /articles')` asks under `/api/v1`. */
export type Program = {
  readonly token: string
  readonly call: (request: `${string} /${string}`, sent?: Sent) => Promise<Answer>
}

/** A program of nobody (`token` null) or with this token. Every answer is held against its contract. */
export function programWith(baseUrl: string, token: string | null): Program {
  return {
    token: token ?? '',
    call: async (request, { body, headers = {} } = {}) => {
      const [method = '', address = ''] = request.split(' ')
      const isForm = body instanceof FormData
      const response = await fetch(`${baseUrl}/api/v1${address}`, {
        method,
        headers: {
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isForm || typeof body === 'string' ? body : JSON.stringify(body) }),
      })
      const text = await response.text()
      const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== ''
      const answer = {
        status: response.status,
        headers: response.headers,
        body: isJson ? JSON.parse(text) : null,
        text,
      }
      requireContract(method, address, answer)
      return answer
    },
  }
}

/** The contract an address falls under. */
export function contractOf(method: string, address: string): Contract | undefined {
  const path = address.split('?')[0] ?? ''
  const fits = (one: Contract) =>
    one.method === method && new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path)
  // A path without parameters is meant before one with.
  return CONTRACTS.filter(fits).sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0]
}

function requireContract(method: string, address: string, answer: Answer): void {
  const contract = contractOf(method, address)
  const where = `${method} ${address} answered ${answer.status} ${answer.text.slice(0, 2000)}`
  if (answer.status >= 400) {
    if (answer.text === '') return
    expect(Problem.safeParse(answer.body).error, where).toBeUndefined()
    expect(answer.headers.get('content-type'), where).toBe('application/problem+json')
  } else if (contract?.answer && isPlainJson(answer) && contract.status === answer.status) {
    expect(contract.answer.safeParse(answer.body).error, where).toBeUndefined()
  }
}

function isPlainJson({ headers }: Answer): boolean {
  return headers.get('content-type')?.startsWith('application/json') ?? false
}

type Tests = { readonly program: (name: PersonName | null, ...scopes: readonly TokenScope[]) => Program }

/** `test` with programs of the desk's people; without scopes named, a token has all of them. */
export const test = withDesk.extend<Tests>({
  program: async ({ desk }, use) => {
    await use((name, ...scopes) => programOf(desk, name, ...scopes))
  },
})

/** A program of a person of the desk, with a new token. */
export function programOf(desk: Desk, name: PersonName | null, ...scopes: readonly TokenScope[]): Program {
  if (name === null) return programWith(desk.server.baseUrl, null)
  const wanted = { name: 'A program', scopes: scopes.length > 0 ? [...scopes] : [...TOKEN_SCOPES], days: 1 }
  return programWith(desk.server.baseUrl, createToken(desk.people[name], wanted).token)
}
