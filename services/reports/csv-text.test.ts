import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText, lines } from './csv-text'
import { csvRows } from './said.fixture'

const one = (cell: string) => csvText(['cell', 'rest'], [{ cell, rest: 'x' }])
const raw = (csv: string) => (parse(csv, { bom: true, record_delimiter: '\r\n' }) as string[][])[1]?.[0]
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', '＝', 'a') }),
)

describe('CSV', () => {
  it('begins with a byte order mark and its columns, and ends every row with CRLF', () => {
    expect(one('a')).toBe('\ufeffcell,rest\r\na,x\r\n')
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    "'=1",
    '=cmd|"/c calc"!A1',
  ])('has no cell that a spreadsheet would run: %j', (text) => {
    expect(raw(one(text))).toBe(`'${text}`)
  })

  it.each(['a', '1', '3 - 2', "'tis", 'a=b', ' =1', ''])('leaves other cells as they are: %j', (text) => {
    expect(raw(one(text))).toBe(text)
  })

  it('gives every text back when the apostrophe is taken away again', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(csvRows(one(text))[0]).toEqual({ cell: text, rest: 'x' })
        expect(raw(one(text)) ?? '').not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/)
      }),
    )
  })

  it('puts several values on lines of their own', () => {
    expect(lines(['a', 'b\r\nc', ''])).toBe('a\nb c\n')
  })
})
