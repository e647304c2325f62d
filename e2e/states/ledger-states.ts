import type { PersonName } from '../houses/people'
import type { ScreenState, Stage } from './stage'

const LEDGER = 'app/(workbench)/articles/[id]/ledger/page.tsx'

const ledger = (name: string, open: ScreenState['open'], person: PersonName = 'rosa'): ScreenState => ({
  name,
  draws: [LEDGER],
  house: 'busy',
  person,
  open,
})

/** Opens the ledger of an article and waits for its statements. */
async function at({ page, house }: Stage, article: string, query = ''): Promise<void> {
  await page.goto(`${house.baseUrl}/articles/${house.ids[article]}/ledger${query}`)
  await page.getByRole('grid', { name: /Statements/ }).waitFor()
}
const opened = (article: string, query?: string) => (stage: Stage) => at(stage, article, query)

/** The ledger: every statement, and what accounts for its words. */
export const LEDGER_STATES: readonly ScreenState[] = [
  ledger('ledger-untouched', opened('sample')),
  ledger('ledger', opened('checked')),
  ledger('ledger-left', opened('checked', '?show=left')),
  ledger('ledger-as-viewer', opened('checked'), 'vera'),
  ledger('ledger-long', opened('long')),
  ledger('ledger-arabic', opened('arabic')),
  ledger('ledger-passage', async (stage) => {
    await at(stage, 'checked', '?show=left')
    await stage.page.getByRole('grid').focus()
    await stage.page.keyboard.press('Shift+ArrowDown')
    await stage.page.keyboard.press('Shift+ArrowDown')
    await stage.page.keyboard.press('x')
    await stage.page.getByRole('menuitem', { name: /Opinion/ }).waitFor()
  }),
  ledger('ledger-nothing-fits', async ({ page, house }) => {
    await page.goto(`${house.baseUrl}/articles/${house.ids.sample}/ledger?show=partly`)
    await page.getByRole('heading', { name: 'Nothing fits' }).waitFor()
  }),
  ledger('ledger-fetch-failed', async ({ page, house }) => {
    await page.route('**/workbench', (route) => route.abort('internetdisconnected'))
    await page.goto(`${house.baseUrl}/articles/${house.ids.checked}/ledger`)
    await page.getByRole('button', { name: 'Try again' }).waitFor()
  }),
  ledger('ledger-on-paper', async (stage) => {
    await at(stage, 'checked')
    await stage.page.emulateMedia({ media: 'print' })
    await stage.page.getByRole('main', { name: /^Checking copy/ }).waitFor()
  }),
]
