import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { markPassage } from '@/services/annotation/mark-passage'
import { test } from './desk'

test('the sample is removed in one act, and comes back with one more', async ({ seat }) => {
  const page = await seat('edith')
  await page.goto('/articles')
  const row = page.getByRole('row', { name: /A sample to try things on/ })
  await row.getByRole('button', { name: 'Remove the sample' }).click()
  await expect(row).toBeHidden()
  await expect(page.getByText('The sample was removed, with everything marked on it.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()
})

test('a deleted article is brought back from the list of deleted ones', async ({ seat, desk }) => {
  const id = desk.article('Ferries in winter', 'The ferry runs every day.')
  const page = await seat('edith')
  await page.goto('/articles')
  const remove = async () => {
    await page.getByRole('button', { name: 'More for “Ferries in winter”' }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
  }
  // A colleague has begun on it since the list was read: that is told, and deleting it all the same is one more press.
  await expect(page.getByRole('button', { name: 'More for “Ferries in winter”' })).toBeVisible()
  markPassage(desk.people.rosa, id, { purpose: 'claim', quote: { exact: 'The ferry runs' } })
  await remove()
  await expect(page.getByRole('region', { name: 'Notifications' }).getByText('has begun on it')).toBeVisible()
  await expect(page.getByRole('row', { name: /Ferries in winter/ })).toContainText('0 of 1 claim')
  await remove()
  await page.getByRole('link', { name: /deleted article/ }).click()
  await expect(page.getByRole('button', { name: /^Erase/ })).toBeHidden()
  await page.getByRole('button', { name: 'Bring back “Ferries in winter”' }).click()
  await expect(page.getByText('Nothing is deleted')).toBeVisible()
  await page.goto('/articles')
  await expect(page.getByRole('link', { name: 'Ferries in winter' })).toBeVisible()
})

test('an admin erases a deleted article by typing its title, and no file holds a word of it', async ({
  seat,
  desk,
}) => {
  desk.article('Zebrabridge report', 'The Zebrabridge opened in 1932.')
  const page = await seat('ada')
  await page.goto('/articles')
  await page.getByRole('button', { name: 'More for “Zebrabridge report”' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('link', { name: /deleted article/ }).click()
  await page.getByRole('button', { name: 'Erase “Zebrabridge report” for good…' }).click()
  const act = page.getByRole('button', { name: 'Erase for good', exact: true })
  await expect(act).toHaveAttribute('aria-disabled', 'true')
  await page.getByLabel('Type the title to confirm').fill('Zebrabridge report')
  await act.click()
  await expect(page.getByText('“Zebrabridge report” was erased.')).toBeVisible()
  await expect.poll(() => filesWith(path.dirname(desk.db.$client.name), 'zebrabridge')).toEqual([])
})

function filesWith(folder: string, word: string): string[] {
  return readdirSync(folder).filter((name) =>
    readFileSync(path.join(folder, name), 'latin1').toLowerCase().includes(word),
  )
}
