import { expect, type Page } from '@playwright/test'
import { markSpan } from '@/services/annotation/mark-span'
import { prepareRevision } from '@/services/article/prepare-revision'
import { storeArticle } from '@/services/article/save-article'
import { paragraphs } from '@/services/desk.fixture'
import { readWorkbench } from '@/services/workbench/read-workbench'
import { type Desk, test } from './desk'
import { handsOf } from './hands'
import { bench, heard, mark, openBench, saved } from './workbench'

/** A draft under line check, whose worst rating is the third. */
function draft(desk: Desk): string {
  const document = paragraphs('The bridge opened in 1932. It cost 31.6 million.')
  const input = { document, title: 'The bridge', language: 'en', direction: 'ltr', working: 'line-check' } as const
  const options = { isSample: false, exclusions: 'accepted' } as const
  return storeArticle(desk.people.edith, input, prepareRevision(document, 'en'), options).value.id
}

const replacement = (page: Page) => bench.field(page, 'Replacement')

test('"Wrong" opens the replacement without taking the keyboard; one key goes there, and one comes back', async ({
  desk,
  seat,
}) => {
  const article = draft(desk)
  const page = await seat('rosa')
  await openBench(page, article)
  await bench.statements(page).focus()
  await page.keyboard.press('c')
  await page.keyboard.press('3')
  await heard(page, 'The replacement can be written in the panel.')
  await expect(bench.statements(page)).toBeFocused()
  await expect(replacement(page)).toHaveValue('The bridge opened in 1932.')
  // Nothing is written before somebody changes the words.
  await saved(page)
  expect(correctionsIn(desk, article)).toEqual([])

  await page.keyboard.press('e')
  await expect(replacement(page)).toBeFocused()
  await page.keyboard.type('The bridge opened in 1933.')
  await expect(bench.panel(page).locator('del')).toHaveText(/1932/)
  await expect(bench.panel(page).locator('ins')).toHaveText(/1933/)
  await page.keyboard.press('Control+Enter')
  await expect(bench.statements(page)).toBeFocused()
  await saved(page)
  expect(correctionsIn(desk, article)).toEqual([
    { replacement: 'The bridge opened in 1933.', severity: 'factual', state: 'proposed', isClaims: 1, why: null },
  ])
  // A right verdict in its place takes nothing away that was written.
  await page.keyboard.press('1')
  await expect(replacement(page)).toHaveValue('The bridge opened in 1933.')
})

test('an editor lets words stand and says why; whoever proposed the correction reads it', async ({ desk, seat }) => {
  const article = draft(desk)
  const rosa = handsOf(await seat('rosa', { isKeyboardOnly: true }), 'keyboard')
  const edith = handsOf(await seat('edith'), 'mouse')
  await openBench(rosa.page, article)
  await openBench(edith.page, article)
  await mark(rosa, 'cost 31.6 million')
  await rosa.choose(bench.rating(rosa.page, 'Confirmed with wording change'))
  await rosa.write(replacement(rosa.page), 'reportedly ')
  await rosa.press(bench.panel(rosa.page).getByLabel('Severity'))
  await saved(rosa.page)

  await edith.press(bench.claim(edith.page, 'cost 31.6 million'))
  await edith.press(bench.button(edith.page, 'Stet'))
  await expect(bench.field(edith.page, 'Why do the words stand?')).toBeFocused()
  await edith.page.keyboard.type('The audit says so.')
  await edith.press(bench.button(edith.page, 'Let them stand'))
  await saved(edith.page)
  expect(correctionsIn(desk, article)).toEqual([
    {
      replacement: 'reportedly cost 31.6 million',
      severity: 'wording',
      state: 'stet',
      isClaims: 1,
      why: 'The audit says so.',
    },
  ])
  await expect(bench.panel(rosa.page).getByText('The audit says so.')).toBeVisible()
  await expect(bench.panel(rosa.page).getByText('by Edith Osei')).toBeVisible()
  await expect(bench.button(rosa.page, 'Accept')).toHaveCount(0)
})

function correctionsIn({ db }: Desk, articleId: string): unknown[] {
  return db.$client
    .prepare(
      `SELECT replacement, severity, correction_state AS state, claim_n IS NOT NULL AS isClaims,
              correction_state_reason AS why
       FROM annotations WHERE purpose = 'correction' AND deleted_at IS NULL
         AND article_n = (SELECT n FROM articles WHERE id = ?)`,
    )
    .all(articleId)
}

