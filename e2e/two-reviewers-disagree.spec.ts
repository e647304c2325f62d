import { expect, type Page } from '@playwright/test'
import { test } from './desk'
import { HANDS, type Hands, type HandsName, handsOf } from './hands'
import { bench, mark, openBench, saved } from './workbench'

const CLAIM = 'opened in 1932'
/** What another person does is seen this soon, in milliseconds. */
const LIVE = { timeout: 2_000 }

const rate = (hands: Hands, label: string) => hands.choose(bench.rating(hands.page, label))
const openClaim = (hands: Hands) => hands.press(bench.claim(hands.page, CLAIM))
const sees = (page: Page, name: RegExp) => expect(bench.claim(page, name)).toBeVisible(LIVE)

for (const name of HANDS) {
  const how = name === 'keyboard' ? 'with Tab, arrows and Enter only' : 'with a mouse'
  const seatOf = (hands: HandsName) => ({ isKeyboardOnly: hands === 'keyboard' })

  test(`two reviewers disagree, everybody sees it at once, and an editor decides, ${how}`, async ({ desk, seat }) => {
    const article = desk.article('The bridge', 'The bridge opened in 1932. It is long.')
    const rosa = handsOf(await seat('rosa', seatOf(name)), name)
    const sam = handsOf(await seat('sam', seatOf(name)), name)
    const edith = handsOf(await seat('edith', seatOf(name)), name)
    for (const { page } of [rosa, sam, edith]) await openBench(page, article)

    await mark(rosa, CLAIM)
    await saved(rosa.page)
    for (const { page } of [sam, edith]) await sees(page, /^Claim 1, open.*opened in 1932/)

    await rate(rosa, 'True')
    await saved(rosa.page)
    for (const { page } of [sam, edith]) await sees(page, /^Claim 1, True/)

    await openClaim(sam)
    await expect(bench.panel(sam.page).getByRole('list', { name: 'What others concluded' })).toContainText('Rosa Silva')
    await rate(sam, 'False')
    await saved(sam.page)
    for (const { page } of [rosa, edith]) await sees(page, /^Claim 1, disputed.*· disputed/)
    await expect(bench.panel(rosa.page).getByText('Disputed: 2 verdicts')).toBeVisible()
    await expect(bench.panel(rosa.page).getByRole('list', { name: 'What others concluded' })).toContainText(
      'Sam Lindqvist',
    )
    await expect(bench.statement(rosa.page, 'The bridge')).toHaveAccessibleName(/1 claim: 1 disputed$/)
    await reportSays(desk.server.baseUrl, await cookieOf(rosa.page), article, /disputed/i, /settled by/i)

    await openClaim(edith)
    await settle(edith, 'False', 'The plaque says 1934.')
    await saved(edith.page)
    for (const { page } of [rosa, sam]) {
      await sees(page, /^Claim 1, False/)
      await expect(bench.panel(page).getByText('Settled: False')).toBeVisible(LIVE)
      await expect(bench.panel(page).getByText('The plaque says 1934.')).toBeVisible()
    }
    await reportSays(
      desk.server.baseUrl,
      await cookieOf(rosa.page),
      article,
      /Settled by Edith Osei/,
      /came to different/i,
    )
  })

  test(`two people change the same statement: both texts are shown, and neither is lost, ${how}`, async ({
    desk,
    seat,
  }) => {
    const article = desk.article('The bridge', 'The bridge opened in 1932. It is long.')
    const rosa = handsOf(await seat('rosa', seatOf(name)), name)
    const sam = handsOf(await seat('sam', seatOf(name)), name)
    for (const { page } of [rosa, sam]) await openBench(page, article)
    await mark(rosa, CLAIM)
    await saved(rosa.page)
    await expect(bench.claim(sam.page, CLAIM)).toBeVisible(LIVE)
    await openClaim(sam)

    await rosa.write(bench.field(rosa.page, 'Statement'), ' (Rosa)')
    await sam.write(bench.field(sam.page, 'Statement'), ' (Sam)')
    await sam.page.keyboard.press('Tab')
    await saved(sam.page)
    await expect(bench.claim(rosa.page, /\(Sam\)/)).toBeVisible(LIVE)
    await rosa.page.keyboard.press('Tab')

    const dialog = rosa.page.getByRole('dialog', { name: 'Somebody changed this too' })
    await expect(dialog).toContainText('(Rosa)')
    await expect(dialog).toContainText('(Sam)')
    await rosa.press(dialog.getByRole('button', { name: 'Keep mine' }))
    await expect(dialog).toBeHidden()
    await saved(rosa.page)
    await expect(bench.field(sam.page, 'Statement')).toHaveValue(/\(Rosa\)/, LIVE)
  })
}

/** The editor settles the claim that is open in the panel. */
async function settle(editor: Hands, label: string, reason: string): Promise<void> {
  const panel = bench.panel(editor.page)
  await editor.press(panel.getByRole('button', { name: 'Settle…' }))
  const form = panel.getByRole('form', { name: 'Settled verdict' })
  await editor.write(form.getByLabel('Reason'), reason)
  await editor.choose(form.getByRole('radio', { name: label, exact: true }))
  await editor.press(form.getByRole('button', { name: 'Settle', exact: true }))
}

async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

async function reportSays(base: string, cookie: string, article: string, says: RegExp, not: RegExp): Promise<void> {
  const response = await fetch(`${base}/api/articles/${article}/report?format=html`, { headers: { cookie } })
  const html = await response.text()
  expect(html).toMatch(says)
  expect(html.slice(html.indexOf('<main'))).not.toMatch(not)
}
