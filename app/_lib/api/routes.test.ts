import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { API_METHODS } from '@/domain/api/contract'
import { CONTRACTS } from '@/domain/api/contracts'

const base = path.join(import.meta.dirname, '..', '..', 'api', 'v1')

/** `METHOD /path` of every handler under the base, as its file names and exports say. */
function handlers(): string[] {
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('route.ts') && !name.startsWith('[...path]'))
    .flatMap((name) => {
      const address = `/${path.posix.dirname(name)}`.replace(/\[(\w+)\]/g, '{$1}')
      const text = readFileSync(path.join(base, name), 'utf8')
      return API_METHODS.filter((method) => new RegExp(`^export const ${method}\\b`, 'm').test(text)).map(
        (method) => `${method} ${address}`,
      )
    })
    .sort()
}

describe('the REST API', () => {
  it('has a handler for every contract, and a contract for every handler', () => {
    expect(handlers()).toEqual(CONTRACTS.map(({ method, path: address }) => `${method} ${address}`).sort())
  })
})
