import { expect } from '@playwright/test'
import { axTree, focusedIn, TAKES_KEYS } from './ax-tree'
import { test } from './desk'
import { handsOf } from './hands'
import { bench, heard, mark, openBench, saved } from './workbench'

test('the statement list says what is on each sentence, and what was just done', async ({ desk, seat }) => {
  const article = desk.article('The bridge', 'The bridge opened in 1932. It is long.', 'Nobody paid a toll.')
  const page = await seat('rosa', { isKeyboardOnly: true })
  const hands = handsOf(page, 'keyboard')
  await openBench(page, article)

  await hands.press(bench.statements(page))
  await expect(bench.statements(page)).toMatchAriaSnapshot(`
    - listbox /Statements of the article/:
      - option "The bridge opened in 1932." [selected]
      - option "It is long."
      - option "Nobody paid a toll."
  `)
  await hands.choose(bench.act(page, 'Claim'))
  await heard(page, 'Claim 1, open')
  await hands.choose(bench.rating(page, 'Mostly true'))
  await heard(page, 'Claim 1: Mostly true')
  await mark(hands, 'opened', 'Claim')
  await heard(page, 'Claim 2, open')
  await page.keyboard.press('ArrowDown')
  await hands.choose(bench.act(page, 'Rest is clear'))
  await heard(page, 'Rest of the sentence is clear')
  await page.keyboard.press('ArrowDown')
  await hands.choose(bench.act(page, 'No check'))
  await hands.pick(page.getByRole('menuitem', { name: 'Rhetoric' }))
  await heard(page, 'Marked: no check')

  await expect(bench.statements(page)).toBeFocused()
  await expect(bench.statements(page)).toMatchAriaSnapshot(`
    - listbox /Statements of the article/:
      - 'option "The bridge opened in 1932. 2 claims: 1 Mostly true, 2 open; accounted for"'
      - option "It is long. accounted for"
      - option "Nobody paid a toll. no check; accounted for" [selected]
  `)
  await saved(page)
})

test('a key that finds nothing to act on says why', async ({ desk, seat }) => {
  const page = await seat('rosa')
  await openBench(page, desk.article('The bridge', 'The bridge opened in 1932.'))
  const refusals = [
    ['1', 'No claim is open, so nothing was done.'],
    ['c', 'No words are selected, so nothing was done.'],
    ['b', 'Nothing is chosen in the article, so nothing was done.'],
  ] as const
  for (const [key, why] of refusals) {
    await page.keyboard.press(key)
    await heard(page, why)
    await expect(page.getByText(why).first()).toBeVisible()
  }
})

