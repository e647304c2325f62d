import { go, type ScreenState } from './stage'

const CLAIMS = 'app/(workbench)/claims/page.tsx'
const SOURCES = 'app/(workbench)/sources/page.tsx'
const SOURCE = 'app/(workbench)/sources/[id]/page.tsx'
const SEARCH = 'app/(workbench)/search/page.tsx'
const ARTICLES = 'app/(workbench)/articles/page.tsx'

/** The lists of claims and sources: full, searched, filtered to nothing, and on the first day. */
export const LIST_STATES: readonly ScreenState[] = [
  { name: 'claims', draws: [CLAIMS], house: 'busy', person: 'edith', open: go('/claims') },
  { name: 'claims-viewer', draws: [CLAIMS], house: 'busy', person: 'vera', open: go('/claims') },
  { name: 'claims-first-day', draws: [CLAIMS], house: 'first-day', person: 'ada', open: go('/claims') },
  {
    name: 'claims-searched',
    draws: [CLAIMS],
    house: 'busy',
    person: 'rosa',
    open: async ({ page, house }) => {
      await page.goto(`${house.baseUrl}/claims?q=light&state=open`)
      await page.getByText(/^\d+ claims?$/).waitFor()
    },
  },
  {
    name: 'claims-nothing',
    draws: [CLAIMS],
    house: 'busy',
    person: 'rosa',
    open: async ({ page, house }) => {
      await page.goto(`${house.baseUrl}/claims?q=zeppelin`)
      await page.getByText('0 claims').waitFor()
    },
  },
  { name: 'search-empty', draws: [SEARCH], house: 'busy', person: 'vera', open: go('/search') },
  {
    name: 'search-everything',
    draws: [SEARCH],
    house: 'busy',
    person: 'edith',
    open: async ({ page, house }) => {
      await page.goto(`${house.baseUrl}/search?q=a`)
      await page.getByRole('list', { name: 'Found' }).waitFor()
      await page.getByRole('button', { name: /^Claims \d/ }).waitFor()
    },
  },
  {
    name: 'search-nothing',
    draws: [SEARCH],
    house: 'busy',
    person: 'rosa',
    open: async ({ page, house }) => {
      await page.goto(`${house.baseUrl}/search?q=zeppelin&in=claim`)
      await page.getByRole('button', { name: 'Claims 0' }).waitFor()
    },
  },
  { name: 'sources', draws: [SOURCES], house: 'busy', person: 'edith', open: go('/sources') },
  { name: 'sources-first-day', draws: [SOURCES], house: 'first-day', person: 'ada', open: go('/sources') },
  {
    name: 'source',
    draws: [SOURCE],
    house: 'busy',
    person: 'edith',
    open: async ({ page, house }) => {
      await page.goto(`${house.baseUrl}/sources`)
      await page.getByRole('list', { name: 'Sources' }).getByRole('link').first().click()
      await page.getByRole('heading', { name: 'Where it is cited' }).waitFor()
    },
  },
  {
    name: 'articles-searched',
    draws: [ARTICLES],
    house: 'busy',
    person: 'edith',
    open: async ({ page, house }) => {
      await page.goto(`${house.baseUrl}/articles?q=ferry`)
      await page.getByText(/^\d+ articles?$/).waitFor()
    },
  },
]
