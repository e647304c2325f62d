import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'next-intl'
import { describe, expect, it, test } from 'vitest'
import { buildReport } from '@/domain/report/build-report'
import { fixtureSnapshot } from '@/domain/report/report.fixture'
import type { Translate } from '@/domain/report/report-words'
import type { WorkbenchSnapshot } from '@/domain/workbench/objects'
import messages from '@/messages/en/report.json'
import { renderWebAnnotation } from './render-web-annotation'
import { isHere, judge, read, wadm } from './web-annotation.fixture'

const t = createTranslator({ locale: 'en', messages, timeZone: 'UTC' }) as unknown as Translate
type Json = Record<string, unknown>
type Selector = { type: string; exact: string; prefix?: string; suffix?: string; start: number; end: number }

/** The fixture with characters outside the basic plane before, between and inside its passages. */
function starry(): WorkbenchSnapshot {
  const snapshot = fixtureSnapshot()
  const shift = '👩‍🚀 𝒞 '
  const text = shift + snapshot.revision.text.replaceAll('. ', '.\u{1f30d}')
  const moved = snapshot.annotations.map((one) => {
    // ". " became "." and a pair: one unit longer each time.
    const at = (offset: number) =>
      offset + shift.length + snapshot.revision.text.slice(0, offset).split('. ').length - 1
    if (one.start === null || one.end === null) return one
    const [start, end] = [at(one.start), at(one.end)]
    return { ...one, start, end, quote: text.slice(start, end) }
  })
  return { ...snapshot, annotations: moved, revision: { ...snapshot.revision, text } }
}

function exported(snapshot: WorkbenchSnapshot, include = { discussions: true, internal: true }) {
  const report = buildReport({
    snapshot,
    houseName: 'The Alder Desk',
    address: 'https://desk.example',
    generatedAt: new Date('2026-05-05T10:00:00Z'),
    generatedBy: 'Cleo',
    include,
  })
  const collection = JSON.parse(renderWebAnnotation(report, { t, locale: 'en' })) as Json & {
    first?: Json & { items: Json[] }
  }
  return { report, collection, items: collection.first?.items ?? [] }
}

const list = <T>(value: unknown) => [value ?? []].flat() as T[]
const empty = () => ({ ...fixtureSnapshot(), annotations: [], claims: [], threads: [], comments: [] })

