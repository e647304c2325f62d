import { expect, type Page } from '@playwright/test'
import { OWN_PRESETS, SCALE_PRESETS } from '@/domain/scale/presets'
import { listInvitations, withdrawInvitation } from '@/services/account/invitations'
import { SAMPLE_ARTICLE_TEXT } from '@/services/intake/sample/sample-article'
import { test } from './desk'
import { placeOf } from './hands'
import { startServer } from './server'

test.use({ deskName: 'messages' })

const TITLE = 'Harbour Bridge Ledger'
const SENTENCES = ['The bridge opened in 1932.', 'It is long.', 'Nobody paid a toll.']

/** What people wrote, and what a house calls its ratings: never translated. */
const OWN = [
  TITLE,
  ...SENTENCES,
  ...SAMPLE_ARTICLE_TEXT.split('\n').filter((line) => line.trim() !== ''),
  ...['Ada Marsh', 'Edith Osei', 'Rosa Silva', 'Sam Lindqvist', 'Vera Novak', 'The Harbour Desk'],
  ...[
    ...['ada', 'edith', 'rosa', 'sam', 'vera', 'noor'].map((name) => `${name}@harbour.example`),
    'https://example.org/ledger',
    'ledger.example',
    'Who says so?',
    'opened in 1932',
    'It is long',
    'See ',
  ],
  // Every scale is named at set-up; the ratings on these pages are our own.
  ...SCALE_PRESETS.map(({ name }) => name),
  ...OWN_PRESETS.flatMap(({ ratings }) =>
    ratings.flatMap(({ label, shortLabel, meaning }) => [label, shortLabel, meaning]),
  ),
]

/** Dates, languages and numbers come from the runtime, inside messages; so do ids and addresses. */
const OF_THE_RUNTIME =
  /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b|\b(seconds?|minutes?|hours?|days?|weeks?|in|ago|now|at|today|yesterday|English|UTC|AM|PM|am|pm|en)\b|\b[A-Z]{2}\b|[0-9a-f]{8,}/g

/** Not read, read elsewhere, or what somebody typed or is to copy. */
const NOT_SAID = 'script, style, noscript, template, [hidden], option, textarea, .article-text'

/** Everything that is read or heard on the page now and holds a word that no message made. */
async function strays(page: Page): Promise<string[]> {
  const texts = await page.evaluate((notSaid) => {
    const found = [`title: ${document.title}`]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || parent.closest(notSaid)) continue
      if (parent.checkVisibility() && node.nodeValue?.trim()) found.push(`text: ${node.nodeValue}`)
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext', 'label']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (element.checkVisibility()) found.push(`${name}: ${element.getAttribute(name)}`)
      }
    }
    for (const list of document.querySelectorAll('select')) {
      // Names of languages come from the runtime.
      if (list.length < 40) for (const option of list.options) found.push(`option: ${option.text}`)
    }
    return found
  }, NOT_SAID)
  return texts.filter((text) => {
    const own = [...OWN].sort((a, b) => b.length - a.length)
    const said = text.slice(text.indexOf(':') + 1)
    const whole = said.replaceAll(/A senior Hamas official [^…]+…/g, '')
    const left = own.reduce((rest, one) => rest.replaceAll(one, ''), whole).replaceAll(OF_THE_RUNTIME, '')
    return /[A-Za-z]{2,}/.test(left)
  })
}

const expectNone = async (page: Page, screen: string) =>
  test.step(screen, async () => {
    await expect.poll(() => strays(page), screen).toEqual([])
  })

