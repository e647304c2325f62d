import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'next-intl'
import { describe, expect, it, test } from 'vitest'
import { buildReport } from '@/domain/report/build-report'
import { claimReviewFaults, claimReviewWarnings } from '@/domain/report/claim-review-faults'
import type { Report } from '@/domain/report/report'
import { fixtureSnapshot } from '@/domain/report/report.fixture'
import type { Translate } from '@/domain/report/report-words'
import messages from '@/messages/en/report.json'
import { renderClaimReview } from './render-claim-review'

const t = createTranslator({ locale: 'en', messages, timeZone: 'UTC' }) as unknown as Translate
const voice = { t, locale: 'en' }
type Json = Record<string, unknown>
type Item = { item: Json; notValid: { code: string; text: string }[]; warnings: { code: string }[] }

const report = buildReport({
  snapshot: fixtureSnapshot(),
  houseName: 'The Alder Desk',
  address: 'https://desk.example',
  generatedAt: new Date('2026-05-05T10:00:00Z'),
  generatedBy: 'Cleo',
  include: { discussions: false, internal: false },
})
const at = '2026-05-06'
const published = (of: Report = report) =>
  renderClaimReview(of, voice, ({ id }) => ({ url: `https://desk.example/checks/${id}`, at }))
const feed = (json: string) => JSON.parse(json) as Json & { dataFeedElement: Item[] }
const codes = (found: { code: string }[]) => found.map(({ code }) => code)
/** The settled claim of the fixture, as it would be published. */
const settled = () => feed(published()).dataFeedElement.find(({ notValid }) => notValid.length === 0)?.item as Json

describe('the feed', () => {
  it('tells the verdicts that stand, and no other', () => {
    const statements = feed(published()).dataFeedElement.map(({ item }) => item.claimReviewed)
    const standing = report.claims.filter(({ standing: { state } }) => ['settled', 'assessed'].includes(state))
    expect(statements).toEqual(standing.map(({ statement }) => statement))
    expect(statements.length).toBeLessThan(report.claims.length)
  })

  it('is refused for an internal scale, with the reason', () => {
    const internal = { ...report, scale: { ...report.scale, kind: 'internal' as const } }
    expect(() => renderClaimReview(internal, voice)).toThrow('report.claimReviewInternal')
  })

  it('marks what is not published as a draft that is not valid, and says why in words', () => {
    for (const { item, notValid } of feed(renderClaimReview(report, voice)).dataFeedElement) {
      expect(item).toMatchObject({ creativeWorkStatus: 'Draft' })
      expect(item).not.toHaveProperty('url')
      expect(item).not.toHaveProperty('datePublished')
      expect(codes(notValid)).toContain('url')
      for (const { text } of notValid) expect(text).toMatch(/^[A-Z].+\.$/)
    }
  })

  it('never passes one person’s assessment off as settled, published or not', () => {
    const told = feed(published()).dataFeedElement
    expect(told.filter(({ notValid }) => codes(notValid).includes('settled'))).toHaveLength(3)
    for (const { item, notValid } of told) {
      expect(item.creativeWorkStatus).toBe(notValid.length === 0 ? 'Published' : 'Draft')
    }
  })

  it('keeps its remarks out of the data: the context maps them to nothing', () => {
    expect(feed(published())['@context']).toEqual(['https://schema.org', { notValid: null, warnings: null }])
  })

  it('cannot end the script it stands in, nor break a string', () => {
    const text = '</script><script>alert(1)</script>\u2028\u2029<!--'
    const hostile = { ...report, claims: report.claims.map((claim) => ({ ...claim, statement: text })) }
    const json = published(hostile)
    expect(json).not.toMatch(/[<\u2028\u2029]/)
    expect(feed(json).dataFeedElement[0]?.item.claimReviewed).toBe(text)
  })

  it('gives each check an address of its own', () => {
    const urls = feed(published()).dataFeedElement.map(({ item }) => item.url)
    expect(new Set(urls).size).toBe(urls.length)
  })
})

