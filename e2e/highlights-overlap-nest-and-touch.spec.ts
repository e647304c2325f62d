import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './desk'
import { HANDS, type Hands, type HandsName, handsOf, placeOf } from './hands'
import { boxOfWords } from './houses/moves'
import { bench, heard, inOrder, mark, openBench, painted, saved } from './workbench'

const FIRST = 'The bridge opened in 1932 and carried ten thousand cars on its opening day.'
const SECOND = 'Nobody paid a toll before spring. The mayor called it the longest in the land.'

const LONG = 'The bridge opened in 1932 and carried ten thousand cars'
const NESTED = 'opened in 1932'
const OVERLAPPING = 'thousand cars on its opening'
const TOUCHING = 'and carried'
const ACROSS = 'opening day. Nobody paid'

const spans = (...texts: readonly string[]) => inOrder(texts.map((text) => ({ tint: 'open', text })))
const seen = (page: Page) => expect.poll(() => painted(page))
/** What the browser paints of words that run from one paragraph into the next. */
const ON_SCREEN = ACROSS.replace('. ', '.')

for (const name of HANDS) {
  const how = name === 'keyboard' ? 'with Tab, arrows and Enter only' : 'with a mouse'

  test(`highlights overlap, nest, touch, repeat and cross paragraphs, ${how}`, async ({ desk, seat }) => {
    const page = await seat('rosa', { isKeyboardOnly: name === 'keyboard' })
    const hands = handsOf(page, name)
    await openBench(page, desk.article('The bridge', FIRST, SECOND))
    const quotes = [LONG, NESTED, OVERLAPPING, TOUCHING, NESTED, ACROSS]
    for (const quote of quotes) await mark(hands, quote)
    await heard(page, 'Claim 6, open')

    await test.step('all are drawn, and each sentence says what is on it', async () => {
      await seen(page).toEqual(spans(LONG, NESTED, OVERLAPPING, TOUCHING, NESTED, ON_SCREEN))
      await expect(bench.statement(page, 'The bridge opened')).toHaveAccessibleName(
        `${FIRST} 6 claims: 1 open, 2 open, 3 open, 4 open, 5 open, 6 open; accounted for`,
      )
      await expect(bench.statement(page, 'Nobody paid')).toHaveAccessibleName(
        'Nobody paid a toll before spring. 1 claim: 6 open',
      )
      await saved(page)
    })

    await test.step('where several lie, one chooses, the smallest first', async () => {
      const menu = await openMenuAt(hands, name, '1932')
      await expect(menu.getByRole('menuitem')).toHaveText([
        new RegExp(`${NESTED}$`),
        new RegExp(`${NESTED}$`),
        new RegExp(`${LONG}$`),
      ])
      if (name === 'mouse') await staysBelow(page, menu, '1932')
      await hands.pick(menu.getByRole('menuitem').nth(2))
      await expect(menu).toBeHidden()
      await expect(bench.field(page, 'Statement')).toHaveValue(LONG)
    })

    await test.step('one of two at the same words is deleted, and no other is touched', async () => {
      const menu = await openMenuAt(hands, name, '1932')
      await hands.pick(menu.getByRole('menuitem').first())
      await expect(bench.field(page, 'Statement')).toHaveValue(NESTED)
      await hands.press(bench.button(page, 'Delete this span'))
      await heard(page, 'Deleted: claim')
      await seen(page).toEqual(spans(LONG, NESTED, OVERLAPPING, TOUCHING, ON_SCREEN))
    })

    await test.step('the outermost is deleted, and what lay in it stays', async () => {
      const menu = await openMenuAt(hands, name, 'carried')
      await expect(menu.getByRole('menuitem')).toHaveText([new RegExp(`${TOUCHING}$`), new RegExp(`${LONG}$`)])
      await hands.pick(menu.getByRole('menuitem').nth(1))
      await expect(bench.field(page, 'Statement')).toHaveValue(LONG)
      await hands.press(bench.button(page, 'Delete this span'))
      await seen(page).toEqual(spans(NESTED, OVERLAPPING, TOUCHING, ON_SCREEN))
    })

    await test.step('undone, it is back where it was', async () => {
      await hands.press(page.getByRole('button', { name: 'Undo' }).first())
      await seen(page).toEqual(spans(LONG, NESTED, OVERLAPPING, TOUCHING, ON_SCREEN))
      await saved(page)
      await page.reload()
      await expect(bench.statements(page)).toBeAttached()
      await seen(page).toEqual(spans(LONG, NESTED, OVERLAPPING, TOUCHING, ON_SCREEN))
    })
  })
}

