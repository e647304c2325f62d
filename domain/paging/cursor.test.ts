import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor } from './cursor'

const refused = expect.objectContaining({ code: 'invalid', reason: 'errors.cursor' })

describe('a cursor', () => {
  it('comes back as it went, whatever a title holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer(), (title, event) => {
        const text = encodeCursor({ of: 'articles:title', keys: [title.toWellFormed(), event, null] })
        expect(text).toMatch(/^[\w-]+$/)
        expect(decodeCursor(text, 'articles:title', ['string', 'number', 'string'])).toEqual([
          title.toWellFormed(),
          event,
          null,
        ])
      }),
    )
  })

  it('is refused when it is of another list, of another shape, or no cursor', () => {
    const text = encodeCursor({ of: 'claims:newest', keys: ['id'] })
    expect(() => decodeCursor(text, 'claims:oldest', ['string'])).toThrow(refused)
    expect(() => decodeCursor(text, 'claims:newest', ['number'])).toThrow(refused)
    expect(() => decodeCursor(text, 'claims:newest', ['string', 'string'])).toThrow(refused)
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(() => decodeCursor(typed, 'claims:newest', ['string'])).toThrow(refused)
      }),
    )
  })
})
