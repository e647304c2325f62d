import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Segment } from '@/domain/search/mark-matches'
import { markSpan } from '../annotation/mark-span'
import { listArticleFacets, listArticles } from '../article/list-articles'
import { prepareRevision } from '../article/prepare-revision'
import { saveArticle } from '../article/save-article'
import { changeClaim } from '../claim/change-claim'
import { listClaimFacets, listClaims } from '../claim/list-claims'
import { deskFixture, paragraphs } from '../desk.fixture'
import { citeSource } from '../evidence/cite-source'
import { listSourceFacets, listSources, suggestSources } from '../source/list-sources'
import { readWorkbench } from '../workbench/read-workbench'
import { search, searchFacets } from './search'

const STATEMENTS = [
  'Die Autobahn nach Köln ist gesperrt.',
  'Les cafés de Paris ont fermé.',
  'Les cafe\u0301s de Lyon ont ouvert.',
  '中华人民共和国成立于一九四九年。',
  '東京タワーは三百三十三メートルです。',
  'กรุงเทพมหานครเป็นเมืองหลวงของประเทศไทย',
  'C++ is 100% faster than C, said O’Brien.',
  'The sea level rises by 3,5 mm; the season begins.',
  'Việt Nam exported more rice than ever 🌾.',
  'ارتفعت الأسعار في القاهرة',
]

/** A desk whose claims state each of the sentences; one article in English, one in Chinese. */
function searchableDesk() {
  const desk = deskFixture()
  const long = desk.article(STATEMENTS.join(' '), 'The harbour was closed for two days.')
  const document = paragraphs('长城在北京以北。游客很多。')
  const chinese = { title: '北京 guide', language: 'zh', direction: 'ltr', working: 'line-check' } as const
  saveArticle(desk.editor, { document, ...chinese }, prepareRevision(document, 'zh'))
  const { id: articleId, revisionId } = long.article
  for (const statement of STATEMENTS) {
    const { claimId } = markSpan(desk.reviewer, { articleId, revisionId, start: 0, end: 3, purpose: 'claim' }).value
    const id = claimId as string
    const rev = readWorkbench(desk.editor, articleId).claims.find((one) => one.id === id)?.rev as number
    changeClaim(desk.reviewer, { id, rev, statement })
    if (statement.startsWith('C++')) {
      const address = { url: 'https://Example.org/statistics/2026', publisher: 'Statistik Österreich' }
      citeSource(desk.reviewer, { claimId: id, source: { title: 'Compiler survey', ...address }, stance: 'supports' })
      const whisper = { title: 'Whispered survey', isConfidential: true }
      citeSource(desk.reviewer, { claimId: id, source: whisper, stance: 'supports' })
    }
  }
  return desk
}

let desk: ReturnType<typeof searchableDesk>
beforeAll(() => {
  desk = searchableDesk()
})

const claims = async (q: string) => (await listClaims(desk.viewer, { q })).items.map(({ statement }) => statement)

describe('a search of claims', () => {
  it.each([
    ['the beginning of a word', 'gesp', [0]],
    ['the middle of a word', 'bahn', [0]],
    ['several words anywhere', 'gesperrt auto', [0]],
    ['without accents', 'koln', [0]],
    ['with accents, stored either way', 'CAFÉS', [1, 2]],
    ['composed otherwise', 'cafe\u0301s', [1, 2]],
    ['Vietnamese without its signs', 'viet nam', [8]],
    ['Chinese inside a run', '人民共和', [3]],
    ['two Chinese letters', '共和', [3]],
    ['one Chinese letter', '华', [3]],
    ['two Japanese letters at the end', 'です', [4]],
    ['Thai', 'เมืองหลวง', [5]],
    ['two Thai letters', 'ไท', [5]],
    ['Arabic', 'القاهرة', [9]],
    ['signs', 'c++', [6]],
    ['a sign and a digit', '0%', [6]],
    ['a picture', '🌾', [8]],
    ['a phrase of whole words', '"sea level"', [7]],
    ['a phrase ends with its word', '"the sea"', [7]],
    ['no phrase across a word', '"sea rises"', []],
    ['a phrase whose mark was not closed', '"ont ferme', [1]],
    ['a phrase in Chinese', '"人民共"', [3]],
    ['two letters begin a word', 'ly', [2]],
    ['two letters inside a word find nothing', 'yo', []],
    ['operators are words', 'faster NOT than', []],
    ['a column is a word', 'statement:faster', []],
    ['an asterisk is itself', 'fast*', []],
    ['nothing but space is no search', ' \u3000 ', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ])('finds %s', async (_what, q, expected) => {
    expect((await claims(q)).toSorted()).toEqual(expected.map((index) => STATEMENTS[index] as string).toSorted())
  })

  const blns = new URL('../../../shared/data/bad-input/blns.json', import.meta.url).pathname
  const naughty: string[] = existsSync(blns) ? JSON.parse(readFileSync(blns, 'utf8')) : []
  const NASTY = [
    '"',
    '""',
    '"""',
    "'",
    '*',
    '(',
    ')',
    'a"b"c',
    'NEAR(a b)',
    '^a',
    '-a',
    '+',
    '{a b}:c',
    'a:b',
    '\\',
    '%',
    '_',
  ]
  const LONE = [
    '\ud800',
    'a\udc00b',
    '\u0000',
    'a\u0000"',
    '"\u0000*',
    '\ufeff',
    '\u200b',
    '\u0301',
    '"\u0301"',
    'ꟺ',
    '𞤀',
    '"𞤀𞤀',
  ]

  const everywhere = async (q: string) => {
    await Promise.all([
      listClaims(desk.viewer, { q }),
      listClaimFacets(desk.viewer, { q }),
      listSources(desk.viewer, { q }),
      listSourceFacets(desk.viewer, { q }),
      listArticles(desk.viewer, { q }),
      listArticleFacets(desk.viewer, { q }),
      suggestSources(desk.viewer, { q }),
      search(desk.viewer, { q }),
      searchFacets(desk.viewer, { q }),
    ])
  }

  it('is never a syntax error, whatever is typed', async () => {
    for (const q of [...NASTY, ...LONE, ...naughty]) await everywhere(q.slice(0, 500))
    const odd = fc.string({
      unit: fc.constantFrom('"', '*', "'", '(', ')', ':', '^', '-', '+', ' ', 'a', 'OR', 'ß', '人', '\u0301'),
    })
    await fc.assert(fc.asyncProperty(odd, everywhere), { numRuns: 150 })
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 12 }), everywhere), { numRuns: 250 })
  })
})