test('the tree of the whole workbench has its landmarks, names and states', async ({ desk, seat }) => {
  const article = desk.article('The bridge', 'The bridge opened in 1932. It is long.')
  const page = await seat('rosa')
  await openBench(page, article)
  await mark(handsOf(page, 'mouse'), 'opened in 1932')
  await page.keyboard.press('1')
  await saved(page)
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "Skip to the main part"
      - link "Tickmark, all articles"
      - navigation "Where you are":
        - list:
          - listitem:
            - link "Articles"
          - listitem: The bridge
      - text: Saved
      - button "All keys"
      - link "Report"
      - 'button "Rosa Silva, RS: account and appearance"'
  `)
  await expect(bench.claims(page)).toMatchAriaSnapshot(`
    - navigation "Claims":
      - list:
        - listitem:
          - button /Claim 1, True:.*opened in 1932/
  `)
  await expect(bench.panel(page)).toMatchAriaSnapshot(`
    - complementary "Claim panel":
      - article "Claim 1":
        - heading "Claim 1" [level=2]
        - textbox "Statement": opened in 1932
        - heading "Verdict" [level=3]
        - radiogroup "Verdict":
          - radio "True" [checked]
          - radio "Mostly true"
          - radio "Half true"
          - radio "Mostly false"
          - radio "False"
          - radio "Unproven"
          - radio "Outdated"
          - radio "Satire"
        - heading "Why" [level=3]
        - button "Edit your reasons"
        - heading "Sources" [level=3]
        - button "Add source"
        - heading "Discussion" [level=3]
        - textbox "Begin a discussion"
      - button /Copy link/
      - button "Delete this span"
  `)
})

test('nothing in the tree of Chromium that can be pressed is without a name', async ({ desk, seat }) => {
  const article = desk.article('The bridge', 'The bridge opened in 1932. It is long.')
  const page = await seat('edith')
  const cdp = await page.context().newCDPSession(page)
  const nameless = async () => {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree')
    return nodes
      .filter(({ ignored, role, name }) => !ignored && PRESSED.has(String(role?.value)) && !name?.value)
      .map(({ role, nodeId }) => `${role?.value} ${nodeId}`)
  }
  await openBench(page, article)
  await mark(handsOf(page, 'mouse'), 'opened in 1932')
  await page.keyboard.press('s')
  expect(await nameless()).toEqual([])
  await page.keyboard.press('Escape')
  for (const path of ['/articles', '/articles/new', `/articles/${article}/report`]) {
    await page.goto(path)
    expect(await nameless(), path).toEqual([])
  }
})

const PRESSED = new Set([
  ...['button', 'link', 'textbox', 'combobox', 'listbox', 'option', 'radio', 'radiogroup', 'checkbox'],
  ...['menuitem', 'menu', 'dialog', 'toolbar', 'searchbox', 'tab'],
])

test('the keys of a place reach the page: the keyboard is always on a role that takes them', async ({ desk, seat }) => {
  const article = desk.article('The bridge', 'The bridge opened in 1932. It is long.', 'Nobody paid a toll.')
  const page = await seat('rosa')
  await openBench(page, article)
  const on = async (role: string) => {
    await expect.poll(async () => (await focusedIn(page))?.role).toBe(role)
    expect(TAKES_KEYS).toContain(role)
  }
  await bench.statements(page).focus()
  await on('listbox')
  await page.keyboard.press('c')
  await page.keyboard.press('1')
  await on('listbox')
  const list = (await axTree(page)).find(({ role }) => role === 'listbox')
  expect(list?.states.activedescendant).toHaveLength(1)
  await bench.rating(page, 'True').focus()
  await on('radio')
  expect((await focusedIn(page))?.states.checked).toBe('true')
  await bench.statements(page).focus()
  await page.keyboard.press('Control+k')
  await on('combobox')
  // Both keys in one breath: the second one belongs to the article already.
  await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('x')])
  await on('menuitem')
  await page.keyboard.press('Escape')
  await saved(page)
  await page.goto(`/articles/${article}/ledger`)
  await page.getByRole('grid', { name: /Statements/ }).focus()
  await on('grid')
})

test('the ledger reads as a grid: each row says its words, what accounts for them, and what is on it', async ({
  desk,
  seat,
}) => {
  const article = desk.article('The bridge', 'The bridge opened in 1932. It is long.', 'Nobody paid a toll.')
  const page = await seat('rosa')
  await openBench(page, article)
  await bench.statements(page).focus()
  for (const key of ['c', '1', 'ArrowDown', '.']) await page.keyboard.press(key)
  await saved(page)
  await page.goto(`/articles/${article}/ledger`)
  await page.getByRole('grid', { name: /Statements/ }).focus()
  const rows = (await axTree(page)).filter(({ role }) => role === 'row').map(({ name }) => name)
  expect(rows).toEqual([
    expect.stringMatching(/1.*The bridge opened in 1932\..*Accounted for.*True/),
    expect.stringMatching(/2.*It is long\..*Accounted for.*Rosa Silva/),
    expect.stringMatching(/3.*Nobody paid a toll\..*Open/),
  ])
  await page.keyboard.press('n')
  await page.keyboard.press('x')
  await page.getByRole('menuitem', { name: /Opinion/ }).press('Enter')
  const last = async () => (await axTree(page)).findLast(({ role }) => role === 'row')?.name
  await expect.poll(last).toMatch(/Nobody paid a toll\..*Accounted for.*Opinion/i)
})

test('what happens to what is written is said: offline, back again, and saved when asked', async ({ desk, seat }) => {
  const page = await seat('rosa')
  await openBench(page, desk.article('The bridge', 'The bridge opened in 1932. It is long.'))
  await bench.statements(page).focus()
  await page.keyboard.press('c')
  await saved(page)
  await page.context().setOffline(true)
  await page.keyboard.press('2')
  await heard(page, 'Offline, will retry. What you write is kept.')
  await page.context().setOffline(false)
  await expect(page.getByRole('status').filter({ hasText: 'Back online. Everything is saved.' })).not.toHaveCount(0, {
    timeout: 20_000,
  })
  await page.keyboard.press('Control+s')
  await heard(page, 'Saved')
  const said = (await axTree(page)).filter(({ role, states }) => role === 'status' && states.live === 'polite')
  expect(said.length).toBeGreaterThan(0)
})

test('a correction reads in order: its number, what becomes of which words, how grave it is, and how to decide', async ({
  desk,
  seat,
}) => {
  const article = desk.article('The bridge', 'The bridge opened in 1932. It is long.')
  const page = await seat('edith')
  await openBench(page, article)
  await bench.statements(page).focus()
  await page.keyboard.press('e')
  await bench.field(page, 'Replacement').fill('The bridge opened in 1933.')
  await page.keyboard.press('Control+Enter')
  await saved(page)
  await page.goto(`/articles/${article}/corrections`)
  const row = page.getByRole('listitem', { name: 'Correction 1' })
  await expect(row.getByRole('heading', { name: 'Correction 1', level: 2 })).toBeVisible()
  const tree = await axTree(page)
  const from = tree.findIndex(({ role, name }) => role === 'listitem' && name === 'Correction 1')
  const read = tree.slice(from).map(({ role, name }) => `${role} ${name}`)
  const order = ['heading Correction 1', 'deletion', 'insertion', 'button Accept']
  const places = order.map((one) => read.findIndex((line) => line.startsWith(one)))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(Math.min(...places)).toBeGreaterThan(0)
})
