import type { Page } from '@playwright/test'
import { boxOfWords, pressKeys } from '../houses/moves'
import type { PersonName } from '../houses/people'
import type { ScreenState, Stage } from './stage'

export const WORKBENCH = 'app/(workbench)/articles/[id]/page.tsx'

/** A state of the workbench; unless another person is named, the reviewer Rosa looks at it. */
export function bench(
  name: string,
  open: ScreenState['open'],
  { person = 'rosa', dialog }: { readonly person?: PersonName; readonly dialog?: string } = {},
): ScreenState {
  return { name, draws: dialog ? [WORKBENCH, dialog] : [WORKBENCH], house: 'busy', person, open }
}

/** Opens the workbench of an article, at a claim when one is named, and waits for what was marked. */
export async function desk({ page, house }: Stage, article: string, claim?: string): Promise<void> {
  const query = claim ? `?claim=${house.ids[claim]}` : ''
  await page.goto(`${house.baseUrl}/articles/${house.ids[article]}${query}`)
  await page.getByRole('listbox', { name: /Statements/ }).waitFor({ state: 'attached' })
  if (claim) await page.getByRole('article', { name: /^Claim \d/ }).waitFor()
}

export const atDesk = (article: string, claim?: string) => (stage: Stage) => desk(stage, article, claim)

/** Opens the untouched part of the checked sample with the keyboard in the statements. */
export async function statement(stage: Stage, ...keys: readonly string[]): Promise<void> {
  await desk(stage, 'checked')
  await stage.page.getByRole('listbox', { name: /Statements/ }).focus()
  await pressKeys(stage.page, 'Home', ...keys)
}

/** Clicks the words in the article. */
export async function press(page: Page, words: string): Promise<void> {
  const box = await boxOfWords(page, words)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

/** Opens the list of claims, where it is a sheet. */
export async function openClaims(page: Page): Promise<void> {
  const toggle = page.getByRole('button', { name: 'Claims', exact: true })
  if (await toggle.isVisible()) await toggle.click()
}
