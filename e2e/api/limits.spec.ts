import { expect } from '@playwright/test'
import { BURST } from '@/app/_lib/api/rate-limit'
import { openDesk } from '../desk'
import { programOf, test } from './program'

test('too many requests of one person are refused with the seconds to wait; nobody else waits', async () => {
  const desk = await openDesk()
  try {
    const programs = [programOf(desk, 'vera', 'read'), programOf(desk, 'vera')]
    const statuses: number[] = []
    const refused = async () => {
      for (let sent = 0; sent < 2 * BURST; sent += 50) {
        const answers = await Promise.all(
          Array.from({ length: 50 }, (_, index) => programs[index % 2]?.call('GET /me') ?? Promise.reject()),
        )
        statuses.push(...answers.map(({ status }) => status))
        const late = answers.find(({ status }) => status === 429)
        if (late) return late
      }
      throw new Error('Nothing was refused')
    }
    const answer = await refused()
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(BURST)
    expect(new Set(statuses)).toEqual(new Set([200, 429]))
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.body).toMatchObject({ status: 429, code: 'unavailable' })
    expect((await programOf(desk, 'rosa').call('GET /me')).status).toBe(200)
  } finally {
    await desk.close()
  }
})
