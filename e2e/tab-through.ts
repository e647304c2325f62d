import type { Page } from '@playwright/test'

/** One stop of the Tab key. */
export type TabStop = { readonly name: string; readonly isSeen: boolean }

const MOST_STOPS = 40

/** Presses Tab until the focus is where it began (or has been at the first forty stops), and looks at each stop whether one sees that it has the focus. */
export async function tabThrough(page: Page): Promise<readonly TabStop[]> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('[data-stop]')) one.removeAttribute('data-stop')
  })
  const stops: TabStop[] = []
  for (let count = 0; count < MOST_STOPS; count++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(lookAtFocus)
    if (stop === 'outside') continue
    if (stop === 'again') break
    stops.push(stop)
  }
  return stops
}

/** Runs in the page. The statements are not to be seen: their ring in the article is. */
async function lookAtFocus(): Promise<TabStop | 'again' | 'outside'> {
  // What is seen is what the next frame shows: rings are drawn in it.
  await new Promise((shown) => requestAnimationFrame(shown))
  const focused = document.activeElement
  // The guards of a menu or toast send the focus on as they get it.
  if (!focused || focused === document.body || focused.hasAttribute('data-base-ui-focus-guard')) return 'outside'
  if (focused.hasAttribute('data-stop')) return 'again'
  focused.setAttribute('data-stop', '')
  const shown = focused.classList.contains('statement-list')
    ? document.querySelector('.article-ring[data-kind=statement]')
    : focused
  const box = shown?.getBoundingClientRect()
  const hasSize = (box?.width ?? 0) > 1 && (box?.height ?? 0) > 1
  // A box around a text field may show the focus for it.
  let hasOutline = false
  for (let one = shown, up = 0; one && up < 4; one = one.parentElement, up++) {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
    hasOutline ||= outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
    hasOutline ||= one === shown && boxShadow !== 'none'
  }
  const label = focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 40)
  return { name: `${focused.tagName.toLowerCase()} "${label}"`, isSeen: hasSize && hasOutline }
}
