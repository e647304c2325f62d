import { describe, expect, it } from 'vitest'
import { AppError } from '@/domain/app-error'
import { BURST, countRequest, PER_SECOND } from './rate-limit'

function refusal(work: () => void): AppError | null {
  try {
    work()
    return null
  } catch (error) {
    return error as AppError
  }
}

describe('requests of a person’s programs', () => {
  it('are let through up to the burst, then refused with the seconds to wait', () => {
    for (let request = 0; request < BURST; request++) countRequest('one', 0)
    const refused = refusal(() => countRequest('one', 0))
    expect(refused).toBeInstanceOf(AppError)
    expect(refused?.retryAfter).toBe(1)
    expect(refusal(() => countRequest('two', 0))).toBeNull()
  })

  it('are let through again after the time that was said, at the steady rate', () => {
    for (let request = 0; request < BURST; request++) countRequest('three', 0)
    for (let request = 0; request < PER_SECOND; request++) countRequest('three', 1000)
    expect(refusal(() => countRequest('three', 1000))?.code).toBe('unavailable')
  })
})
