import { expect, type Page } from '@playwright/test'
import { markSpan } from '@/services/annotation/mark-span'
import { changeClaim } from '@/services/claim/change-claim'
import { citeSource } from '@/services/evidence/cite-source'
import { readWorkbench } from '@/services/workbench/read-workbench'
import { type Desk, test } from './desk'
import { bench } from './workbench'

test.use({ deskName: 'lists' })

const COUNT = 180

/** An article with many claims: "Fact 1", "Fact 2" and so on; the seventh is cited from two sources, one confidential. */
function manyClaims(desk: Desk): void {
  const { rosa } = desk.people
  const articleId = desk.article('Many facts', 'The tide table of the harbour lists every tide of the year.')
  const { revisionId } = readWorkbench(rosa, articleId).article
  for (let number = 1; number <= COUNT; number++) {
    const claimId = markSpan(rosa, { articleId, revisionId, start: 4, end: 14, purpose: 'claim' }).value
      .claimId as string
    changeClaim(rosa, { id: claimId, rev: 1, statement: `Fact ${number}: the Überseehafen had ${number} ships.` })
    if (number !== 7) continue
    citeSource(rosa, { claimId, source: { title: 'Harbour register' }, stance: 'supports', locator: 'p. 12' })
    citeSource(rosa, { claimId, source: { title: 'Keeper of the gate', isConfidential: true }, stance: 'refutes' })
  }
}

test.beforeAll(({ desk }) => {
  manyClaims(desk)
})

const rows = (page: Page) => page.getByRole('list', { name: 'Claims' }).getByRole('link')
/** How many the list says there are; what is spoken is elsewhere. */
const counted = (page: Page, text: string) => page.getByRole('main').getByText(text, { exact: true })
const row = (page: Page, number: number) => page.getByRole('link', { name: new RegExp(`^Fact ${number}:`) })

test('a search follows the typing, stays in the address, and Back from an article leads to the same place', async ({
  seat,
}) => {
  const page = await seat('rosa')
  await page.goto('/claims')
  await expect(counted(page, `${COUNT} claims`)).toBeVisible()
  await page.getByRole('searchbox').fill('uberseeh fact 17')
  await expect(counted(page, '11 claims')).toBeVisible()
  expect(new URL(page.url()).searchParams.get('q')).toBe('uberseeh fact 17')
  await expect(page.locator('mark').first()).toHaveText('Fact')
  await page.getByRole('button', { name: 'Empty the search' }).click()
  await expect(counted(page, `${COUNT} claims`)).toBeVisible()

  // Only what is in view is drawn, and the list reads on by itself.
  expect(await rows(page).count()).toBeLessThan(60)
  await row(page, 180).focus()
  for (let step = 0; step < 70; step++) await page.keyboard.press('j')
  await expect(row(page, 110)).toBeFocused()
  const before = await page.evaluate(() => scrollY)
  expect(before).toBeGreaterThan(2_000)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/articles\/[^/]+\?claim=/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Many facts')
  await page.goBack()
  await expect(row(page, 110)).toBeInViewport()
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(60)
})

test('filters are steps of the history, with the number of claims each would leave', async ({ seat }) => {
  const page = await seat('rosa')
  await page.goto('/claims')
  const state = page.getByRole('combobox', { name: 'Work state' })
  await expect(state.getByRole('option', { name: `Open (${COUNT})` })).toBeAttached()
  await state.selectOption('disputed')
  await expect(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible()
  await page.goBack()
  await expect(rows(page).first()).toBeVisible()
  await expect(state).toHaveValue('')
})

test('keys go from list to list, and a confidential source is there only for those who may see it', async ({
  seat,
}) => {
  const rosa = await seat('rosa')
  await rosa.goto('/claims')
  await expect(counted(rosa, `${COUNT} claims`)).toBeVisible()
  await rosa.keyboard.press('g')
  await rosa.keyboard.press('s')
  await expect(rosa).toHaveURL(/\/sources$/)
  await expect(counted(rosa, '2 sources')).toBeVisible()
  await rosa.getByRole('link', { name: 'Harbour register' }).click()
  await expect(rosa.getByRole('list', { name: 'Where it is cited' })).toContainText('p. 12')

  const vera = await seat('vera')
  await vera.goto('/sources')
  await expect(counted(vera, '1 source')).toBeVisible()
  await vera.goto('/sources?q=keeper')
  await expect(counted(vera, '0 sources')).toBeVisible()
  await expect(vera.getByRole('combobox', { name: 'Confidentiality' })).toHaveCount(0)
  await vera.goto('/claims?q=%22Fact+7%22')
  await expect(rows(vera).first()).toBeVisible()
  await expect(vera.getByRole('list', { name: 'Claims' })).toContainText('1 source')
})

test('a source cited in one article is offered in another after three letters, and shows where it is cited', async ({
  desk,
  seat,
}) => {
  const { rosa } = desk.people
  const one = desk.article('First', 'The mill burned down in 1921.')
  const two = desk.article('Second', 'The mill was rebuilt in 1923.')
  const claimIn = (articleId: string) => {
    const { revisionId } = readWorkbench(rosa, articleId).article
    return markSpan(rosa, { articleId, revisionId, start: 4, end: 20, purpose: 'claim' }).value.claimId as string
  }
  citeSource(rosa, { claimId: claimIn(one), source: { title: 'Fire brigade log' }, stance: 'supports' })
  const claim = claimIn(two)

  const page = await seat('rosa')
  const sam = await seat('sam')
  await sam.goto(`/articles/${two}?claim=${claim}`)
  await page.goto(`/articles/${two}?claim=${claim}`)
  await page.getByRole('button', { name: 'Add source' }).click()
  await bench.field(page, 'Address, title or known source').fill('bri')
  await page.getByRole('option', { name: 'Fire brigade log' }).click()
  await expect(page.getByRole('textbox', { name: 'Locator' })).toBeFocused()
  await page.keyboard.type('p. 3')
  await page.keyboard.press('Control+Enter')
  for (const one of [page, sam]) await expect(bench.panel(one).getByText('Fire brigade log')).toBeVisible()

  await page.goto('/sources?q=brigade')
  await expect(page.getByRole('list', { name: 'Sources' })).toContainText('Cited for 2 claims in 2 articles')
})
