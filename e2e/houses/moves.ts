import path from 'node:path'
import type { Page } from '@playwright/test'
import { closeDb, type Db, openDb } from '@/db/open'
import type { House } from './houses'

export async function pressKeys(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Where words of the article stand in the window, scrolled into view first. */
export function boxOfWords(
  page: Page,
  words: string,
): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.querySelector('.article-text') as Element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1
      if (at < 0) continue
      node.parentElement?.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      const { x, y, width, height } = range.getClientRects()[0] as DOMRect
      return { x, y, width, height }
    }
    throw new Error(`The article does not show: ${sought}`)
  }, words)
}

/** Writes beside the server, as the command line does; nobody's page is told. */
function beside(house: House, act: (db: Db) => void): void {
  const db = openDb(path.join(house.dataFolder, 'tickmark.db'))
  act(db)
  closeDb(db)
}

export function deleteSample(house: House): void {
  beside(house, (db) =>
    db.$client.exec("UPDATE articles SET deleted_at = strftime('%Y-%m-%dT%H:%M:%fZ') WHERE is_sample"),
  )
}

export function restoreSample(house: House): void {
  beside(house, (db) => db.$client.exec('UPDATE articles SET deleted_at = NULL WHERE is_sample'))
}

/** Another person has changed the statement of this claim, and the page has not heard of it yet. */
export function statementFromElsewhere(house: House, claim: string): void {
  beside(house, (db) =>
    db.$client
      .prepare('UPDATE claims SET statement = ?, rev = rev + 1 WHERE id = ?')
      .run('Palestinian radio said the Rafah region was nearly emptied.', house.ids[claim]),
  )
}
