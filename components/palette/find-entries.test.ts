import { describe, expect, it } from 'vitest'
import { findEntries } from './find-entries'
import type { PaletteEntry } from './palette'

const entry = (label: string): PaletteEntry => ({ id: label, group: 'act', label, run: () => {} })
const ALL = ['Add a source', 'Claim', 'Next claim', 'Verdict: Éxact', 'Resource map'].map(entry)

describe('the palette finds', () => {
  it.each([
    ['', ['Add a source', 'Claim', 'Next claim', 'Verdict: Éxact', 'Resource map']],
    ['claim', ['Claim', 'Next claim']],
    ['source', ['Add a source', 'Resource map']],
    ['so ad', ['Add a source']],
    ['EXACT', ['Verdict: Éxact']],
    ['xyz', []],
  ])('%s', (typed, labels) => {
    expect(findEntries(ALL, typed).map(({ label }) => label)).toEqual(labels)
  })
})
