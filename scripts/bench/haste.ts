import type { Page } from '@playwright/test'
import { SETTLED_MS } from './gestures'

/** The browser reports no event that took less. */
const LEAST_MS = 16

/**
 * Keys one upon another, at the pace of somebody who does not look: none waits for what the one before left to do.
 * @returns for each key, milliseconds from the press to the frame after it, by the browser's own Event Timing
 * (https://www.w3.org/TR/event-timing/): steps of 8, and 16 for whatever took less
 */
export async function inHaste(page: Page, keys: readonly string[], times: number, everyMs: number): Promise<number[]> {
  await page.evaluate(watchKeys, LEAST_MS)
  for (let time = 0; time < times; time++) {
    for (const key of keys) await Promise.all([page.keyboard.press(key), page.waitForTimeout(everyMs)])
  }
  await page.waitForTimeout(SETTLED_MS)
  const slow = await page.evaluate(() => window.slowKeys())
  const quick = Math.max(0, keys.length * times - slow.length)
  return [...slow, ...Array<number>(quick).fill(LEAST_MS)]
}

declare global {
  interface Window {
    /** How long the keys took since the last call that took long enough to be told of. */
    slowKeys: () => number[]
  }
}

function watchKeys(leastMs: number): void {
  const durations: number[] = []
  const take = (entries: PerformanceEntryList) => {
    for (const { name, duration } of entries) if (name === 'keydown') durations.push(duration)
  }
  const observer = new PerformanceObserver((list) => take(list.getEntries()))
  observer.observe({ type: 'event', durationThreshold: leastMs } as PerformanceObserverInit)
  window.slowKeys = () => {
    take(observer.takeRecords())
    observer.disconnect()
    return durations
  }
}
