import path from 'node:path'
import { test } from './houses/houses'
import { atRest, bringTo, STATES } from './states'

const folder = process.env.TICKMARK_PICTURES ?? 'test-results/pictures'
const only = new RegExp(process.env.TICKMARK_ONLY ?? '')
const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]

test.describe.configure({ mode: 'parallel' })

for (const state of STATES.filter(({ name }) => only.test(name))) {
  test(state.name, async ({ page, houses }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await bringTo(page, houses, state)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const size of sizes) {
        await page.setViewportSize(size)
        await atRest(page)
        await page.screenshot({ path: path.join(folder, `${state.name}.${size.width}.${colorScheme}.png`) })
      }
    }
  })
}
