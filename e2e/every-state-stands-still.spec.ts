import { expect, type Page } from '@playwright/test'
import { test } from './houses/houses'
import { atRest, STATES, signedIn } from './states'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

/** Where the first blocks of the article stand, from the top of the window. */
const placesOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.article-text > *')].slice(0, 4).map((block) => {
      const { x, y, width } = block.getBoundingClientRect()
      return [block.tagName, Math.round(x), Math.round(y), Math.round(width)].join(' ')
    }),
  )

for (const size of SIZES) {
  test(`the article stays where the server drew it when the workbench arrives, ${size.width} px wide`, async ({
    page,
    houses,
  }) => {
    const state = STATES.find(({ name }) => name === 'workbench-untouched')
    if (!state) throw new Error('The state of an untouched article is gone')
    const house = await signedIn(page, houses, state)
    await page.setViewportSize(size)
    let arrive = () => {}
    const held = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route('**/workbench', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(`${house.baseUrl}/articles/${house.ids.sample}`)
    await page.getByText('A senior Hamas official').last().waitFor()
    await atRest(page)
    const before = await placesOf(page)
    expect(before).toHaveLength(4)
    arrive()
    await page.getByRole('button', { name: 'Exclude all' }).waitFor()
    await atRest(page)
    expect(await placesOf(page)).toEqual(before)
  })
}