describe('a published review', () => {
  it('meets every requirement and recommendation', () => {
    expect(claimReviewFaults(settled())).toEqual([])
    expect(claimReviewWarnings(settled())).toEqual([])
  })

  it('says what was claimed by whom, who checked it, who rated it how, and on what sources', () => {
    expect(settled()).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: 'The repairs came in four million under budget.',
      datePublished: at,
      author: { '@type': 'Organization', name: 'The Alder Desk' },
      reviewRating: {
        alternateName: 'False',
        ratingValue: 1,
        bestRating: 5,
        worstRating: 1,
        ratingExplanation: 'Two checkers agree, and the audit is plain [1].',
        author: [{ name: 'Cleo Lindqvist' }],
      },
      itemReviewed: {
        '@type': 'Claim',
        author: { name: 'Ilse Brandt' },
        firstAppearance: { url: 'https://council.example/speech' },
        appearance: { url: 'https://courier.example/bridge' },
      },
      citation: [{ '@type': 'DigitalDocument', name: 'Audit report on the Alder Bridge' }],
    })
  })

  it('has no number for a rating without a place in the order, nor for a sentence', () => {
    const rate = (rating: string | null, label: string): Report => ({
      ...report,
      claims: report.claims.map((claim) => ({
        ...claim,
        standing: { ...claim.standing, verdict: { rating, label } },
      })),
    })
    for (const [rating, label] of [
      ['unproven', 'Unproven'],
      [null, 'The figures do not show this.'],
    ] as const) {
      const told = feed(published(rate(rating, label))).dataFeedElement[0]?.item.reviewRating as Json
      expect(told.alternateName).toBe(label)
      expect(told).not.toHaveProperty('ratingValue')
      expect(told).not.toHaveProperty('bestRating')
    }
  })

  it('gives only dates that a machine reads; others are left out, not guessed', () => {
    const { itemReviewed } = settled() as { itemReviewed: Json }
    // Both dates are written by hand in the fixture: "29 April 2026".
    expect(JSON.stringify(itemReviewed)).not.toContain('datePublished')
  })

  const rated = (change: Json) => (review: Json) => ({
    ...review,
    reviewRating: { ...(review.reviewRating as Json), ...change },
  })
  const about = (change: Json) => (review: Json) => ({
    ...review,
    itemReviewed: { ...(review.itemReviewed as Json), ...change },
  })
  const set = (change: Json) => (review: Json) => ({ ...review, ...change })

  it.each<[string, string, (review: Json) => Json]>([
    ['the claim is missing', 'claim', set({ claimReviewed: undefined })],
    ['the claim is empty', 'claim', set({ claimReviewed: ' ' })],
    ['the verdict is missing', 'rating', set({ reviewRating: undefined })],
    ['the rating has no word', 'ratingName', rated({ alternateName: undefined })],
    ['the scale is upside down', 'numbers', rated({ bestRating: 1, worstRating: 5 })],
    ['best and worst are one', 'numbers', rated({ ratingValue: 1, bestRating: 1, worstRating: 1 })],
    ['the worst is below 1', 'numbers', rated({ worstRating: 0 })],
    ['the value is outside', 'numbers', rated({ ratingValue: 6 })],
    ['a number is written as text', 'numbers', rated({ ratingValue: '1' })],
    ['the best is missing', 'numbers', rated({ bestRating: undefined })],
    ['the address is missing', 'url', set({ url: undefined })],
    ['the address is relative', 'url', set({ url: '/checks/1' })],
    ['the address runs something', 'url', set({ url: 'javascript:alert(1)' })],
    ['whoever said it has no name', 'speaker', about({ author: { '@type': 'Person' } })],
  ])('is not valid when %s', (_name, fault, spoil) => {
    expect(claimReviewFaults(spoil(settled()))).toContain(fault)
  })

  it.each<[string, string, (review: Json) => Json]>([
    ['of 75 characters', 'longClaim', set({ claimReviewed: 'x'.repeat(75) })],
    ['that tells the rating', 'ratingInClaim', set({ claimReviewed: 'FALSE: the bridge is long' })],
    ['without its checker', 'author', set({ author: undefined })],
    ['without its date', 'date', set({ datePublished: undefined })],
    ['with a date nobody reads', 'date', set({ datePublished: 'soon' })],
    ['without its object', 'item', set({ itemReviewed: undefined })],
    ['that nobody made anywhere', 'origin', set({ itemReviewed: { '@type': 'Claim' } })],
    [
      'that the desk made itself',
      'origin',
      set({ itemReviewed: { '@type': 'Claim', author: { name: 'The Alder Desk' } } }),
    ],
  ])('is warned of a claim %s', (_name, warning, spoil) => {
    expect(claimReviewWarnings(spoil(settled()))).toContain(warning)
  })

  it('may have a name instead of an alternate name, a claim of 74 emoji, and no number at all', () => {
    const name = rated({ alternateName: undefined, name: 'False' })
    expect(claimReviewFaults(name(settled()))).toEqual([])
    expect(claimReviewWarnings({ ...settled(), claimReviewed: '👍'.repeat(74) })).toEqual([])
    const bare = rated({ ratingValue: undefined, bestRating: undefined, worstRating: undefined })
    expect(claimReviewFaults(bare(settled()))).toEqual([])
  })
})

/* Google's own examples; they stay outside the repository. */
const folder = join(process.env.SHARED_DATA ?? join(process.cwd(), '..', 'shared', 'data'), 'claimreview')
const isHere = existsSync(folder)
if (!isHere) console.warn('skipped: the documented examples of ClaimReview are not here (SHARED_DATA)')

test.skipIf(!isHere)('the documented examples, of today and of the older form, are valid', () => {
  const examples = readdirSync(folder).filter((name) => name.endsWith('.json'))
  expect(examples.length).toBeGreaterThan(1)
  for (const name of examples) {
    const example = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Json
    expect([name, claimReviewFaults(example)]).toEqual([name, []])
  }
})
