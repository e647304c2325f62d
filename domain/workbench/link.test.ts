import { describe, expect, it } from 'vitest'
import { type LinkTarget, pathOfLink, readLink } from './link'

const asked = (search: string) => readLink(new URLSearchParams(search))

describe('the address of something in an article', () => {
  it.each<LinkTarget>([
    { kind: 'claim', id: '0199-a' },
    { kind: 'annotation', id: '0199-b' },
    { kind: 'sentence', sentence: 12, version: null },
    { kind: 'sentence', sentence: 12, version: 3 },
  ])('is read back as it was written: %o', (target) => {
    const [path, search] = pathOfLink('x', target).split('?')
    expect(path).toBe('/articles/x')
    expect(asked(search ?? '')).toEqual(target)
  })

  it.each([
    '',
    'claim=',
    'sentence=0',
    'sentence=-1',
    'sentence=1.5',
    'sentence=x',
    'sentence=9999999999',
    'version=2',
  ])('that names nothing leads nowhere: "%s"', (search) => {
    expect(asked(search)).toBeNull()
  })

  it('names one thing: a claim before its span, a span before a sentence', () => {
    expect(asked('sentence=3&annotation=b&claim=a')).toEqual({ kind: 'claim', id: 'a' })
    expect(asked('sentence=3&annotation=b')).toEqual({ kind: 'annotation', id: 'b' })
  })
})
