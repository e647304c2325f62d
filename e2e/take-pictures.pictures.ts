import path from 'node:path'
import { test } from './houses/houses'
import { bringTo, STATES, show } from './states'

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
]

test.describe.configure({ mode: 'parallel' })

for (const state of STATES) {
  test(state.name, async ({ page, houses }, { project }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await bringTo(page, houses, state)
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const size of sizes) {
        await show(page, size, colorScheme)
        await page.screenshot({ path: path.join(project.outputDir, `${state.name}.${size.width}.${colorScheme}.png`) })
      }
    }
  })
}
