import { afterEach, expect, it, vi } from 'vitest'
import { markPassage } from '../annotation/mark-passage'
import { listAnnotations, readAnnotation } from '../annotation/read-annotation'
import { listClaims } from '../claim/list-claims'
import { readClaim } from '../claim/read-claim'
import { listedClaim } from '../claim/tell-claim'
import { deskFixture } from '../desk.fixture'

afterEach(() => vi.unstubAllEnvs())

it('claims and annotations are answered with where people open them, under the address people type', async () => {
  vi.stubEnv('NEXTAUTH_URL', 'https://facts.example.org')
  const { article: make, reviewer } = deskFixture()
  const { article } = make('The bridge opened in 1932.')
  const made = markPassage(reviewer, article.id, { purpose: 'claim', quote: { exact: 'opened in 1932' } }).value
  const claimId = made.claimId as string
  const there = `https://facts.example.org/articles/${article.id}`
  expect(readClaim(reviewer, claimId).link).toBe(`${there}?claim=${claimId}`)
  expect((await listClaims(reviewer, {})).items.map(listedClaim)[0]?.link).toBe(`${there}?claim=${claimId}`)
  expect(readAnnotation(reviewer, made.annotationId).link).toBe(`${there}?annotation=${made.annotationId}`)
  const [listed] = listAnnotations(reviewer, article.id, { limit: 5 }).items
  expect(listed?.link).toBe(`${there}?annotation=${made.annotationId}`)
})
