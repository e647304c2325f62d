import { expect, type Page } from '@playwright/test'
import { test } from './houses/houses'
import { atRest, bringTo, STATES, signedIn } from './states'

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

/** The statement one is on, and the bar that acts on it, as they stand in the window. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const lines = [...document.querySelectorAll('.article-ring[data-kind=statement]')]
    const boxes = lines.map((line) => line.getBoundingClientRect())
    const toolbar = document.querySelector('[role=toolbar] [data-act]')?.closest('[role=toolbar]')
    const bar = toolbar?.getBoundingClientRect()
    const pane = document.querySelector('[data-marking-focus]')?.getBoundingClientRect()
    return {
      top: Math.min(...boxes.map(({ top }) => top)) - (pane?.top ?? Number.NaN),
      room: (bar?.top ?? Number.NaN) - Math.max(...boxes.map(({ bottom }) => bottom)),
    }
  })

test('at 390 px the bar covers no line of the statement it acts on, with guide and proposals below', async ({
  page,
  houses,
}) => {
  const state = STATES.find(({ name }) => name === 'first-minutes')
  if (!state) throw new Error('The state of the first minutes is gone')
  await page.setViewportSize({ width: 390, height: 844 })
  await bringTo(page, houses, state)
  await page.getByRole('button', { name: 'Exclude all' }).waitFor()
  const list = page.getByRole('listbox', { name: /Statements/ })
  const isClear = async () => {
    await atRest(page)
    expect((await standing(page)).room).toBeGreaterThan(0)
  }
  await list.focus()
  for (let at = 0; at < 24; at++) {
    await page.keyboard.press(at === 0 ? 'Home' : 'ArrowDown')
    await isClear()
    expect((await standing(page)).top).toBeGreaterThanOrEqual(0)
  }
  // Scrolled so that it stands at the foot, where the bar comes to.
  await list.evaluate((element) => element.blur())
  await page.evaluate(() => {
    const pane = document.querySelector('[data-marking]')?.parentElement
    pane?.scrollBy({ top: -150, behavior: 'instant' })
  })
  await list.focus()
  await isClear()
})
