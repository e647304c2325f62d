import { describe, expect, it } from 'vitest'
import { CONTRACTS } from './contracts'
import { openApi } from './open-api'

describe('the description of the API', () => {
  it('names every operation once', () => {
    const names = CONTRACTS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  it('refers only to components it has', () => {
    const description = openApi(CONTRACTS, '1.2.3')
    const { components } = description as { components: { schemas: object } }
    const referred = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    )
    expect(referred.length).toBeGreaterThan(0)
    for (const name of referred) expect(components.schemas).toHaveProperty(String(name))
  })
})
