// Many pictures on few: what is cut off, ugly or invisible is found by looking over a sheet, then at one picture.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { CHROMIUM_SWITCHES, chromiumOnPath } from './chromium.mjs'

/** How many of a width stand side by side, and in how many rows: a sheet stays readable. */
const GRIDS = { 390: [8, 2], 768: [6, 2], 1440: [4, 4], 1920: [3, 4] }

/** Writes `sheet.<width>.<look>.<number>.png` beside the pictures of a folder; answers the names. */
export async function makeContactSheets(folder) {
  const groups = Object.groupBy(
    readdirSync(folder).filter((name) => /^[\w-]+\.\d+\.[\w-]+\.png$/.test(name)),
    (name) => name.split('.').slice(1, 3).join('.'),
  )
  const executablePath = chromiumOnPath()
  const browser = await chromium.launch({ args: CHROMIUM_SWITCHES, ...(executablePath ? { executablePath } : {}) })
  const made = []
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1000 } })
    for (const [group, names] of Object.entries(groups)) {
      const [columns, rows] = GRIDS[group.split('.')[0]] ?? [4, 4]
      for (let at = 0; at < names.length; at += columns * rows) {
        const sheet = path.join(folder, `sheet.${group}.${at / (columns * rows)}.png`)
        await page.goto(pathToFileURL(folder).href)
        await page.setContent(sheetOf(folder, names.slice(at, at + columns * rows), columns))
        await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())))
        await page.screenshot({ path: sheet, fullPage: true })
        made.push(sheet)
      }
    }
  } finally {
    await browser.close()
  }
  return made
}

function sheetOf(folder, names, columns) {
  const figures = names.map(
    (name) =>
      `<figure><figcaption>${name}</figcaption><img src="${pathToFileURL(path.join(folder, name)).href}"></figure>`,
  )
  return `<style>body{margin:8px;display:grid;grid-template-columns:repeat(${columns},minmax(0,1fr));gap:8px;font:12px sans-serif;background:#888}
    figure{margin:0}img{width:100%;display:block}</style>${figures.join('')}`
}