describe('a target', () => {
  it('is found in the code points of the text, by position as by quote', () => {
    const { report, items } = exported(starry())
    const points = [...report.revision.text]
    const targets = items.flatMap(({ target }) => list<{ selector?: Selector | Selector[] }>(target))
    const placed = targets.flatMap(({ selector }) => (Array.isArray(selector) ? [selector] : []))
    expect(placed.length).toBeGreaterThan(12)
    for (const [quote, position] of placed as [Selector, Selector][]) {
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(report.revision.text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`)
      expect(quote.prefix?.isWellFormed() && quote.suffix?.isWellFormed()).toBe(true)
    }
    // The numbers are not the string's own: a test without an emoji would not notice.
    const [, last] = placed.at(-1) as [Selector, Selector]
    expect(report.revision.text.slice(last.start, last.end)).not.toBe(placed.at(-1)?.[0]?.exact)
  })

  it('is every occurrence of a claim; what is gone keeps its old words without a position', () => {
    const { items } = exported(fixtureSnapshot())
    const twice = items.find(({ body }) => JSON.stringify(body).includes('"The repairs came in four million'))
    expect(list(twice?.target)).toHaveLength(2)
    const lost = items.find(({ body }) => JSON.stringify(body).includes('Otto Vehn'))
    expect(lost?.target).toMatchObject({ selector: { type: 'TextQuoteSelector', exact: 'designed by Otto Vehn' } })
  })

  it('is the text that was checked, and says which page that came from', () => {
    const { items, report } = exported(fixtureSnapshot())
    expect(items[0]?.target).toMatchObject({
      source: { id: `urn:uuid:${report.revision.id}`, via: 'https://courier.example/bridge', textDirection: 'ltr' },
    })
  })
})

describe('the collection', () => {
  it('counts its items, names each once and dates all in UTC', () => {
    const { collection, items, report } = exported(fixtureSnapshot())
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: items.length })
    expect(collection.first).toMatchObject({ type: 'AnnotationPage', startIndex: 0, partOf: collection.id })
    const ids = items.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const count = (motivation: string) => items.filter((one) => one.motivation === motivation).length
    expect([count('assessing'), count('editing'), count('classifying'), count('commenting')]).toEqual([
      report.claims.length,
      report.corrections.length,
      report.noChecks.length + report.exclusions.length,
      2,
    ])
    const times = [...JSON.stringify(collection).matchAll(/"(?:created|modified|generated)":"([^"]+)"/g)]
    expect(times.length).toBeGreaterThan(items.length)
    for (const [, time] of times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  it('has no page when there is nothing on it', () => {
    expect(exported(empty()).collection).toMatchObject({ total: 0 })
    expect(exported(empty()).collection).not.toHaveProperty('first')
  })

  it('holds nothing internal unless it was chosen', () => {
    const plain = JSON.stringify(exported(fixtureSnapshot(), { discussions: false, internal: false }).collection)
    expect(plain).not.toMatch(/SECRET|INNERTALK|WORKINGNOTE/)
    expect(JSON.stringify(exported(fixtureSnapshot()).collection)).toMatch(/SECRETNAME.*INNERTALK/s)
  })
})

describe.skipIf(!isHere)('by the schemas of the W3C', () => {
  const annotationFaults = isHere ? judge('annotations', 'annotationMusts.test') : () => []

  test.each([
    ['English', fixtureSnapshot()],
    ['Arabic', fixtureSnapshot({ rtl: true })],
    ['with emoji', starry()],
  ])('every exported annotation is valid: %s', (_name, snapshot) => {
    const { items } = exported(snapshot)
    expect(items.length).toBeGreaterThan(2)
    expect(items.flatMap((item) => annotationFaults(item).map((fault) => [item.id, fault]))).toEqual([])
  })

  test.each([
    ['with annotations', fixtureSnapshot()],
    ['without', empty()],
  ])('the collection is valid: %s', (_name, snapshot) => {
    const { collection } = exported(snapshot)
    expect(judge('collections', 'collectionMusts.test')(collection)).toEqual([])
    if (collection.first) expect(judge('collections', 'pages', 'pageMusts.test')(collection)).toEqual([])
  })

  test('every name, type, motivation and purpose is a term of the W3C context', () => {
    const { collection } = exported(fixtureSnapshot())
    const [, ours] = collection['@context'] as [string, Json]
    const terms = new Set(Object.keys({ ...read('context', 'anno.jsonld')['@context'], ...ours }))
    const unknown = (value: unknown): string[] =>
      typeof value !== 'object' || value === null
        ? []
        : Object.entries(value).flatMap(([key, inner]) => [
            ...(Array.isArray(value) || key === '@context' || terms.has(key) ? [] : [key]),
            ...(['type', 'motivation', 'purpose', 'textDirection'].includes(key) && !terms.has(inner) ? [inner] : []),
            ...unknown(inner),
          ])
    const { '@context': _context, ...rest } = collection
    expect(unknown(rest)).toEqual([])
    expect(unknown({ rating: 1, body: [{ type: 'Verdict' }] })).toEqual(['rating', 'Verdict'])
  })

  test('the judge is not blind: every sample the W3C calls incorrect fails, most correct ones pass', () => {
    const samples = (folder: string) => readdirSync(join(wadm, 'samples', folder)).map((name) => ({ folder, name }))
    // Some of the incorrect ones are no JSON at all.
    const parsed = ({ folder, name }: { folder: string; name: string }): unknown => {
      try {
        return read('samples', folder, name)
      } catch {
        return undefined
      }
    }
    const passes = (sample: { folder: string; name: string }) =>
      parsed(sample) !== undefined && annotationFaults(parsed(sample)).length === 0
    expect(samples('incorrect').filter((one) => parsed(one) !== undefined).length).toBeGreaterThan(10)
    expect(samples('incorrect').filter(passes)).toEqual([])
    // Collections, and the samples that trip over the suite's own schema of targets.
    const known = /^(example41|example43|anno11|anno12|anno13)\.json$/
    expect(samples('correct').filter((one) => !passes(one) && !known.test(one.name))).toEqual([])
  })

  test.each<[string, (item: Json) => Json]>([
    ['without an id', ({ id: _id, ...rest }) => rest],
    ['with two ids', (item) => ({ ...item, id: ['urn:a:1', 'urn:a:2'] })],
    ['without a target', ({ target: _target, ...rest }) => rest],
    ['of another type', (item) => ({ ...item, type: 'Note' })],
    ['created twice', (item) => ({ ...item, created: ['2026-05-05T10:00:00Z', '2026-05-06T10:00:00Z'] })],
    ['with body and bodyValue', (item) => ({ ...item, bodyValue: 'x' })],
  ])('the same annotation is refused %s', (_name, spoil) => {
    const { items } = exported(fixtureSnapshot())
    expect(annotationFaults(spoil(items[0] as Json))).not.toEqual([])
  })
})
