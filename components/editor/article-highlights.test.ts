import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LEVELS } from './interval-index'
import { SPAN_TINTS } from './painted-span'

const read = (name: string) => readFileSync(new URL(`../../app/${name}`, import.meta.url), 'utf8')
const highlights = read('article-highlights.css').replace(/\/\*[\s\S]*?\*\//g, '')
const tokens = read('tokens.css')
const spans = SPAN_TINTS.flatMap((tint) => Array.from({ length: LEVELS }, (_, level) => `span-${tint}-${level}`))
const names = ['cleared', ...spans]

/** Every colour pair of the tokens: light, dark. */
function tokenPairs(): Set<string> {
  const [light = '', dark = ''] = tokens.split('.dark {')
  const valuesOf = (css: string) =>
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value])
  const inDark = new Map(valuesOf(dark.split('@media')[0] ?? '') as [string, string][])
  return new Set(valuesOf(light).map(([name, value]) => `${value}, ${inDark.get(name ?? '')}`))
}

describe('the rules of highlights', () => {
  it.each(names)('say how %s looks, in colours forced by the system too', (name) => {
    expect(highlights).toContain(`::highlight(${name})`)
    expect(read('article-forced-colors.css')).toContain(`::highlight(${name})`)
  })

  it('paint in the colours of the tokens, light and dark', () => {
    const used = [...highlights.matchAll(/light-dark\(([^)]*)\)/g)].map(([, pair]) => pair)
    expect(used.length).toBeGreaterThan(20)
    for (const pair of used) expect(tokenPairs()).toContain(pair)
  })

  it('match every element and depend on none, so that they are worked out once for the page', () => {
    expect(highlights).not.toMatch(/var\(|\d(em|rem|ch|lh|%\s*;)/)
    expect(highlights.match(/[^\s,(]+::highlight/g)).toBeNull()
  })
})
