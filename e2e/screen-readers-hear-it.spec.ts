import { expect } from '@playwright/test'
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