test('the editor decides the list by key, enters it by mouse, and takes the text along', async ({ desk, seat }) => {
  const article = draft(desk)
  const rosa = handsOf(await seat('rosa'), 'mouse')
  await openBench(rosa.page, article)
  for (const [words, better] of [
    ['opened in 1932', 'opened in 1933'],
    ['cost 31.6 million', 'cost 27.9 million'],
  ] as const) {
    await mark(rosa, words)
    await rosa.choose(bench.rating(rosa.page, 'Wrong'))
    await replacement(rosa.page).fill(better)
    await bench.field(rosa.page, 'Reason').focus()
    await saved(rosa.page)
  }

  const page = await seat('edith')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`/articles/${article}`)
  await page.getByRole('link', { name: 'Corrections' }).click()
  const rows = page.getByRole('list', { name: 'Corrections' }).locator('> li')
  await expect(rows).toHaveCount(2)
  await rows.first().focus()
  await page.keyboard.press('a')
  await expect(rows.first()).toContainText('Accepted')
  await page.keyboard.press('j')
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('s')
  await page.keyboard.type('The audit says so.')
  await page.keyboard.press('Control+Enter')
  await expect(rows.nth(1)).toContainText('The audit says so.')
  await rows.first().getByRole('button', { name: 'Entered' }).click()
  await expect(rows.first()).toContainText('Entered')
  await expect(page.getByText('1 stet · 1 entered')).toBeVisible()

  await page.getByLabel('State').selectOption('Entered')
  await expect(rows).toHaveCount(1)
  await page.getByRole('button', { name: 'Copy as text' }).click()
  await expect(page.getByText('1 correction copied')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('Instead of: opened in 1932\nWrite: opened in 1933')
  expect(copied).not.toContain('27.9')
  await saved(page)
  expect(correctionsIn(desk, article)).toMatchObject([
    { state: 'entered', why: null },
    { state: 'stet', why: 'The audit says so.' },
  ])
})

test('a list of hundreds draws what is in view; keys, filter and place hold, and the keyboard never falls out', async ({
  desk,
  seat,
}) => {
  const COUNT = 250
  const article = desk.article('A long draft', 'The tide table lists every tide of the year.')
  const { revisionId } = readWorkbench(desk.people.rosa, article).article
  for (let number = 1; number <= COUNT; number++) {
    const at = { articleId: article, revisionId, start: 4, end: 14, purpose: 'correction' } as const
    const severity = number % 2 === 0 ? 'style' : 'factual'
    markSpan(desk.people.rosa, { ...at, replacement: `tide list ${number}`, severity })
  }
  const page = await seat('edith')
  await page.goto(`/articles/${article}/corrections?severity=style&state=proposed`)
  const rows = page.getByRole('list', { name: 'Corrections' }).locator('> li')
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(COUNT / 2))
  expect(await rows.count()).toBeLessThan(40)

  await page.keyboard.press('j')
  await page.keyboard.press('End')
  await expect(rows.last()).toBeFocused()
  await expect(rows.last()).toHaveAttribute('aria-posinset', String(COUNT / 2))
  await page.keyboard.press('k')
  const second = page.locator(`li[aria-posinset="${COUNT / 2 - 1}"]`)
  await expect(second).toBeFocused()
  // Accepted, it leaves the filter: the keyboard is on what stands in its place.
  await page.keyboard.press('a')
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(COUNT / 2 - 1))
  await expect(second).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(COUNT / 2))

  await page.getByLabel('Severity').selectOption('Factual')
  await expect(page).toHaveURL(/severity=factual/)
  await page.goBack()
  await expect(page.getByLabel('Severity')).toHaveValue('style')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('option', { name: 'Next claim' })).toBeVisible()
  await page.keyboard.press('Escape')

  // On paper stands every one that the filter shows, not those in view alone.
  await page.emulateMedia({ media: 'print' })
  const copy = page.getByRole('list', { name: 'Corrections' }).getByRole('listitem')
  await expect(copy).toHaveCount(COUNT / 2)
  await expect(copy.last()).toContainText(`list ${COUNT}`)
  await page.emulateMedia({ media: null })

  const last = await rows.last().getAttribute('id')
  await page.goto(`/articles/${article}/corrections?severity=factual&annotation=${last?.replace('correction-', '')}`)
  await expect(page.locator(`#${last}`)).toBeFocused()
})