test('far words are in sight at once, and highlights are worked out once for the page', async ({ desk, seat }) => {
  const page = await seat('rosa')
  const paragraphs = Array.from({ length: 90 }, (_, i) =>
    `Passage ${i + 1}. ${`${SECOND} `.repeat(1 + (i % 7))}`.trim(),
  )
  const article = desk.article('The bridge', ...paragraphs)
  await page.goto(`/articles/${article}?sentence=400`)
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', '400')
  await bench.statements(page).focus()
  await expect.poll(() => page.evaluate(ringTop)).toBeGreaterThan(100)
  expect(await page.evaluate(ringTop)).toBeLessThan(700)
  // With var() or an element in a selector, every element of the page would have its highlights worked out anew.
  expect(await page.evaluate(dearRules)).toEqual({ ofHighlights: [], ofPlaces: [] })

  // Each frame of what turns or fades has every highlighted line painted again.
  await page.evaluate(() => {
    const moved: string[] = []
    for (const kind of ['animationstart', 'transitionrun'])
      document.addEventListener(kind, ({ target }) => moved.push(`${kind} ${(target as Element).outerHTML}`), true)
    Object.assign(window, { moved })
  })
  await page.keyboard.press('c')
  await page.keyboard.press('1')
  await bench.act(page, 'No check').hover()
  await page.keyboard.press('j')
  await saved(page)
  expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([])
})

/** Where the ring of the focused statement begins, from the top of the window. */
const ringTop = () => document.querySelector('.article-ring[data-kind="statement"]')?.getBoundingClientRect().top ?? 0

/**
 * Rules that make the browser work out more than has changed. `ofHighlights`: those of highlights that do not hold for
 * every element alike. `ofPlaces`: those for whatever lies within a first, last or other child; with every element
 * that comes or goes, all that lies beside it would have its style made anew.
 */
function dearRules() {
  const rulesIn = (list: CSSRuleList): CSSRule[] =>
    [...list].flatMap((rule) => [rule, ...('cssRules' in rule ? rulesIn(rule.cssRules as CSSRuleList) : [])])
  const rules = [...document.styleSheets].flatMap((sheet) => rulesIn(sheet.cssRules))
  const highlights = rules.map(({ cssText }) => cssText).filter((text) => text.startsWith('::highlight('))
  const selectors = rules.flatMap((rule) => (rule instanceof CSSStyleRule ? rule.selectorText : []))
  return {
    ofHighlights:
      highlights.length < 20 ? ['no rules of highlights'] : highlights.filter((text) => text.includes('var(')),
    ofPlaces: selectors.filter((selector) => /:(?:first|last|only|nth)-[^,]*[ >+~]\*(?:$|,)/.test(selector)),
  }
}

/** The menu of what lies over a word: a click on it, or Enter with the word selected. */
async function openMenuAt(hands: Hands, name: HandsName, word: string) {
  const { page } = hands
  const menu = page.getByRole('menu', { name: 'Annotations here' })
  if (name === 'mouse') {
    const { from } = await placeOf(page, word)
    await page.mouse.click(from.x + 2, from.y)
  } else {
    await hands.select(word)
    await page.keyboard.press('Enter')
  }
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  return menu
}

/** The menu goes along when the window is made narrower, and back. */
async function staysBelow(page: Page, menu: Locator, word: string): Promise<void> {
  const wide = page.viewportSize() as { width: number; height: number }
  for (const width of [wide.width - 380, wide.width]) {
    await page.setViewportSize({ ...wide, width })
    const gap = async () => {
      const words = await boxOfWords(page, word)
      const box = await menu.boundingBox()
      return (
        box && Math.abs(box.y - (words.y + words.height)) + Math.max(0, box.x - words.x, words.x - box.x - box.width)
      )
    }
    await expect.poll(gap).toBeLessThan(24)
  }
}
