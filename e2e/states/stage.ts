import type { Page } from '@playwright/test'
import type { House, HouseName } from '../houses/houses'
import type { PersonName } from '../houses/people'

export type Stage = { readonly page: Page; readonly house: House }

/** One state of the screen: in which house, who looks at it, and how one comes there. */
export type ScreenState = {
  /** The name of its pictures. */
  readonly name: string
  /** The page that draws it, and dialogs that are open on it: files of this repository. */
  readonly draws: readonly string[]
  readonly house: HouseName
  readonly person?: PersonName
  readonly open: (stage: Stage) => Promise<void>
}

/** Goes to an address of the house. */
export const go =
  (path: string) =>
  async ({ page, house }: Stage) => {
    await page.goto(house.baseUrl + path)
  }
