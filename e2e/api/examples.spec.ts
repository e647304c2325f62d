import { expect } from '@playwright/test'
import { CONTRACTS } from '@/domain/api/contracts'
import { openDesk } from '../desk'
import type { PersonName } from '../houses/people'
import { differences, type Example, examples, filled, type Known } from './examples'
import { type Answer, contractOf, programOf, programWith, test } from './program'

/** Whose token the examples mean by `Bearer {{editor}}`; an example that names none is the editor's. */
const CALLERS = { viewer: 'vera', reviewer: 'rosa', editor: 'edith', admin: 'ada' } as const satisfies Record<
  string,
  PersonName
>
const BASE = '/api/v1'

/** Method and address of a request, under the base. */
function target({ request }: Example): [method: string, address: string] {
  const [method = '', address = ''] = request.start.split(' ')
  return [method, address.startsWith(BASE) ? address.slice(BASE.length) : address]
}

test('every endpoint has an example in docs/api.md', () => {
  const shown = new Set(examples().map((one) => contractOf(...target(one))?.name))
  expect(CONTRACTS.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([])
})

test('the examples of docs/api.md are answered as they show, one after the other, on a new desk', async () => {
  const desk = await openDesk()
  try {
    const known: Known = new Map(Object.entries(CALLERS).map(([name, person]) => [name, programOf(desk, person).token]))
    for (const example of examples()) {
      await test.step(`docs/api.md:${example.line} ${example.request.start}`, async () => {
        const answer = await ask(desk.server.baseUrl, example, known)
        const where = `docs/api.md:${example.line} ${example.request.start}\n${answer.status} ${answer.text.slice(0, 3000)}`
        expect(faults(example, answer, known), where).toEqual([])
      })
    }
  } finally {
    await desk.close()
  }
})

function ask(baseUrl: string, example: Example, known: Known): Promise<Answer> {
  const [method, address] = target(example)
  const { authorization = 'Bearer {{editor}}', ...headers } = example.request.headers
  const token = filled(authorization, known).replace('Bearer ', '')
  const body = filled(example.request.body, known)
  const isForm = headers['content-type']?.startsWith('multipart/')
  return programWith(baseUrl, token).call(`${method} ${filled(address, known) as `/${string}`}`, {
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, filled(value, known)])),
    ...(body === '' ? {} : { body: isForm ? `${body.replaceAll('\n', '\r\n')}\r\n` : body }),
  })
}

function faults({ answer: shown }: Example, answer: Answer, known: Known): string[] {
  const status = Number(shown.start.split(' ')[1])
  if (status !== answer.status) return [`status: shown ${status}, found ${answer.status}`]
  const headers = Object.entries(shown.headers).flatMap(([name, value]) =>
    differences(value, answer.headers.get(name) ?? undefined, known, name),
  )
  return [...headers, ...bodyFaults(shown.body, answer, known)]
}

/** JSON by its shown fields; any other text by its shown lines. */
function bodyFaults(shown: string, answer: Answer, known: Known): string[] {
  if (shown === '') return []
  if (/^[[{]/.test(shown)) return differences(JSON.parse(shown), answer.body, known)
  const lines = shown.split('\n').filter((line) => line !== '…')
  return lines.filter((line) => !answer.text.includes(filled(line, known))).map((line) => `not there: ${line}`)
}
