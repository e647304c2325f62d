import type { Page } from '@playwright/test'
import type { House, Houses } from './houses/houses'
import { ARTICLE_STATES } from './states/article-states'
import { CLAIM_STATES } from './states/claim-states'
import { DOOR_STATES } from './states/door-states'
import { FILE_STATES } from './states/file-states'
import { LEDGER_STATES } from './states/ledger-states'
import { LIST_STATES } from './states/list-states'
import { MARKING_STATES } from './states/marking-states'
import { PEOPLE_STATES } from './states/people-states'
import { REPORT_STATES } from './states/report-states'
import { SCALE_STATES } from './states/scale-states'
import { SETTINGS_STATES } from './states/settings-states'
import type { ScreenState } from './states/stage'

/** Every state of every screen: axe and pictures run over this list, and a page without a state fails. */
export const STATES: readonly ScreenState[] = [
  ...DOOR_STATES,
  ...ARTICLE_STATES,
  ...LIST_STATES,
  ...FILE_STATES,
  ...MARKING_STATES,
  ...CLAIM_STATES,
  ...LEDGER_STATES,
  ...REPORT_STATES,
  ...PEOPLE_STATES,
  ...SETTINGS_STATES,
  ...SCALE_STATES,
]

/** Gives the page the cookies of the person who looks at the state, and answers the house. */
export async function signedIn(page: Page, houses: Houses, state: ScreenState): Promise<House> {
  const house = await houses.house(state.house)
  if (!state.person) return house
  const cookie = await houses.cookieOf(state.house, state.person)
  const cookies = cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: house.baseUrl }
  })
  await page.context().addCookies(cookies)
  return house
}

/** Brings a fresh page to a state and lets it come to rest: fonts are there, nothing moves. */
export async function bringTo(page: Page, houses: Houses, state: ScreenState): Promise<void> {
  const house = await signedIn(page, houses, state)
  // What fades or slides would be measured half-way.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await state.open({ page, house })
  await atRest(page)
}

/** Waits until fonts are there and two frames have been drawn. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  })
}

/** Shows the page at this size in this theme, once the theme has come through. */
export async function show(
  page: Page,
  size: { readonly width: number; readonly height: number },
  colorScheme: 'light' | 'dark',
): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize(size)
  await page.waitForFunction(
    (theme) =>
      matchMedia(`(prefers-color-scheme: ${theme})`).matches &&
      (document.documentElement.className === '' || document.documentElement.classList.contains(theme)),
    colorScheme,
  )
  await atRest(page)
}
