import { expect, type Page } from '@playwright/test'
import type { House, HouseName, Houses } from './houses/houses'
import { boxOfWords, deleteSample, pressKeys, restoreSample, statementFromElsewhere } from './houses/moves'
import type { PersonName } from './houses/people'

export type Stage = { readonly page: Page; readonly house: House }

/** One state of the screen: in which house, who looks at it, and how one comes there. */
export type ScreenState = {
  /** The name of its pictures. */
  readonly name: string
  /** The page that draws it, and dialogs that are open on it: files of this repository. */
  readonly draws: readonly string[]
  readonly house: HouseName
  readonly person?: PersonName
  readonly open: (stage: Stage) => Promise<void>
}

const SIGN_IN = 'app/(auth)/sign-in/page.tsx'
const SET_UP = 'app/(auth)/set-up/page.tsx'
const ARTICLES = 'app/(workbench)/articles/page.tsx'
const ADD = 'app/(workbench)/articles/new/page.tsx'
const WORKBENCH = 'app/(workbench)/articles/[id]/page.tsx'
const REPORT = 'app/(workbench)/articles/[id]/report/page.tsx'

const go =
  (path: string) =>
  async ({ page, house }: Stage) => {
    await page.goto(house.baseUrl + path)
  }

/** Opens the workbench of an article, at a claim when one is named, and waits for what was marked. */
async function desk({ page, house }: Stage, article: string, claim?: string): Promise<void> {
  const query = claim ? `?claim=${house.ids[claim]}` : ''
  await page.goto(`${house.baseUrl}/articles/${house.ids[article]}${query}`)
  await page.getByRole('listbox', { name: /Statements/ }).waitFor({ state: 'attached' })
  if (claim) await page.getByRole('article', { name: /^Claim \d/ }).waitFor()
}

const atDesk = (article: string, claim?: string) => (stage: Stage) => desk(stage, article, claim)

/** Opens the untouched part of the checked sample with the keyboard in the statements. */
async function statement(stage: Stage, ...keys: readonly string[]): Promise<void> {
  await desk(stage, 'checked')
  await stage.page.getByRole('listbox', { name: /Statements/ }).focus()
  await pressKeys(stage.page, 'Home', ...keys)
}

