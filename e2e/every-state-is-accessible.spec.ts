import { expect, type Page } from '@playwright/test'
import { findings } from './axe'
import { test } from './houses/houses'
import { bringTo, STATES, show } from './states'
import { tabThrough } from './tab-through'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 390, height: 844 }

test.describe.configure({ mode: 'parallel' })

/** Lays the whole article out: what is skipped keeps the colours of the theme it was last drawn in. */
async function layOutWhole(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.article-text > * { content-visibility: visible }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
}

for (const state of STATES) {
  test(`${state.name}: axe finds nothing, nothing is cut off at 390 px, and the focus is always seen`, async ({
    page,
    houses,
  }) => {
    await page.setViewportSize(WIDE)
    await bringTo(page, houses, state)
    await layOutWhole(page)
    const found: string[] = []
    for (const size of [WIDE, NARROW]) {
      await show(page, size, 'light')
      found.push(...(await findings(page, { tags: RULES })))
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (wider > 0) found.push(`${size.width} px: the page is ${wider} px wider than the window`)
      // The theme changes nothing but colours.
      await show(page, size, 'dark')
      found.push(...(await findings(page, { rules: ['color-contrast'] })))
    }
    await show(page, WIDE, 'light')
    const unseen = (await tabThrough(page)).filter(({ isSeen }) => !isSeen)
    found.push(...unseen.map(({ name }) => `no focus seen on ${name}`))
    expect(found).toEqual([])
  })
}

test('with forced colours verdicts differ by line, icon and number, and the focus is still seen', async ({
  page,
  houses,
}) => {
  const state = STATES.find(({ name }) => name === 'workbench-claim')
  if (!state) throw new Error('The state of an open claim is gone')
  await page.emulateMedia({ forcedColors: 'active' })
  await bringTo(page, houses, state)
  const badges = page.locator('.article-badge')
  expect(await badges.count()).toBeGreaterThan(3)
  const lines = await page.evaluate(() =>
    ['span-true-0', 'span-mixed-0', 'span-unproven-0', 'span-open-0'].map((name) => {
      const { textDecorationStyle, backgroundColor } = getComputedStyle(document.body, `::highlight(${name})`)
      return { textDecorationStyle, backgroundColor }
    }),
  )
  expect(new Set(lines.map(({ textDecorationStyle }) => textDecorationStyle)).size).toBeGreaterThan(2)
  expect(new Set(lines.map(({ backgroundColor }) => backgroundColor)).size).toBe(1)
  const unseen = (await tabThrough(page)).filter(({ isSeen }) => !isSeen)
  expect(unseen).toEqual([])
})
