import type { Page } from '@playwright/test'
import type { Random } from '../served/seeded-random'
import { pressed, SETTLED_MS, somewhere, stepByKey } from './gestures'
import type { Awaited } from './probe'

/*
 * The five moments by key: mark, judge, cite, why, what is left. Each begins at a claim or sentence of its
 * own; getting there is not measured.
 */

const byKey = (page: Page, awaited: Awaited, key: string) => pressed(page, awaited, () => page.keyboard.press(key))

/** Leaves a field without having written anything, and waits until the page is quiet. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.waitForTimeout(SETTLED_MS)
}

/** On a sentence somewhere in the article, `c`. */
export async function mark(page: Page, random: Random): Promise<number> {
  const { x, y } = await somewhere(page, random, false)
  await page.mouse.click(x, y)
  await page.waitForTimeout(SETTLED_MS)
  if (await page.getByRole('menu').isVisible()) await leave(page)
  await page.getByRole('listbox').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.waitForTimeout(SETTLED_MS)
  return byKey(page, 'spans', 'c')
}

/** On the next claim, the digit of a rating it does not have. */
export async function judge(page: Page): Promise<number> {
  await stepByKey(page)
  const isFirst = await page.getByRole('radio').first().isChecked()
  return byKey(page, 'verdict', isFirst ? '2' : '1')
}

/** On the next claim, `s`: the box for a source has the caret. */
export async function cite(page: Page): Promise<number> {
  await stepByKey(page)
  const took = await byKey(page, 'caret', 's')
  await leave(page)
  return took
}

/** On the next claim, `,`: the source that was cited last, the caret in its locator. */
export async function citeAgain(page: Page): Promise<number> {
  await stepByKey(page)
  const took = await byKey(page, 'caret', ',')
  await leave(page)
  return took
}

/** On the next claim, `w`: the caret is in the reasons. */
export async function why(page: Page): Promise<number> {
  await stepByKey(page)
  const took = await byKey(page, 'caret', 'w')
  await leave(page)
  return took
}

/** `n`: the next thing that is not done is in view, ringed. */
export const next = (page: Page): Promise<number> => byKey(page, 'place', 'n')
