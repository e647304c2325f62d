import { expect, type Page } from '@playwright/test'
import { test } from './desk'

/** A page that was never loaded anew since it was marked: the policy in force is still the first one's. */
const isSame = (page: Page) => page.evaluate(() => (window as { wasHere?: boolean }).wasHere === true)

/** Goes on inside the page and sees that nothing was loaded anew. */
async function arrive(page: Page, go: () => Promise<void>, address: RegExp): Promise<void> {
  await go()
  await expect(page).toHaveURL(address)
  await expect(page.getByRole('main').first()).toBeVisible()
  expect(await isSame(page), `softly to ${address}`).toBe(true)
}

/*
 * After a navigation inside the page the nonce of the new answer is not the document's. Whatever
 * injected a style or a script then would be reported, and `seat` fails on any report.
 */
test('every screen is reached by soft navigation without one report of the content policy', async ({ desk, seat }) => {
  const page = await seat('ada')
  const title = 'The softly reached article'
  const id = desk.article(title, 'The tower is 300 metres tall.')
  await page.goto(`/articles/${id}`)
  // Drawn by the page's own scripts: from here on its keys act.
  await expect(page.getByRole('listbox', { name: 'Statements of the article' })).toBeAttached()
  await page.evaluate(() => Object.assign(window, { wasHere: true }))

  const keys =
    (...names: readonly string[]) =>
    async () => {
      for (const name of names) await page.keyboard.press(name)
    }
  await arrive(page, keys('g', 'c'), /\/claims$/)
  await arrive(page, keys('g', 's'), /\/sources$/)
  await arrive(page, keys('g', 'a'), /\/articles$/)
  await arrive(page, () => page.getByRole('link', { name: title }).first().click(), /\/articles\/[\w-]+$/)
  await expect(page.getByRole('listbox', { name: 'Statements of the article' })).toBeAttached()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await arrive(page, () => page.getByRole('link', { name: 'Report' }).click(), /\/report$/)

  await page.getByRole('banner').getByRole('button').last().click()
  await arrive(page, () => page.getByRole('menuitem', { name: 'Settings' }).click(), /\/settings\/\w+$/)
  const sections = page.getByRole('navigation', { name: 'Settings' }).getByRole('link')
  const names = await sections.allTextContents()
  expect(names.length).toBeGreaterThan(4)
  for (const name of names) {
    await arrive(page, () => page.getByRole('link', { name, exact: true }).click(), /\/settings\/\w+$/)
  }
  await arrive(page, () => page.getByRole('link', { name: 'Scales', exact: true }).click(), /\/settings\/scales$/)
  await arrive(page, () => page.getByRole('main').getByRole('link').first().click(), /\/settings\/scales\/[\w-]+$/)
})