const textOf = (segments: readonly Segment[] | undefined) => segments?.map(({ text }) => text).join('')
const marked = (segments: readonly Segment[] | undefined) =>
  segments?.filter(({ isMatch }) => isMatch).map(({ text }) => text)

describe('a search over everything', () => {
  it('marks what it found in each kind', async () => {
    const found = await search(desk.reviewer, { q: 'survey' })
    expect(found.sources.map(({ title }) => textOf(title))).toEqual(['Whispered survey', 'Compiler survey'])
    expect(marked(found.sources[0]?.title)).toEqual(['survey'])
    const cafes = await search(desk.viewer, { q: 'cafes' })
    expect(cafes.claims.flatMap(({ statement }) => marked(statement))).toEqual(['cafe\u0301s', 'cafés'])
    expect(marked(cafes.articles[0]?.snippet)).toEqual(['cafés', 'cafe\u0301s'])
  })

  it('finds articles by title and text, also in Chinese and by one letter of it', async () => {
    for (const q of ['北京', '长', '游客很', 'guide']) {
      expect((await search(desk.viewer, { q })).articles.map(({ title }) => textOf(title))).toEqual(['北京 guide'])
      expect((await listArticles(desk.viewer, { q })).items.map(({ title }) => title)).toEqual(['北京 guide'])
    }
    expect((await search(desk.viewer, { q: 'harb' })).articles).toHaveLength(1)
  })

  it('counts of each kind what it finds, and nothing for nothing', async () => {
    for (const q of ['survey', 'cafes', '北京', 'sea', 'harb', 'zeppelin']) {
      const { articles, claims, sources } = await search(desk.reviewer, { q, limit: 50 })
      const facets = await searchFacets(desk.reviewer, { q })
      const counted = [facets.article, facets.claim, facets.source].map(({ count }) => count)
      expect(counted, q).toEqual([articles.length, claims.length, sources.length])
    }
    const none = { count: 0, isCapped: false }
    for (const q of ['', ' ', '"']) {
      expect(await searchFacets(desk.reviewer, { q })).toEqual({ article: none, claim: none, source: none })
    }
  })

  it('puts whole words before parts of words', async () => {
    const { claims } = await search(desk.viewer, { q: 'sea' })
    expect(textOf(claims[0]?.statement)).toContain('sea level')
  })
})

describe('a confidential source', () => {
  const token = () => ({
    ...desk.reviewer,
    actor: { ...desk.reviewer.actor, scopes: ['read', 'check', 'edit'] as const },
  })

  it('is found, listed, counted and offered only to whoever may see it', async () => {
    for (const [ctx, sees] of [
      [desk.reviewer, 1],
      [desk.viewer, 0],
      [token(), 0],
    ] as const) {
      const total = 1 + sees
      expect((await listSources(ctx, {})).items).toHaveLength(total)
      expect((await listSources(ctx, { q: 'whisp' })).items).toHaveLength(sees)
      expect((await listSources(ctx, { confidential: true })).items).toHaveLength(sees)
      expect((await search(ctx, { q: 'whispered' })).sources).toHaveLength(sees)
      expect(await suggestSources(ctx, { q: 'whi' })).toHaveLength(sees)
      const facets = await listSourceFacets(ctx, {})
      expect(facets.total.count).toBe(total)
      expect(Object.values(facets.kinds).reduce((sum, { count }) => sum + count, 0)).toBe(total)
      expect(facets.confidential?.count).toBe(sees === 1 ? 1 : undefined)
      expect((await search(ctx, { q: 'survey' })).sources).toHaveLength(total)
      expect((await searchFacets(ctx, { q: 'survey' })).source.count).toBe(total)
    }
  })
})

describe('suggestions of sources', () => {
  it('begin at three letters and know addresses however they are written', async () => {
    const titles = async (q: string) => (await suggestSources(desk.viewer, { q })).map(({ title }) => title)
    expect(await titles('co')).toEqual([])
    expect(await titles('com')).toEqual(['Compiler survey'])
    expect(await titles('osterr')).toEqual(['Compiler survey'])
    expect(await titles('https://example.org/statistics/2026#part')).toEqual(['Compiler survey'])
  })
})
