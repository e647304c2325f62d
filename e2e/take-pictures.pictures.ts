import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { test } from './houses/houses'
import { type Shot, shotsOf, sizeOf, type Wanted } from './pictures-wanted'
import { atRest, bringTo, STATES, show } from './states'

const wanted = JSON.parse(process.env.TICKMARK_PICTURES ?? '{"shots":[]}') as Wanted

test.describe.configure({ mode: 'parallel' })

for (const state of STATES) {
  const groups = shotsOf(wanted, state.name)
  if (groups.length === 0) continue
  test(state.name, async ({ page, warm, houses }, { project }) => {
    for (const shots of groups) {
      await page.setViewportSize('shots' in wanted && shots[0] ? sizeOf(shots[0]) : { width: 1440, height: 900 })
      await bringTo(page, houses, state)
      for (const shot of shots) {
        await dress(page, shot)
        const png = await page.screenshot()
        const picture = shot.file.endsWith('.webp') ? await asWebp(await warm.newPage(), png) : png
        writeFileSync(path.join(project.outputDir, shot.file), picture)
      }
    }
  })
}

async function dress(page: Page, shot: Shot): Promise<void> {
  const [theme, direction = 'ltr'] = shot.look.split('-')
  await page.emulateMedia({ forcedColors: theme === 'forced' ? 'active' : 'none' })
  await page.evaluate((dir) => {
    document.documentElement.setAttribute('dir', dir)
    // Nobody turns a page that is open: what hangs below words is placed anew as after a scroll.
    document.querySelector('[data-marking]')?.parentElement?.dispatchEvent(new Event('scroll'))
  }, direction)
  await show(page, sizeOf(shot), theme === 'dark' ? 'dark' : 'light')
  await atRest(page)
}

/** The picture as WebP, as the browser writes it: a third as heavy. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const url = await page.evaluate(async (base64) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
    const canvas = document.createElement('canvas')
    canvas.width = bitmap.width
    canvas.height = bitmap.height
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
    return canvas.toDataURL('image/webp', 0.86)
  }, png.toString('base64'))
  await page.close()
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}
