import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import type { SignedIn } from '../served/signed-in'
import { installProbe } from './probe'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
/** Without the frame limit, times are those of the work and not of the wait for the next tick of a screen. */
const ARGUMENTS = ['--disable-gpu', '--no-first-run', '--disable-frame-rate-limit', '--disable-gpu-vsync']

/** A Chromium of this machine, without a screen. @throws Error when there is none on the PATH. */
export function openBrowser(): Promise<Browser> {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const executablePath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync)
  if (!executablePath) throw new Error('No Chromium on the PATH: install it (apt-get install chromium).')
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...ARGUMENTS, ...sandbox] })
}

/** A window that has never been here: nothing is cached. */
export async function openWindow(browser: Browser, url?: string, person?: SignedIn): Promise<BrowserContext> {
  const window = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await window.addInitScript(installProbe)
  const cookies = person?.cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: url ?? '' }
  })
  if (cookies) await window.addCookies(cookies)
  return window
}

/** What a page holds after the garbage has been taken out. */
export async function weigh(page: Page): Promise<{ readonly heapMiB: number; readonly nodes: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  await session.detach()
  return { heapMiB: heap / 2 ** 20, nodes }
}
