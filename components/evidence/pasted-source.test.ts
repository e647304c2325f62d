import { describe, expect, it } from 'vitest'
import { readPasted } from './pasted-source'

describe('what is pasted as a source', () => {
  it.each([
    ['https://example.org/a', '', { box: 'https://example.org/a', quote: '' }],
    ['https://example.org/a#:~:text=direct%20talks', '', { box: 'https://example.org/a', quote: 'direct talks' }],
    [
      'https://example.org/a#x:~:text=the-,from%20here,to%20there,-end',
      '',
      { box: 'https://example.org/a#x', quote: 'from here … to there' },
    ],
    ['https://example.org/a\nFirst line\nsecond', 'old', { box: 'https://example.org/a', quote: 'First line\nsecond' }],
    ['The Annual Report', 'kept', { box: 'The Annual Report', quote: 'kept' }],
    ['https://example.org/#:~:text=%E0%A4', '', { box: 'https://example.org/', quote: '%E0%A4' }],
  ])('%j', (pasted, before, read) => {
    expect(readPasted(pasted, before)).toEqual(read)
  })
})
