import { type APIResponse, expect, type Page } from '@playwright/test'
import { openDesk, test } from './desk'
import { handsOf, placeOf } from './hands'
import { bench, mark, openBench, saved } from './workbench'

test.use({ deskName: 'strangers and viewers' })

/** A command as a page sends it, with this person's cookie. */
const send = (page: Page, base: string, name: string, input: unknown): Promise<APIResponse> =>
  page.request.post('/api/commands', {
    headers: { origin: base, 'sec-fetch-site': 'same-origin' },
    data: { name, input, idempotencyKey: crypto.randomUUID() },
  })

test('a walk over pages, dialogs, menus and toasts leaves no report of the content policy and never the host', async ({
  desk,
  seat,
}) => {
  // What is watched on every page of every test is the point of this one: see watch.ts.
  const page = await seat('edith')
  const hands = handsOf(page, 'mouse')
  await page.goto('/articles')
  await page.getByRole('link', { name: 'Add article' }).click()
  await page.getByLabel('Text of the article').fill('The bridge opened in 1932. It is long.')
  await page.getByRole('button', { name: 'Preview', exact: true }).click()
  await page.getByRole('button', { name: 'Save article' }).click()
  await expect(bench.statements(page)).toBeAttached()
  await page.getByRole('button', { name: 'All keys' }).click()
  await page.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'Close' }).click()
  await mark(hands, 'opened in 1932')
  await page.keyboard.press('s')
  await expect(page.getByLabel('Address, title or known source')).toBeFocused()
  await page.keyboard.type('https://example.org/ledger')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('w')
  await expect(bench.reasons(page)).toBeFocused()
  await page.keyboard.type('See [')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await bench.button(page, 'Delete source 1').click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: /account and appearance/ }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await page.keyboard.press('Escape')
  await saved(page)
  await page.getByRole('banner').getByRole('link', { name: 'Report', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'The claims, one by one' })).toBeVisible()
  await page.goBack()
  await expect(bench.statements(page)).toBeAttached()
  await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'Articles' }).click()
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
  await page.goto('/nowhere')
  await expect(page.getByRole('heading', { name: 'Nothing is here' })).toBeVisible()
  expect(desk.server.log()).not.toMatch(/Unhandled|TypeError|ReferenceError/)
})

test('a script that a page did not mean to run is refused, and its report is seen here', async ({ browser, desk }) => {
  const context = await browser.newContext({ baseURL: desk.server.baseUrl })
  const page = await context.newPage()
  await page.goto('/sign-in')
  const refused = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
        document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.stolen = 1">')
      }),
  )
  expect(refused).toBe('script-src-attr')
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false)
  await context.close()
})

const COMMON = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' }

test('pages, data and files carry the headers that keep them in', async ({ desk, seat }) => {
  const page = await seat('edith')
  const article = desk.article('Headers', 'The bridge opened in 1932.')
  const pages = ['/articles', '/articles/new', `/articles/${article}`, `/articles/${article}/report`, '/nowhere']
  const nonces = new Set<string>()
  for (const path of pages) {
    const headers = (await page.request.get(path)).headers()
    expect(headers, path).toMatchObject({ ...COMMON, 'cache-control': expect.stringContaining('no-store') })
    expect(headers['x-powered-by'], path).toBeUndefined()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).toContain("frame-ancestors 'none'")
    expect(policy, path).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/)
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
  }
  expect(nonces.size).toBe(pages.length)
  const data = [`/api/articles/${article}/workbench`, `/api/articles/${article}/report?format=html`, '/api/health']
  for (const path of data) {
    const headers = (await page.request.get(path)).headers()
    expect(headers, path).toMatchObject(COMMON)
    expect(headers['content-security-policy'], path).toMatch(/default-src 'none'.*sandbox/)
  }
})

