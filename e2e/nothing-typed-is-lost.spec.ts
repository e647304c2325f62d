import { expect, type Page } from '@playwright/test'
import { type Desk, test } from './desk'
import { fullDisk } from './full-disk'
import { handsOf } from './hands'
import { bench, mark, openBench, saved } from './workbench'

const REASONS = 'The plaque says 1934, and so does the ledger.'
const state = (page: Page, text: string | RegExp) => page.getByRole('banner').getByText(text, { exact: true })

async function beginReasons(page: Page, article: string): Promise<void> {
  await openBench(page, article)
  await mark(handsOf(page, 'mouse'), 'opened in 1932')
  await saved(page)
  await page.keyboard.press('w')
  await expect(bench.reasons(page)).toBeFocused()
}

/** Opens the first claim, as one does after coming back. */
async function openClaim(page: Page): Promise<void> {
  await expect(bench.statements(page)).toBeAttached()
  await page.keyboard.press('j')
  await expect(bench.field(page, 'Statement')).toHaveValue('opened in 1932')
}

test('reasons that were not saved yet are kept with every letter, and there again after the page was killed', async ({
  desk,
  seat,
}) => {
  const article = desk.article('The bridge', 'The bridge opened in 1932.')
  const page = await seat('rosa')
  await beginReasons(page, article)
  const kept = () =>
    page.evaluate(() =>
      Object.keys(localStorage)
        .flatMap((name) => localStorage.getItem(name))
        .join('\n'),
    )
  await page.keyboard.type(REASONS.slice(0, -1))
  expect(await kept()).toContain(`"${REASONS.slice(0, -1)}"`)
  await page.keyboard.type(REASONS.slice(-1))
  expect(await kept()).toContain(`"${REASONS}"`)
  // Not closed but killed: nothing of the page runs any more, as after a crash.
  const killed = page.waitForEvent('crash')
  const cdp = await page.context().newCDPSession(page)
  void cdp.send('Page.crash').catch(() => undefined)
  await killed
  expect(storedReasons(desk, article)).toBe('')

  const again = await page.context().newPage()
  await again.goto(`/articles/${article}`)
  await openClaim(again)
  await expect(bench.panel(again).getByText(REASONS)).toBeVisible()
})

test('reasons that were not saved yet are there again after the page was loaded anew', async ({ desk, seat }) => {
  const article = desk.article('The bridge', 'The bridge opened in 1932.')
  const page = await seat('rosa')
  await beginReasons(page, article)
  await page.keyboard.type(REASONS)
  await page.reload()
  await openClaim(page)
  await expect(bench.panel(page).getByText(REASONS)).toBeVisible()
  await expect.poll(() => storedReasons(desk, article)).toBe(REASONS)
})

test('what is done offline says so, survives, and is saved when the network is back', async ({ desk, seat }) => {
  const article = desk.article('The bridge', 'The bridge opened in 1932. It is long.')
  const page = await seat('rosa')
  await beginReasons(page, article)
  await page.context().setOffline(true)
  await page.keyboard.type(REASONS)
  await page.keyboard.press('Escape')
  await page.keyboard.press('5')
  await expect(bench.rating(page, 'False')).toBeChecked()
  await expect(state(page, 'Offline, will retry')).toBeVisible()
  expect(storedReasons(desk, article)).toBe('')
  await page.context().setOffline(false)
  await expect(state(page, 'Saved')).toBeVisible({ timeout: 20_000 })
  expect(storedReasons(desk, article)).toBe(REASONS)
})

test('on a nearly full disk the indicator says so, and what waits survives a reload and is sent when there is room', async ({
  desk,
  seat,
}) => {
  const article = desk.article('The bridge', 'The bridge opened in 1932. It is long.')
  const page = await seat('rosa')
  await beginReasons(page, article)
  const makeRoom = await fullDisk(page)
  await page.keyboard.type(REASONS)
  await page.keyboard.press('Escape')
  const says = state(page, /Kept on this device, not sent: .* disk is nearly full/)
  await expect(says).toBeVisible()
  await page.reload()
  await expect(says).toBeVisible()
  expect(storedReasons(desk, article)).toBe('')
  await makeRoom()
  await expect(state(page, 'Saved')).toBeVisible({ timeout: 20_000 })
  expect(storedReasons(desk, article)).toBe(REASONS)
})

test('what is done after the session has ended is kept, and saved when its author has signed in again', async ({
  desk,
  seat,
}) => {
  const article = desk.article('The bridge', 'The bridge opened in 1932. It is long.')
  const page = await seat('rosa')
  await beginReasons(page, article)
  desk.db.$client
    .prepare('DELETE FROM sessions WHERE user_n = (SELECT n FROM users WHERE email = ?)')
    .run('rosa@harbour.example')
  await page.keyboard.type(REASONS)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('banner').getByText('Your session has ended')).toBeVisible()
  const opening = page.context().waitForEvent('page')
  await page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click()
  const door = await opening
  await door.getByLabel('E-mail address').fill('rosa@harbour.example')
  await door.getByLabel('Password', { exact: true }).fill('forty ships and one lighthouse')
  await door.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(door.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
  await door.close()
  await page.bringToFront()
  await expect(state(page, 'Saved')).toBeVisible({ timeout: 20_000 })
  expect(storedReasons(desk, article)).toBe(REASONS)
})

/** The reasons as they stand in the database; empty while there are none. */
function storedReasons({ db }: Desk, article: string): string {
  const sql = `SELECT s.rationale FROM assessments s JOIN claims c ON c.n = s.claim_n
    JOIN articles a ON a.n = c.article_n WHERE a.id = ?`
  return String(db.$client.prepare(sql).pluck().get(article) ?? '')
}