/** Clicks the words in the article. */
async function press(page: Page, words: string): Promise<void> {
  const box = await boxOfWords(page, words)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

async function bring({ page, house }: Stage, text: string): Promise<void> {
  await page.goto(`${house.baseUrl}/articles/new`)
  await page.getByRole('textbox', { name: 'Article' }).fill(text)
  await page.getByRole('button', { name: 'Preview' }).click()
}

const PASTED = [
  'Harbour light is lit again',
  'By Ines Calder',
  'The lamp of Harrow Bay was lit again on 21 December 2021. It can be seen from 19 nautical miles.',
  'Also Read',
  'What it cost',
  'The town bore 295,450 euros of the bill, the council says.',
  '(With inputs from agencies)',
].join('\n\n')

/** Every state of every screen: axe and pictures run over this list, and a page without a state fails. */
export const STATES: readonly ScreenState[] = [
  { name: 'sign-in-before-set-up', draws: [SIGN_IN], house: 'empty', open: go('/sign-in') },
  {
    name: 'set-up',
    draws: [SET_UP],
    house: 'empty',
    open: async ({ page, house }) => {
      await page.goto(house.setUpLink ?? '')
    },
  },
  {
    name: 'set-up-refused',
    draws: [SET_UP],
    house: 'empty',
    open: async ({ page, house }) => {
      await page.goto(house.setUpLink ?? '')
      await page.getByLabel(/Name of your newsroom/).fill('The Harbour Desk')
      await page.getByLabel('Your name').fill('Ada Marsh')
      await page.getByLabel('E-mail').fill('ada@harbour.example')
      await page.getByLabel('Password', { exact: true }).fill('password')
      await page.getByRole('button', { name: 'Set up', exact: false }).last().click()
      await page.getByRole('alert').first().waitFor()
    },
  },
  { name: 'set-up-bad-link', draws: [SET_UP], house: 'empty', open: go('/set-up?token=nonsense') },
  { name: 'set-up-used-link', draws: [SET_UP], house: 'first-day', open: go('/set-up?token=used') },
  { name: 'sign-in', draws: [SIGN_IN], house: 'first-day', open: go('/sign-in') },
  {
    name: 'sign-in-wrong-password',
    draws: [SIGN_IN],
    house: 'first-day',
    open: async ({ page, house }) => {
      await page.goto(`${house.baseUrl}/sign-in`)
      await page.getByLabel('E-mail').fill('nobody@harbour.example')
      await page.getByLabel('Password', { exact: true }).fill('not this one')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('alert').first().waitFor()
    },
  },
  { name: 'sign-in-throttled', draws: [SIGN_IN], house: 'first-day', open: go('/sign-in?error=account.throttled') },
  {
    name: 'articles-first-day',
    draws: [ARTICLES],
    house: 'first-day',
    person: 'ada',
    open: async (stage) => {
      restoreSample(stage.house)
      await go('/articles')(stage)
    },
  },
  {
    name: 'articles-none',
    draws: [ARTICLES],
    house: 'first-day',
    person: 'ada',
    open: async (stage) => {
      deleteSample(stage.house)
      await go('/articles')(stage)
    },
  },
  { name: 'articles', draws: [ARTICLES], house: 'busy', person: 'edith', open: go('/articles') },
  { name: 'articles-viewer', draws: [ARTICLES], house: 'busy', person: 'vera', open: go('/articles') },
  {
    name: 'articles-menu',
    draws: [ARTICLES, 'components/ui/menu-popup.tsx'],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await go('/articles')(stage)
      await stage.page.getByRole('button', { name: /Ferry times/ }).click()
      await stage.page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'account-menu',
    draws: [ARTICLES, 'components/ui/menu-popup.tsx'],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await go('/articles')(stage)
      await stage.page.getByRole('button', { name: /Edith Osei/ }).click()
      await stage.page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'articles-deleted',
    draws: [ARTICLES, 'components/ui/toast-corner.tsx'],
    house: 'first-day',
    person: 'ada',
    open: async (stage) => {
      restoreSample(stage.house)
      await go('/articles')(stage)
      await stage.page
        .getByRole('button', { name: /^More for/ })
        .first()
        .click()
      await stage.page.getByRole('menuitem', { name: 'Delete' }).click()
      await stage.page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
  { name: 'add-article', draws: [ADD], house: 'busy', person: 'edith', open: go('/articles/new') },
  {
    name: 'add-article-preview',
    draws: [ADD],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await bring(stage, PASTED)
      await stage.page.getByLabel('Title').waitFor()
    },
  },
  {
    name: 'add-article-refused',
    draws: [ADD],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await bring(stage, '   ')
      await stage.page.getByRole('alert').first().waitFor()
    },
  },
  { name: 'workbench-untouched', draws: [WORKBENCH], house: 'busy', person: 'rosa', open: atDesk('sample') },
  {
    name: 'workbench-proposals-one-by-one',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await desk(stage, 'sample')
      await stage.page.getByRole('button', { name: 'One by one' }).click()
    },
  },
  { name: 'workbench-checked', draws: [WORKBENCH], house: 'busy', person: 'rosa', open: atDesk('checked') },
  {
    name: 'workbench-sentence',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: (stage) => statement(stage, 'ArrowDown', 'ArrowDown'),
  },
  {
    name: 'workbench-words',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: (stage) =>
      statement(stage, 'ArrowDown', ...Array(4).fill('ArrowRight'), ...Array(5).fill('Shift+ArrowRight')),
  },
  {
    name: 'workbench-no-check-menu',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await statement(stage, 'ArrowDown', 'x')
      await stage.page.getByRole('menuitem', { name: /Opinion/ }).waitFor()
    },
  },
  { name: 'workbench-claim', draws: [WORKBENCH], house: 'busy', person: 'rosa', open: atDesk('checked', 'reported') },
  {
    name: 'workbench-claim-phone',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await stage.page.setViewportSize({ width: 390, height: 844 })
      await desk(stage, 'checked', 'reported')
    },
  },
  {
    name: 'workbench-line-check',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: atDesk('lineCheck', 'keeper'),
  },
  {
    name: 'workbench-claim-open',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: atDesk('checked', 'killed'),
  },
  {
    name: 'workbench-claim-settled',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: atDesk('checked', 'talks'),
  },
  {
    name: 'workbench-check-again',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: atDesk('checked', 'began'),
  },
  {
    name: 'workbench-reasons',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await desk(stage, 'checked', 'reported')
      await stage.page.getByRole('button', { name: /reasons/ }).click()
      await stage.page.getByRole('textbox', { name: /reasons/ }).waitFor()
      await stage.page.keyboard.press('[')
      await stage.page.getByRole('option').filter({ hasText: 'Invented' }).first().waitFor()
    },
  },
  {
    name: 'workbench-add-source',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await desk(stage, 'checked', 'killed')
      await stage.page.getByRole('button', { name: /Add source/ }).click()
      await stage.page.getByRole('combobox', { name: /Address/ }).pressSequentially('Inv')
      await stage.page.getByRole('option').filter({ hasText: 'Invented' }).first().waitFor()
    },
  },
  {
    name: 'workbench-change-source',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await desk(stage, 'checked', 'reported')
      await stage.page.getByRole('button', { name: 'Edit source 1' }).click()
      await stage.page.getByLabel('Title').waitFor()
    },
  },
  { name: 'workbench-disputed', draws: [WORKBENCH], house: 'busy', person: 'rosa', open: atDesk('checked', 'age') },
  {
    name: 'workbench-disputed-as-editor',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await desk(stage, 'checked', 'age')
      await stage.page.getByRole('button', { name: /Settle/ }).click()
    },
  },
  {
    name: 'workbench-comment',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'sam',
    open: async (stage) => {
      await desk(stage, 'checked')
      await press(stage.page, 'cessation')
      await stage.page.getByRole('menuitem', { name: /Comment/ }).click()
      await stage.page.getByRole('heading', { name: 'Comment' }).waitFor()
    },
  },
  {
    name: 'workbench-correction',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await desk(stage, 'checked')
      await press(stage.page, 'reconstruct')
      await stage.page.getByRole('heading', { name: 'Correction' }).waitFor()
    },
  },
  {
    name: 'workbench-no-check',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await desk(stage, 'checked')
      await press(stage.page, 'only viable route')
      await stage.page.getByRole('heading', { name: 'No check needed' }).waitFor()
    },
  },
  {
    name: 'workbench-excluded',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await desk(stage, 'checked')
      await press(stage.page, 'Also Read')
      await stage.page.getByRole('heading', { name: 'Not part of the article' }).waitFor()
    },
  },
  {
    name: 'workbench-overlap-menu',
    draws: [WORKBENCH, 'components/workbench/overlap-menu.tsx'],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await desk(stage, 'checked')
      await press(stage.page, 'cessation')
      await stage.page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'workbench-conflict',
    draws: [WORKBENCH, 'components/workbench/conflict-dialog.tsx'],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await desk(stage, 'checked', 'rafah')
      const box = stage.page.getByRole('textbox', { name: 'Statement' })
      await box.fill('Rafah has been nearly emptied, one radio station says.')
      statementFromElsewhere(stage.house, 'rafah')
      await box.blur()
      await stage.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'workbench-offline',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'sam',
    open: async (stage) => {
      await desk(stage, 'checked', 'killed')
      await stage.page.route('**/api/commands', (route) => route.abort('internetdisconnected'))
      await stage.page.getByRole('radio', { name: 'Mostly true' }).click()
      await stage.page
        .getByText(/Offline/)
        .first()
        .waitFor()
    },
  },
  {
    name: 'workbench-fetch-failed',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: async ({ page, house }) => {
      await page.route('**/workbench', (route) => route.abort('internetdisconnected'))
      await page.goto(`${house.baseUrl}/articles/${house.ids.checked}`)
      await page.getByRole('button', { name: 'Try again' }).waitFor()
    },
  },
  {
    name: 'workbench-keys',
    draws: [WORKBENCH, 'components/workbench/shortcut-dialog.tsx'],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await desk(stage, 'checked')
      await stage.page.keyboard.press('?')
      await stage.page.getByRole('dialog').waitFor()
    },
  },
  { name: 'workbench-viewer', draws: [WORKBENCH], house: 'busy', person: 'vera', open: atDesk('checked', 'reported') },
  {
    name: 'workbench-arabic',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await desk(stage, 'arabic')
      await press(stage.page, 'ألف سيارة')
      await stage.page.getByRole('article', { name: /^Claim \d/ }).waitFor()
    },
  },
  { name: 'workbench-long', draws: [WORKBENCH], house: 'busy', person: 'rosa', open: atDesk('long') },
  {
    name: 'workbench-unanchored',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await desk(stage, 'long')
      await openClaims(stage.page)
      await stage.page.getByRole('button', { name: /nine to two/ }).click()
      await stage.page.getByRole('article', { name: /^Claim \d/ }).waitFor()
    },
  },
  {
    name: 'workbench-claims-sheet',
    draws: [WORKBENCH],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await stage.page.setViewportSize({ width: 390, height: 844 })
      await desk(stage, 'checked')
      await openClaims(stage.page)
    },
  },
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
  { name: 'not-found', draws: ['app/not-found.tsx'], house: 'busy', person: 'rosa', open: go('/articles/nowhere') },
  {
    name: 'crash',
    draws: ['app/error.tsx'],
    house: 'busy',
    person: 'rosa',
    open: async ({ page, house }) => {
      await page.route('**/workbench', async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ response: answer, json: { ...(await answer.json()), settleRule: null } })
      })
      await page.goto(`${house.baseUrl}/articles/${house.ids.checked}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
    },
  },
]

async function openClaims(page: Page): Promise<void> {
  const toggle = page.getByRole('button', { name: 'Claims', exact: true })
  if (await toggle.isVisible()) await toggle.click()
}

/** Brings a fresh page to a state and lets it come to rest: fonts are there, nothing moves. */
export async function bringTo(page: Page, houses: Houses, state: ScreenState): Promise<void> {
  const house = await houses.house(state.house)
  if (state.person) {
    const cookie = await houses.cookieOf(state.house, state.person)
    const cookies = cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=')
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url: house.baseUrl }
    })
    await page.context().addCookies(cookies)
  }
  await state.open({ page, house })
  await atRest(page)
}

/** Waits until fonts are there and two frames have been drawn. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  })
}
