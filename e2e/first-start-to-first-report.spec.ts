import { readFile } from 'node:fs/promises'
import { test as base, type Download, expect, type Page } from '@playwright/test'
import { HANDS, type Hands, handsOf } from './hands'
import { forbidMouse } from './keyboard-only'
import { startServer, type TickmarkServer } from './server'
import { watch } from './watch'
import { bench, heard, saved } from './workbench'

const WHOLE = 'A senior Hamas official has said the group is ready'
const INTERIM = 'the group will no longer accept interim agreements'
const SECRET_TALKS = 'Reuters reported that the Trump administration had engaged in direct talks with Hamas in Doha'

const test = base.extend<{ server: TickmarkServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from its pattern.
  server: async ({}, use) => {
    const server = await startServer()
    await use(server)
    await server.discard()
  },
})

for (const name of HANDS) {
  const how = name === 'keyboard' ? 'with Tab, arrows and Enter only' : 'with a mouse and single keys'

  test(`from the printed set-up link to the report of the sample, ${how}`, async ({ server, browser }) => {
    test.setTimeout(150_000)
    const problems: string[] = []
    const context = await browser.newContext({ acceptDownloads: true })
    await watch(context, server.baseUrl, problems)
    if (name === 'keyboard') await forbidMouse(context, problems)
    const page = await context.newPage()
    const hands = handsOf(page, name)

    await page.goto(server.setUpLink ?? '')
    await setUp(hands)
    await hands.press(
      page
        .getByRole('row', { name: /A sample to try things on/ })
        .getByRole('link')
        .first(),
    )
    await expect(bench.statements(page)).toBeAttached()

    await test.step('what is not the article is left out', async () => {
      await hands.press(page.getByRole('button', { name: 'Exclude all' }))
      await expect(page.getByRole('button', { name: 'Exclude all' })).toBeHidden()
      await expect(bench.statement(page, 'not part of the article')).toHaveCount(0)
    })

    await test.step('three claims are marked', async () => {
      await markFirst(hands, name)
      await heard(page, 'Claim 1, open')
      if (name === 'keyboard') await expect(bench.statements(page)).toBeFocused()
      await hands.select(INTERIM)
      await marked(hands, name)
      await heard(page, 'Claim 2, open')
      await hands.select(SECRET_TALKS)
      await marked(hands, name)
      await heard(page, 'Claim 3, open')
      await expect(bench.claims(page).getByRole('listitem')).toHaveCount(3)
    })

    await test.step('each is judged', async () => {
      await rate(hands, name, 'Half true', '3')
      await expect(bench.rating(page, 'Half true')).toBeChecked()
      await hands.press(bench.claim(page, /^Claim 2, open/))
      await rate(hands, name, 'True', '1')
      await hands.press(bench.claim(page, /^Claim 1, open/))
      await rate(hands, name, 'Unproven', '6')
      await heard(page, 'Claim 1: Unproven')
    })

    await test.step('a source is cited, and the reasons cite it', async () => {
      await hands.press(bench.claim(page, /^Claim 3, Half true/))
      await cite(hands, name)
      await expect(bench.panel(page).getByRole('link', { name: 'Reuters, an invented file' })).toBeVisible()
      await writeReasons(hands, name)
      await expect(bench.panel(page).getByText('No talks in that month')).toBeVisible()
    })

    await saved(page)
    await hands.press(page.getByRole('banner').getByRole('link', { name: 'Report', exact: true }))
    await expect(page.getByRole('heading', { name: 'The claims, one by one' })).toBeVisible()

    const html = await download(hands, 'HTML')
    expect(html).toContain('Half true')
    expect(html).toContain('No talks in that month')
    expect(html).toContain('Reuters, an invented file')
    expect(html).toContain('third paragraph')
    expect(html).toContain('Ada Marsh')
    expect(html).toContain('The Harbour Desk')
    expect(html).not.toMatch(/<script|\son\w+=|src="http|ada@harbour\.example/i)

    const markdown = await download(hands, 'Markdown')
    expect(markdown).toContain(INTERIM)
    expect(markdown).toMatch(/\[\^\d+\]/)
    expect(markdown).toContain('No talks in that month')

    const report = JSON.parse(await download(hands, 'JSON'))
    expect(report.claims).toHaveLength(3)
    expect(report.claims.map(({ statement }: { statement: string }) => statement).join('\n')).toContain(SECRET_TALKS)
    expect(JSON.stringify(report)).toContain('third paragraph')

    await opensFromDisk(page, html)
    await context.close()
    expect(problems).toEqual([])
  })
}

async function setUp(hands: Hands): Promise<void> {
  const { page } = hands
  await hands.write(page.getByLabel('Name of your newsroom or project'), 'The Harbour Desk')
  await hands.write(page.getByLabel('Your name'), 'Ada Marsh')
  await hands.write(page.getByLabel('E-mail address'), 'ada@harbour.example')
  await hands.write(page.getByLabel('Password', { exact: true }), 'forty ships and one lighthouse')
  await hands.press(page.getByRole('button', { name: 'Set up and sign in' }))
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
}

/** The first sentence as a whole by keyboard; its first words with the mouse. */
async function markFirst(hands: Hands, name: string): Promise<void> {
  const { page } = hands
  if (name === 'mouse') {
    await hands.select(WHOLE)
    return marked(hands, name)
  }
  await hands.press(bench.statements(page))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await hands.choose(bench.act(page, 'Claim'))
}

const marked = (hands: Hands, name: string) =>
  name === 'mouse' ? hands.page.keyboard.press('c') : hands.choose(bench.act(hands.page, 'Claim'))

async function rate(hands: Hands, name: string, label: string, digit: string): Promise<void> {
  if (name === 'mouse') await hands.page.keyboard.press(digit)
  else await hands.choose(bench.rating(hands.page, label))
  await expect(bench.rating(hands.page, label)).toBeChecked()
}

async function cite(hands: Hands, name: string): Promise<void> {
  const { page } = hands
  if (name === 'mouse') await page.keyboard.press('s')
  else await hands.press(bench.button(page, 'Add source'))
  const form = page.getByRole('form', { name: 'New source' })
  await expect(form.getByLabel('Address, title or known source')).toBeFocused()
  await page.keyboard.type('https://example.org/an-invented-file')
  await hands.write(form.getByLabel('Title', { exact: true }), 'Reuters, an invented file')
  await hands.turn(form.getByLabel('It', { exact: true }), 1)
  await expect(form.getByLabel('It', { exact: true })).toHaveValue('refutes')
  await hands.write(form.getByLabel('Locator'), 'third paragraph')
  await hands.write(form.getByLabel('Quote'), 'The talks were held earlier.')
  await hands.press(form.getByRole('button', { name: 'Cite', exact: true }))
  await expect(form).toBeHidden()
}

async function writeReasons(hands: Hands, name: string): Promise<void> {
  const { page } = hands
  if (name === 'mouse') await page.keyboard.press('w')
  else await hands.press(bench.button(page, 'Edit your reasons'))
  await expect(bench.reasons(page)).toBeFocused()
  await page.keyboard.type('No talks in that month [')
  await expect(page.getByRole('listbox', { name: 'Cite' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox', { name: 'Cite' })).toBeHidden()
  await page.keyboard.type(' were found.')
  await page.keyboard.press(name === 'mouse' ? 'Escape' : 'Tab')
  await expect(bench.reasons(page)).toBeHidden()
}

async function download(hands: Hands, format: string): Promise<string> {
  const waiting = hands.page.waitForEvent('download')
  await hands.press(hands.page.getByRole('link', { name: new RegExp(`^${format}`) }))
  return readFile(await (await fileOf(waiting)).path(), 'utf8')
}

async function fileOf(waiting: Promise<Download>): Promise<Download> {
  const file = await waiting
  expect(await file.failure()).toBeNull()
  return file
}

/** The downloaded page, without a server and without JavaScript. */
async function opensFromDisk(page: Page, html: string): Promise<void> {
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: false, offline: true })
  const reader = await context?.newPage()
  await reader?.setContent(html)
  await expect(reader!.getByRole('heading', { name: 'Claim 3' })).toBeVisible()
  await context?.close()
}
