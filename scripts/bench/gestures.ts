import type { Page } from '@playwright/test'
import { option } from '../served/options'
import type { Random } from '../served/seeded-random'
import type { Awaited } from './probe'

/** How long a page is left alone after each deed, so that none is measured in another's wake. */
export const SETTLED_MS = 250

/** Measures one press: from the browser's event to after the paint that shows what it did. */
export async function pressed(page: Page, awaited: Awaited, press: () => Promise<void>): Promise<number> {
  await page.evaluate((what) => window.probe.arm(what), awaited)
  await press()
  const took = await page
    .evaluate(() => window.probe.took())
    .catch(async (error: Error) => {
      const picture = option('picture')
      if (picture) await page.screenshot({ path: picture })
      throw new Error(`Waiting for ${awaited}: ${error.message}`)
    })
  await page.waitForTimeout(SETTLED_MS)
  return took
}

/** Somewhere in the list of claims, a press on one that is not open. */
export async function goToOne(page: Page, random: Random): Promise<number> {
  const list = page.getByRole('navigation', { name: 'Claims' })
  await list.evaluate((pane, share) => pane.scrollTo(0, pane.scrollHeight * share), random.next())
  await page.waitForTimeout(SETTLED_MS)
  const at = await list.evaluate((pane) => {
    const { top, bottom } = pane.getBoundingClientRect()
    const boxes = [...pane.querySelectorAll('[role=listitem] button:not([aria-current])')].map((button) =>
      button.getBoundingClientRect(),
    )
    const box = boxes.find((one) => one.top > top + 60 && one.bottom < bottom - 60)
    return box && { x: box.x + 30, y: box.y + box.height / 2 }
  })
  if (!at) return goToOne(page, random)
  return pressed(page, 'ring', () => page.mouse.click(at.x, at.y))
}

export async function stepByKey(page: Page): Promise<number> {
  return pressed(page, 'ring', () => page.keyboard.press('j'))
}

type Place = { readonly x: number; readonly y: number }

/** Scrolls the article to a share of its height. */
async function scrollTo(page: Page, share: number): Promise<void> {
  await page.evaluate((to) => {
    let pane = document.querySelector<HTMLElement>('.article-text')
    while (pane && pane.scrollHeight <= pane.clientHeight + 1) pane = pane.parentElement
    pane?.scrollTo(0, (pane.scrollHeight - pane.clientHeight) * to)
  }, share)
  await page.waitForTimeout(SETTLED_MS)
}

/**
 * The beginning of a line of text in the middle of the screen, or of a painted stretch in it: not one that
 * is ringed already, where a press changes nothing, and no badge, which is not selected.
 */
function findPlace(isOnSpan: boolean): Place | null {
  const rings = [...document.querySelectorAll('.article-ring')].map((ring) => ring.getBoundingClientRect())
  const isRinged = (x: number, y: number) =>
    rings.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
  const spans = [...CSS.highlights].filter(([name]) => name !== 'selection').flatMap(([, ranges]) => [...ranges])
  for (const block of document.querySelectorAll('.article-text p')) {
    const { top, bottom } = block.getBoundingClientRect()
    if (bottom < 250 || top > 600) continue
    const range = document.createRange()
    range.selectNodeContents(block)
    for (const line of range.getClientRects()) {
      if (line.top < 200 || line.bottom > 650 || line.width < 300) continue
      const y = line.y + line.height / 2
      if (!isOnSpan) {
        if ([20, 120, 220].every((by) => !document.elementFromPoint(line.x + by, y)?.closest('.article-badge')))
          return { x: line.x, y }
        continue
      }
      for (let x = line.x + 20; x < line.right - 20; x += 20) {
        const caret = document.caretPositionFromPoint(x, y)
        const isHere = (one: AbstractRange) =>
          one.startContainer === caret?.offsetNode &&
          one.startOffset < caret.offset &&
          one.endContainer === caret.offsetNode &&
          one.endOffset > caret.offset
        if (spans.some(isHere) && !isRinged(x, y)) return { x, y }
      }
    }
  }
  return null
}

export async function somewhere(page: Page, random: Random, isOnSpan: boolean): Promise<Place> {
  for (let tries = 0; tries < 20; tries++) {
    await scrollTo(page, random.next())
    const place = await page.evaluate(findPlace, isOnSpan)
    if (place) return place
  }
  throw new Error('No line of text came into view.')
}

/** A press on a span in the text: which are there is worked out, and the one is ringed or all are offered. */
export async function pressOne(page: Page, random: Random): Promise<number> {
  const { x, y } = await somewhere(page, random, true)
  const took = await pressed(page, 'ring or menu', () => page.mouse.click(x, y))
  if (await page.getByRole('menu').isVisible()) await page.keyboard.press('Escape')
  return took
}

/** Words are selected with the mouse, then Claim is pressed. */
export async function addOne(page: Page, random: Random): Promise<number> {
  for (let tries = 0; tries < 3; tries++) {
    const line = await somewhere(page, random, false)
    await page.mouse.move(line.x + 20, line.y)
    await page.mouse.down()
    await page.mouse.move(line.x + 120, line.y)
    await page.mouse.move(line.x + 220, line.y)
    await page.mouse.up()
    await page.waitForTimeout(SETTLED_MS)
    const button = page.getByRole('toolbar').getByRole('button', { name: /^Claim/ })
    const box = (await page.evaluate(() => `${getSelection()}` !== '')) && (await button.boundingBox())
    if (box) return pressed(page, 'spans', () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2))
  }
  throw new Error('Selecting words brought no bar.')
}
