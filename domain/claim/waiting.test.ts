import { describe, expect, it } from 'vitest'
import { dayOf, isOverdue, waitedFor } from './waiting'

const SINCE = '2026-11-23T10:00:00.000Z'

describe('a wait', () => {
  it.each([
    ['2026-11-23T09:59:00.000Z', { count: 0, unit: 'minute' }],
    ['2026-11-23T10:59:59.000Z', { count: 59, unit: 'minute' }],
    ['2026-11-23T12:30:00.000Z', { count: 2, unit: 'hour' }],
    ['2026-11-24T09:59:00.000Z', { count: 23, unit: 'hour' }],
    ['2026-11-26T10:00:00.000Z', { count: 3, unit: 'day' }],
  ])('that began at ten has lasted at %s', (now, waited) => {
    expect(waitedFor(SINCE, new Date(now))).toEqual(waited)
  })

  it('is overdue after its day, not on it, and never without one', () => {
    const today = dayOf(new Date(2026, 10, 3, 23, 59))
    expect(today).toBe('2026-11-03')
    expect(['2026-11-02', '2026-11-03', '2026-11-04', null].map((due) => isOverdue(due, today))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})
