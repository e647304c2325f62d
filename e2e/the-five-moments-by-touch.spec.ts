import { expect, type Page } from '@playwright/test'
import { test } from './desk'
import { placeOf } from './hands'
import { type Finger, fingerOf } from './touch'
import { bench, cleared, heard, openBench, painted } from './workbench'

const TEXTS = ['The bridge opened in 1932. It is long.', 'Nobody paid a toll.'] as const

const closeSheet = (finger: Finger) => finger.tap(bench.button(finger.page, 'Close the panel'))
const sourceForm = (page: Page) => page.getByRole('form', { name: 'New source' })

test('mark, judge, cite, why and what is left, with a finger on a telephone', async ({ desk, seat }) => {
  const page = await seat('rosa', { isTouch: true })
  const finger = await fingerOf(page)
  await openBench(page, desk.article('The bridge', ...TEXTS))

  await test.step('mark: a tap on a sentence brings the bar; words are held', async () => {
    await finger.hold('toll')
    await expect(page.getByText('Selected: toll')).toBeAttached()
    await expect(bench.bar(page)).toBeInViewport({ ratio: 1 })
    await finger.tap(bench.act(page, 'Comment'))
    await heard(page, 'Marked: comment')
    await expect(bench.panel(page).getByRole('heading', { name: 'Comment' })).toBeInViewport()
    await closeSheet(finger)
    await finger.tapWord('bridge')
    await expect(bench.bar(page)).toBeInViewport({ ratio: 1 })
    await finger.tap(bench.act(page, 'Claim'))
    await heard(page, 'Claim 1, open')
    await expect(bench.field(page, 'Statement')).toHaveValue('The bridge opened in 1932.')
    await expect(bench.bar(page)).toBeHidden()
  })
  await test.step('judge', async () => {
    await finger.tap(bench.rating(page, 'Mostly true'))
    await expect(bench.rating(page, 'Mostly true')).toBeChecked()
  })
  await test.step('cite', async () => {
    await finger.tap(bench.button(page, 'Add source'))
    await page.keyboard.insertText('https://example.org/bridges')
    await finger.tap(sourceForm(page).getByLabel('Locator'))
    await page.keyboard.insertText('p. 4')
    await finger.tap(sourceForm(page).getByRole('button', { name: 'Cite' }))
    await expect(bench.panel(page).getByText('p. 4')).toBeVisible()
  })
  await test.step('why, and the phone rings', async () => {
    await finger.tap(bench.button(page, 'Edit your reasons'))
    await expect(bench.reasons(page)).toBeFocused()
    await page.keyboard.insertText('The plaque says so.')
    await finger.tap(bench.button(page, 'Waiting on…'))
    await expect(bench.panel(page).getByText('The plaque says so.')).toBeVisible()
    await expect(bench.field(page, 'Waiting on')).toBeFocused()
    await page.keyboard.insertText('Press office')
    await finger.tap(bench.button(page, /^Wait$/))
    await heard(page, 'Waiting on Press office')
    await finger.tap(bench.button(page, 'Waits no more'))
    await expect(bench.panel(page).getByText('Saved', { exact: true })).toBeVisible()
  })
  await test.step('bounds: an end is dragged by its grip', async () => {
    const grip = page.locator('.article-handle[data-edge=end]')
    const box = await grip.boundingBox()
    if (!box) throw new Error('There is no grip.')
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24)
    const [was, wanted] = [await placeOf(page, '1932.'), await placeOf(page, 'opened in')]
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await finger.drag(from, { x: from.x + wanted.to.x - was.to.x, y: from.y })
    await heard(page, 'Bounds changed: The bridge opened in')
    await expect.poll(async () => (await painted(page)).map(({ text }) => text)).toContain('The bridge opened in')
  })
  await test.step('what is left: the list makes way for the next thing, and at the end for the report', async () => {
    const next = async () => {
      await finger.tap(page.getByRole('button', { name: 'Claims', exact: true }))
      await finger.tap(bench.claims(page).getByRole('button', { name: 'Next thing to do' }))
      await expect(bench.claims(page)).toBeHidden()
    }
    await closeSheet(finger)
    await next()
    await expect(bench.statement(page, 'The bridge')).toHaveAttribute('aria-selected', 'true')
    await finger.tap(bench.act(page, 'Rest is clear'))
    await expect.poll(() => cleared(page)).toEqual(['1932'])
    await next()
    await expect(bench.statement(page, 'It is long')).toHaveAttribute('aria-selected', 'true')
    await finger.tap(bench.act(page, 'No check'))
    await finger.tap(page.getByRole('menuitem', { name: 'Opinion' }))
    await closeSheet(finger)
    await next()
    await finger.tap(bench.act(page, 'Rest is clear'))
    await next()
    await heard(page, 'Nothing left')
    await finger.tap(page.getByRole('banner').getByRole('link', { name: 'Report' }))
    await expect(page).toHaveURL(/\/report$/)
  })
})