test('on every screen, every text, name and title is in the made-up language', async ({ desk, seat }) => {
  const page = await seat('edith', { locale: 'en-XA' })
  const article = desk.article(TITLE, ...SENTENCES)
  const bar = page.getByRole('toolbar')

  await page.goto('/articles')
  await expectNone(page, 'articles')
  await page.getByRole('banner').getByRole('button').last().click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectNone(page, 'account menu')
  await page.goto('/articles/new')
  await expectNone(page, 'add article')
  await page.getByRole('textbox').fill(SENTENCES.join('\n\n'))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox').first()).toHaveValue(/bridge/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expectNone(page, 'preview')

  await page.goto(`/articles/${article}`)
  await expect(page.getByRole('listbox').first()).toBeAttached()
  await expectNone(page, 'workbench')
  const { from, to } = await placeOf(page, 'opened in 1932', page.locator('section.article'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  await expect(bar).toBeVisible()
  await page.keyboard.press('x')
  await expect(page.getByRole('menu')).toBeVisible()
  await expectNone(page, 'bar and reasons of no check')
  await page.keyboard.press('Escape')
  for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'c']) await page.keyboard.press(key)
  await page.keyboard.press('3')
  await expectNone(page, 'claim panel')
  await page.keyboard.press('s')
  await expect(page.getByRole('combobox').first()).toBeFocused()
  await page.keyboard.type('https://example.org/ledger')
  await expectNone(page, 'new source')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('w')
  await expect(page.getByRole('textbox').and(page.locator(':focus'))).toBeVisible()
  await page.keyboard.type('See [')
  await expectNone(page, 'reasons')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNone(page, 'keys')
  await page.keyboard.press('Escape')
  for (const [key, screen] of [
    ['m', 'comment'],
    ['e', 'correction'],
    ['Delete', 'exclusion'],
  ] as const) {
    await page.getByRole('listbox').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press(key)
    await expectNone(page, screen)
  }
  await page.keyboard.press('j')
  await page.keyboard.press('Backspace')
  await expectNone(page, 'undo')

  await page.goto(`/articles/${article}/report`)
  await expect(page.getByRole('main')).toBeVisible()
  await expectNone(page, 'report')
  await page.goto('/nowhere')
  await expectNone(page, 'not found')
})

test('so it is among people and on the pages of one-time links', async ({ desk, seat }) => {
  const page = await seat('ada', { locale: 'en-XA' })
  const stranger = await seat(null, { locale: 'en-XA' })
  await page.goto('/settings/people')
  await expectNone(page, 'people')
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page.getByRole('radio').first()).toBeVisible()
  await expectNone(page, 'invite')
  await page.getByRole('dialog').getByRole('textbox').fill('noor@harbour.example')
  await page.keyboard.press('Enter')
  const made = page.getByRole('dialog').getByRole('textbox').and(page.locator('[readonly]'))
  await expect(made).toBeFocused()
  const address = await made.inputValue()
  await expectNone(page, 'link made')
  await stranger.goto(address)
  await expectNone(stranger, 'invitation')
  await page.keyboard.press('Escape')
  await page.getByRole('row').filter({ hasText: 'Vera Novak' }).getByRole('button').click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectNone(page, 'what to do about a person')
  await page.getByRole('menuitem').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNone(page, 'new password')
  await page.getByRole('dialog').getByRole('button').last().click()
  await expect(made).toBeFocused()
  await stranger.goto(await made.inputValue())
  await expectNone(stranger, 'reset')
  await page.keyboard.press('Escape')
  for (const id of listInvitations(desk.people.ada).map((link) => link.id)) withdrawInvitation(desk.people.ada, id)
  await stranger.goto(address)
  await expectNone(stranger, 'withdrawn')
  await page.reload()
  await expectNone(page, 'no links')
})

test('so it is before anybody is signed in', async ({ seat }) => {
  const page = await seat(null, { locale: 'en-XA' })
  await page.goto('/sign-in')
  await expectNone(page, 'sign-in')
  await page.getByRole('textbox').first().fill('edith@harbour.example')
  await page.locator('input[type=password]').fill('not this one at all')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectNone(page, 'refused')
  await page.goto('/set-up?token=spent')
  await expectNone(page, 'set-up done')
})

test('so it is on the first day', async ({ browser }) => {
  const server = await startServer()
  try {
    const context = await browser.newContext()
    await context.addCookies([{ name: 'NEXT_LOCALE', value: 'en-XA', url: server.baseUrl }])
    const page = await context.newPage()
    await page.goto(`${server.baseUrl}/sign-in`)
    await expectNone(page, 'nobody has an account')
    await page.goto(`${server.baseUrl}/set-up?token=wrong`)
    await expectNone(page, 'bad link')
    await page.goto(server.setUpLink ?? '')
    await expectNone(page, 'set-up')
    await context.close()
  } finally {
    await server.discard()
  }
})
