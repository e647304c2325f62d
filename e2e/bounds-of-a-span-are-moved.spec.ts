import { expect, type Page } from '@playwright/test'
import { test } from './desk'
import { handsOf, placeOf } from './hands'
import { bench, heard, mark, openBench, painted, saved } from './workbench'

const TEXT = 'The bridge opened in 1932 and carried ten thousand cars. Nobody paid a toll before spring.'

const stands = (page: Page, text: string) => expect.poll(() => painted(page)).toEqual([{ tint: 'open', text }])
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Bounds of the span' })

test('the bounds of a span are moved with b, arrows, Enter and Esc', async ({ desk, seat }) => {
  const page = await seat('rosa')
  await openBench(page, desk.article('The bridge', TEXT))
  await mark(handsOf(page, 'keyboard'), 'opened in 1932')
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  await test.step('Esc leaves them as they were', async () => {
    await press('b')
    await heard(page, 'Arrows move the end, with Shift the start, with Alt by letter. Enter keeps them')
    await press('ArrowRight', 'ArrowRight')
    await heard(page, 'opened in 1932 and carried')
    await press('Escape')
    await heard(page, 'Bounds as they were: opened in 1932')
    await stands(page, 'opened in 1932')
  })
  await test.step('the end moves by word and by letter, the start with Shift; Enter keeps them', async () => {
    await press('b', 'ArrowRight', 'Shift+ArrowLeft', 'Alt+ArrowLeft', 'c', 'Enter')
    await heard(page, 'Bounds changed: bridge opened in 1932 an')
    await stands(page, 'bridge opened in 1932 an')
    await expect(bar(page)).toBeHidden()
    await expect(bench.statements(page)).toBeFocused()
  })
  await test.step('the arrows down and up go by sentence', async () => {
    await press('b', 'ArrowDown', 'Enter')
    await stands(page, 'bridge opened in 1932 and carried ten thousand cars.')
  })
  await test.step('undone, they are back; and the claim is still one', async () => {
    await press('Control+z')
    await stands(page, 'bridge opened in 1932 an')
    await saved(page)
    await page.reload()
    await expect(bench.statements(page)).toBeAttached()
    await stands(page, 'bridge opened in 1932 an')
  })
})

test('the bounds of a span are dragged by their grips, and moved with buttons', async ({ desk, seat }) => {
  const page = await seat('rosa')
  const hands = handsOf(page, 'mouse')
  await openBench(page, desk.article('The bridge', TEXT))
  await mark(hands, 'opened in 1932')
  const drag = async (edge: 'start' | 'end', words: string) => {
    const grip = page.locator(`.article-handle[data-edge=${edge}]`)
    const box = await grip.boundingBox()
    if (!box) throw new Error('There is no grip.')
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24)
    const place = await placeOf(page, words)
    const to = edge === 'start' ? place.from : place.to
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, from.y, { steps: 8 })
    await page.mouse.up()
  }

  await test.step('an end follows the mouse from word to word', async () => {
    await drag('end', 'and carried')
    await stands(page, 'opened in 1932 and carried')
    await heard(page, 'Bounds changed: opened in 1932 and carried')
    await drag('start', 'bridge')
    await stands(page, 'bridge opened in 1932 and carried')
  })
  await test.step('a press on a grip that drags nothing means the words beneath', async () => {
    await page.locator('.article-handle[data-edge=end]').click()
    await stands(page, 'bridge opened in 1932 and carried')
  })
  await test.step('every key has a button', async () => {
    await bench.claim(page, /bridge|opened/).click()
    await bench.button(page, 'Bounds').click()
    await bar(page).getByRole('button', { name: 'End one word later' }).click()
    await bar(page).getByRole('button', { name: 'Start one word later' }).click()
    await bar(page).getByRole('button', { name: 'Keep' }).click()
    await stands(page, 'opened in 1932 and carried ten')
    await saved(page)
  })
})
