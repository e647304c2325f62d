import type { Page } from '@playwright/test'

/** From now on the server tells this page that its disk is nearly full; what is answered gives it room again. */
export async function fullDisk(page: Page): Promise<() => Promise<void>> {
  const message = 'The disk of the server is nearly full.'
  await page.route('**/api/ready', (route) => route.fulfill({ status: 503, json: { checks: { disk: false } } }))
  await page.route('**/api/commands', (route) =>
    route.fulfill({ status: 503, json: { ok: false, code: 'unavailable', message } }),
  )
  return async () => {
    await page.unroute('**/api/ready')
    await page.unroute('**/api/commands')
  }
}
