import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { closeDb, type Db, openDb } from '@/db/open'
import { findUserByEmail } from '@/db/queries/account'
import { openSession } from '@/services/account/sessions'
import { prepareRevision } from '@/services/article/prepare-revision'
import { storeArticle } from '@/services/article/save-article'
import { paragraphs } from '@/services/desk.fixture'
import { foundHouse, type People, type PersonName } from './houses/people'
import { forbidMouse } from './keyboard-only'
import { startServer, type TickmarkServer } from './server'
import { watch } from './watch'

/** A server with a house in it: one person of each role, two reviewers, and the sample. */
export type Desk = {
  readonly server: TickmarkServer
  /** A connection beside the server's, for what a test prepares or takes away. */
  readonly db: Db
  readonly people: People
  /** The cookie of a session that was opened just now, and the session's id; for one of the five, or by e-mail address. */
  readonly session: (
    who: PersonName | `${string}@${string}`,
  ) => Promise<{ readonly id: string; readonly cookie: Cookie }>
  /** Saves an article of these paragraphs; answers its id. */
  readonly article: (title: string, ...texts: readonly string[]) => string
}

export type Cookie = { readonly name: string; readonly value: string; readonly url: string }

/** A house on a server of its own: with settings, from another built folder than the one all tests serve. */
export async function openDesk(
  env: Readonly<Record<string, string>> = {},
  folder?: string,
): Promise<Desk & { readonly close: () => Promise<void> }> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'tickmark-desk-'))
  const db = openDb(path.join(dataFolder, 'tickmark.db'))
  const people = await foundHouse(db, () => new Date())
  const server = await startServer({ dataFolder, env, folder })
  return {
    server,
    db,
    people,
    session: async (who) => {
      const user = findUserByEmail(db, who.includes('@') ? who : people[who as PersonName].actor.email)
      if (!user) throw new Error(`Nobody is called ${who}.`)
      const id = openSession(db, new Date(), user, 'e2e')
      const secret = readFileSync(path.join(dataFolder, 'secret'), 'utf8').trim()
      const value = await encode({ token: { sub: user.id, sid: id }, secret })
      return { id, cookie: { name: 'next-auth.session-token', value, url: server.baseUrl } }
    },
    article: (title, ...texts) => {
      const document = paragraphs(...texts)
      const input = { document, title, language: 'en', direction: 'ltr', working: 'public-verdict' } as const
      const options = { isSample: false, exclusions: 'accepted' } as const
      return storeArticle(people.edith, input, prepareRevision(document, 'en'), options).value.id
    },
    close: async () => {
      closeDb(db)
      await server.discard()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** How a person's page is opened. */
export type Seat = {
  readonly isKeyboardOnly?: boolean
  /** A telephone: 390 px wide, a finger and no mouse. */
  readonly isTouch?: boolean
  readonly locale?: string
}

type Tests = {
  /** A browser of its own with this person signed in; null for a stranger. */
  readonly seat: (name: PersonName | null, seat?: Seat) => Promise<Page>
}

/**
 * `test` with a desk for each worker. Every page of every test is watched: a script error, a report of
 * the content security policy, a request that leaves the host, and a mouse where none is allowed fail it.
 */
export const test = base.extend<Tests, { desk: Desk; deskName: string }>({
  /** Tests that look at the whole house name a desk of their own; the others share one for each worker. */
  deskName: ['shared', { option: true, scope: 'worker' }],
  desk: [
    async ({ deskName: _ }, use) => {
      const desk = await openDesk()
      await use(desk)
      await desk.close()
    },
    { scope: 'worker' },
  ],
  seat: async ({ browser, desk }, use) => {
    const problems: string[] = []
    const opened: Page[] = []
    await use(async (name, { isKeyboardOnly = false, isTouch = false, locale } = {}) => {
      const device = isTouch ? { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } : {}
      const context = await browser.newContext({ baseURL: desk.server.baseUrl, ...device })
      if (name) await context.addCookies([(await desk.session(name)).cookie])
      if (locale) await context.addCookies([{ name: 'NEXT_LOCALE', value: locale, url: desk.server.baseUrl }])
      await watch(context, desk.server.baseUrl, problems)
      if (isKeyboardOnly) await forbidMouse(context, problems)
      const page = await context.newPage()
      opened.push(page)
      return page
    })
    for (const page of opened) await page.context().close()
    expect(problems, 'what the pages complained of').toEqual([])
  },
})
