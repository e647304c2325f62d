import { rm } from 'node:fs/promises'
import { type BrowserContext, test as base } from '@playwright/test'
import { signIn } from '../../scripts/served/signed-in'
import { startServer, type TickmarkServer } from '../server'
import { PASSWORD, type PersonName } from './people'
import { type Filling, seedHouse } from './seed'

/** A house on its own server: nobody's yet, on its first day, or in the middle of its work. */
export type House = TickmarkServer & { readonly ids: Readonly<Record<string, string>> }
export type HouseName = 'empty' | Filling

/** The houses of a worker, each started when it is first wanted, and who is signed in there. */
export class Houses {
  private readonly started = new Map<HouseName, Promise<House>>()
  private readonly cookies = new Map<string, Promise<string>>()

  house(name: HouseName): Promise<House> {
    const known = this.started.get(name) ?? start(name)
    this.started.set(name, known)
    return known
  }

  /** The cookies of a person; signing in happens once. */
  cookieOf(name: HouseName, person: PersonName): Promise<string> {
    const key = `${name} ${person}`
    const known = this.cookies.get(key) ?? this.signIn(name, person)
    this.cookies.set(key, known)
    return known
  }

  private async signIn(name: HouseName, person: PersonName): Promise<string> {
    const { baseUrl } = await this.house(name)
    return (await signIn(baseUrl, `${person}@harbour.example`, PASSWORD)).cookie
  }

  /** The addresses of the houses that were started so far. */
  async addresses(): Promise<string[]> {
    const houses = await Promise.allSettled(this.started.values())
    return houses.flatMap((one) => (one.status === 'fulfilled' ? [one.value.baseUrl] : []))
  }

  async discard(): Promise<void> {
    for (const starting of this.started.values()) {
      const house = await starting.catch(() => null)
      await house?.discard()
      if (house) await rm(house.dataFolder, { recursive: true, force: true })
    }
  }
}

async function start(name: HouseName): Promise<House> {
  if (name === 'empty') return { ...(await startServer()), ids: {} }
  const { dataFolder, ids } = await seedHouse(name)
  return { ...(await startServer({ dataFolder })), ids }
}

/**
 * `test` with the houses of its worker. Its pages follow one another in one browser that has read our scripts already
 * and remembers nothing else: no cookie, and nothing that a page kept.
 */
export const test = base.extend<object, { houses: Houses; warm: BrowserContext }>({
  houses: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from its pattern.
    async ({}, use) => {
      const houses = new Houses()
      await use(houses)
      await houses.discard()
    },
    { scope: 'worker' },
  ],
  warm: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' })
      await use(context)
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ warm, houses }, use) => {
    const page = await warm.newPage()
    const browser = await warm.newCDPSession(page)
    await warm.clearCookies()
    for (const origin of await houses.addresses()) {
      await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: KEPT_BY_PAGES })
    }
    await browser.detach()
    await use(page)
    await page.close()
  },
})

const KEPT_BY_PAGES = 'local_storage,indexeddb,cache_storage,service_workers,websql,file_systems'