test('a viewer reads everything and changes nothing', async ({ desk, seat }) => {
  const article = desk.article('Viewed', 'The bridge opened in 1932. It is long.')
  const rosa = await seat('rosa')
  await openBench(rosa, article)
  await mark(handsOf(rosa, 'mouse'), 'opened in 1932')
  await saved(rosa)

  const page = await seat('vera')
  await page.goto('/articles')
  await expect(page.getByRole('link', { name: 'Add article' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^More for/ })).toHaveCount(0)
  await page
    .getByRole('row', { name: /A sample to try things on/ })
    .getByRole('link')
    .first()
    .click()
  await expect(bench.statements(page)).toBeAttached()
  await expect(page.getByRole('button', { name: 'Exclude all' })).toHaveCount(0)
  await openBench(page, article)
  await bench.claim(page, 'opened in 1932').click()
  await expect(bench.rating(page, 'True')).toBeDisabled()
  await expect(bench.field(page, 'Statement')).not.toBeEditable()
  for (const name of [/Add source/, 'Edit your reasons', 'Delete this span', 'Settle…', 'Post']) {
    await expect(bench.button(page, name)).toHaveCount(0)
  }
  const { from, to } = await placeOf(page, 'It is long')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  await expect(bench.bar(page)).toHaveCount(0)
  for (const key of ['c', '1', 'Delete', '.']) await page.keyboard.press(key)
  await expect(bench.claims(page).getByRole('listitem')).toHaveCount(1)
  await expect(bench.claim(page, /^Claim 1, open/)).toBeVisible()

  const input = { articleId: article, body: 'May I?' }
  const refused = await send(page, desk.server.baseUrl, 'addComment', input)
  expect(refused.status()).toBe(403)
  expect(await refused.json()).toMatchObject({ ok: false, code: 'forbidden' })
  expect((await send(rosa, desk.server.baseUrl, 'addComment', input)).status()).toBe(200)
  await page.goto('/articles/new')
  await expect(page.getByRole('heading', { name: 'Nothing is here' })).toBeVisible()
})

test('a stranger is sent to the sign-in page and back, and gets nothing else', async ({ desk, seat }) => {
  const article = desk.article('Closed', 'The bridge opened in 1932.')
  const page = await seat(null)
  await page.goto(`/articles/${article}`)
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/)
  for (const path of [
    `/api/articles/${article}/workbench`,
    `/api/articles/${article}/report?format=json`,
    '/api/events',
  ]) {
    expect((await page.request.get(path)).status(), path).toBe(401)
  }
  expect((await send(page, desk.server.baseUrl, 'addComment', { articleId: article, body: 'x' })).status()).toBe(401)
  await page.getByLabel('E-mail address').fill('sam@harbour.example')
  await page.getByLabel('Password', { exact: true }).fill('not this one at all')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'do not belong together' })).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill('forty ships and one lighthouse')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/articles/${article}`))
  await expect(bench.statements(page)).toBeAttached()

  await page.getByRole('button', { name: /account and appearance/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect((await page.request.get(`/api/articles/${article}/workbench`)).status()).toBe(401)
})

test('a command from another site is refused although the browser sends the cookie', async ({ desk, seat }) => {
  const page = await seat('edith')
  const answer = await page.request.post('/api/commands', {
    headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    data: {
      name: 'addComment',
      input: { articleId: desk.article('Far', 'It is far.'), body: 'x' },
      idempotencyKey: 'k',
    },
  })
  expect(answer.status()).toBe(403)
})

test('whoever is shut out loses the stream and the next request within five seconds', async () => {
  const desk = await openDesk()
  try {
    const { value } = (await desk.session('sam')).cookie
    const headers = { cookie: `next-auth.session-token=${value}` }
    const events = await fetch(`${desk.server.baseUrl}/api/events`, { headers })
    expect(events.status).toBe(200)
    await desk.server.admin(['user', 'disable', '--email=sam@harbour.example'])
    const began = Date.now()
    expect((await fetch(`${desk.server.baseUrl}/articles`, { headers, redirect: 'manual' })).status).not.toBe(200)
    const heard = await events.text()
    expect(Date.now() - began).toBeLessThan(5_000)
    expect(heard).toContain('signed-out')
  } finally {
    await desk.close()
  }
})
