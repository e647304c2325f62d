import type { Browser, Page } from '@playwright/test'
import type { Random } from '../served/seeded-random'
import type { SignedIn } from '../served/signed-in'
import { openWindow, weigh } from './browser'
import * as gesture from './gestures'
import { inHaste } from './haste'
import * as moment from './moments'

export type Opened = {
  /** From the navigation to the paint after which everything in view is there. */
  readonly open: number
  /** From the last byte of the data to that paint. */
  readonly paint: number
  readonly heapMiB: number
  readonly nodes: number
}
/** Milliseconds of each deed, from the press or key to the paint that shows what it did. */
export type Used = Readonly<Record<Deed, number[]>>
export type Deed =
  | 'add'
  | 'goTo'
  | 'press'
  | 'key'
  | 'mark'
  | 'judge'
  | 'cite'
  | 'citeAgain'
  | 'why'
  | 'next'
  | 'steps'
  | 'work'

/** Opens the bare editor in a new window. */
export async function measureBare(browser: Browser, url: string): Promise<Opened> {
  const window = await openWindow(browser)
  const page = await window.newPage()
  const opened = await open(page, url, '/document.json')
  await window.close()
  return opened
}

/** Opens the workbench in a new window, and uses it. */
export async function measureWorkbench(
  browser: Browser,
  { url, articleId, person }: { readonly url: string; readonly articleId: string; readonly person: SignedIn },
  random: Random,
  times: number,
): Promise<Opened & Used> {
  const window = await openWindow(browser, url, person)
  const page = await window.newPage()
  const opened = await open(page, `${url}/articles/${articleId}`, '/workbench')
  const used: Used = {
    goTo: await repeated(times, () => gesture.goToOne(page, random)),
    key: await repeated(times, () => gesture.stepByKey(page)),
    press: await repeated(times, () => gesture.pressOne(page, random)),
    add: await repeated(times, () => gesture.addOne(page, random)),
    mark: await repeated(times, () => moment.mark(page, random)),
    judge: await repeated(times, () => moment.judge(page)),
    cite: await repeated(times, () => moment.cite(page)),
    citeAgain: await repeated(times, () => moment.citeAgain(page)),
    why: await repeated(times, () => moment.why(page)),
    next: await repeated(times, () => moment.next(page)),
    steps: await inHaste(page, ['j'], times, 90),
    work: await inHaste(page, ['n', 'c', '1'], times, 150),
  }
  await window.close()
  return { ...opened, ...used }
}

async function open(page: Page, url: string, data: string): Promise<Opened> {
  await page.goto(url, { waitUntil: 'commit' })
  const at = await page.evaluate(() => window.probe.opened())
  const arrived = await page.evaluate((part) => window.probe.arrived(part), data)
  await page.waitForTimeout(1000)
  return { open: at, paint: at - arrived, ...(await weigh(page)) }
}

async function repeated(times: number, measureOne: () => Promise<number>): Promise<number[]> {
  const sample: number[] = []
  for (let time = 0; time < times; time++) sample.push(await measureOne())
  return sample
}
