import { expect, type Page } from '@playwright/test'
import type { Hands } from './hands'

/** What a person finds on the workbench, by role and name. */
export const bench = {
  statements: (page: Page) => page.getByRole('listbox', { name: 'Statements of the article' }),
  statement: (page: Page, words: string) => bench.statements(page).getByRole('option', { name: words }),
  bar: (page: Page) => page.getByRole('toolbar', { name: 'Mark the selection' }),
  act: (page: Page, name: string) => bench.bar(page).getByRole('button', { name: new RegExp(`^${name}`) }),
  claims: (page: Page) => page.getByRole('navigation', { name: 'Claims' }),
  claim: (page: Page, words: string | RegExp) => bench.claims(page).getByRole('button', { name: words }),
  panel: (page: Page) => page.getByRole('complementary', { name: 'Claim panel' }),
  rating: (page: Page, label: string) =>
    bench
      .panel(page)
      .getByRole('radiogroup', { name: 'Verdict', exact: true })
      .getByRole('radio', { name: label, exact: true }),
  field: (page: Page, label: string) => bench.panel(page).getByLabel(label, { exact: true }),
  button: (page: Page, name: string | RegExp) => bench.panel(page).getByRole('button', { name }),
  reasons: (page: Page) => bench.panel(page).getByRole('textbox', { name: 'Why: your reasons' }),
}

/** Opens the workbench and waits until its annotations have arrived. */
export async function openBench(page: Page, articleId: string): Promise<void> {
  await page.goto(`/articles/${articleId}`)
  await expect(bench.statements(page)).toBeAttached()
}

/** Everything has been written. */
export const saved = (page: Page) => expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()

/** What a screen reader was just told. */
export const heard = (page: Page, words: string) =>
  expect(page.getByRole('status').filter({ hasText: words })).not.toHaveCount(0)

/** Marks words of the article through the bar that hangs below the selection. */
export async function mark(hands: Hands, quote: string, act = 'Claim'): Promise<void> {
  await hands.select(quote)
  await hands.choose(bench.act(hands.page, act))
}

export type Painted = { readonly tint: string; readonly text: string }

/** What the article shows as marked: the tint of each span and its words, in the order of their tints and words. */
export async function painted(page: Page): Promise<Painted[]> {
  const found = await page.evaluate(() =>
    [...(CSS.highlights as unknown as Map<string, Set<StaticRange>>)].flatMap(([name, ranges]) => {
      const tint = /^span-(.+)-\d$/.exec(name)?.[1]
      if (!tint) return []
      return [...ranges].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange()
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
        const copy = range.cloneContents()
        for (const badge of copy.querySelectorAll('.article-badge')) badge.remove()
        return { tint, text: copy.textContent ?? '' }
      })
    }),
  )
  return inOrder(found)
}

/** The words the article shows as clear: those nothing but a clearance accounts for. */
export const cleared = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...((CSS.highlights as unknown as Map<string, Set<StaticRange>>).get('cleared') ?? [])].map((words) => {
      const range = document.createRange()
      range.setStart(words.startContainer, words.startOffset)
      range.setEnd(words.endContainer, words.endOffset)
      return range.toString()
    }),
  )

export const inOrder = (spans: readonly Painted[]): Painted[] =>
  [...spans].sort((a, b) => `${a.tint} ${a.text}`.localeCompare(`${b.tint} ${b.text}`))
