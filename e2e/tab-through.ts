import type { Page } from '@playwright/test'

/** One stop of the Tab key. */
export type TabStop = { readonly name: string; readonly isSeen: boolean }

const MOST_STOPS = 80

/** Presses Tab until the focus is where it began, and looks at each stop whether one sees that it has the focus. */
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
function lookAtFocus(): TabStop | 'again' | 'outside' {
  const focused = document.activeElement
  if (!focused || focused === document.body) return 'outside'
  if (focused.hasAttribute('data-stop')) return 'again'
  focused.setAttribute('data-stop', '')
  const shown = focused.classList.contains('statement-list')
    ? document.querySelector('.article-ring[data-kind=statement]')
    : focused
  const style = shown && getComputedStyle(shown)
  const box = shown?.getBoundingClientRect()
  const hasOutline = style !== null && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1
  const hasShadow = style !== null && style.boxShadow !== 'none'
  const hasSize = (box?.width ?? 0) > 1 && (box?.height ?? 0) > 1
  const label = focused.getAttribute('aria-label') ?? focused.textContent?.trim().slice(0, 40)
  return { name: `${focused.tagName.toLowerCase()} "${label}"`, isSeen: hasSize && (hasOutline || hasShadow) }
}
