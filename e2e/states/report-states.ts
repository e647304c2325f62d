import { expect, type Page } from '@playwright/test'
import { go, type ScreenState } from './stage'

const REPORT = 'app/(workbench)/articles/[id]/report/page.tsx'

const CORRECTIONS = 'app/(workbench)/articles/[id]/corrections/page.tsx'

const corrections = (name: string, article: string, open: (page: Page) => Promise<void> = async () => {}) =>
  ({
    name,
    draws: [CORRECTIONS],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await go(`/articles/${stage.house.ids[article]}/corrections`)(stage)
      await stage.page.getByText(/^No corrections$|^Keys: /).waitFor({ state: 'attached' })
      await open(stage.page)
    },
  }) satisfies ScreenState

/** The report, on its page and as a file; and the pages for what is not there or broke. */
export const REPORT_STATES: readonly ScreenState[] = [
  {
    name: 'report-untouched',
    draws: [REPORT],
    house: 'busy',
    person: 'edith',
    open: (stage) => go(`/articles/${stage.house.ids.sample}/report`)(stage),
  },
  {
    name: 'report',
    draws: [REPORT],
    house: 'busy',
    person: 'rosa',
    open: (stage) => go(`/articles/${stage.house.ids.checked}/report`)(stage),
  },
  {
    name: 'report-with-internal',
    draws: [REPORT],
    house: 'busy',
    person: 'edith',
    open: (stage) => go(`/articles/${stage.house.ids.checked}/report?include=discussions&include=internal`)(stage),
  },
  {
    name: 'report-settled',
    draws: [REPORT],
    house: 'busy',
    person: 'edith',
    open: (stage) => go(`/articles/${stage.house.ids.settled}/report`)(stage),
  },
  {
    name: 'report-arabic',
    draws: [REPORT],
    house: 'busy',
    person: 'edith',
    open: (stage) => go(`/articles/${stage.house.ids.arabic}/report`)(stage),
  },
  ...(['checked', 'arabic', 'long', 'sample'] as const).map(
    (article): ScreenState => ({
      name: `report-file-${article}`,
      draws: [],
      house: 'busy',
      person: 'edith',
      open: async ({ page, house }) => {
        const address = `${house.baseUrl}/api/articles/${house.ids[article]}/report?format=html`
        const answer = await page.request.get(address)
        expect(answer.status()).toBe(200)
        const text = await answer.text()
        // It is a file: it is drawn where no server is.
        await page.route('http://report.invalid/', (route) => route.fulfill({ contentType: 'text/html', body: text }))
        await page.goto('http://report.invalid/')
      },
    }),
  ),
  corrections('corrections', 'checked'),
  corrections('corrections-none', 'sample'),
  corrections('corrections-arabic', 'arabic'),
  corrections('corrections-stet', 'checked', async (page) => {
    await page.getByRole('button', { name: 'Stet' }).first().click()
    await page.getByLabel('Why do the words stand?').waitFor()
  }),
  { name: 'not-found', draws: ['app/not-found.tsx'], house: 'busy', person: 'rosa', open: go('/articles/nowhere') },
  {
    name: 'crash',
    draws: ['app/error.tsx'],
    house: 'busy',
    person: 'rosa',
    open: async ({ page, house }) => {
      await page.route('**/workbench', async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ response: answer, json: { ...(await answer.json()), scale: null } })
      })
      await page.goto(`${house.baseUrl}/articles/${house.ids.checked}`)
      await page.getByRole('heading', { level: 1, name: 'Something broke on our side' }).waitFor()
    },
  },
]
