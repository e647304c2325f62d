import { expect, type Locator, type Page } from '@playwright/test'

/** One person at one page: the same deeds, with a mouse or with Tab, arrows and Enter. */
export type Hands = {
  readonly page: Page
  /** Presses a button, link or item. */
  readonly press: (target: Locator) => Promise<void>
  /** Types at the end of a text field. */
  readonly write: (field: Locator, text: string) => Promise<void>
  /** Chooses one of a group of radio buttons, or of a toolbar: one stop, arrows inside. */
  readonly choose: (target: Locator) => Promise<void>
  /** Chooses in a menu that is open. */
  readonly pick: (item: Locator) => Promise<void>
  /** Takes the option `steps` further on (back, where negative) in a native select. */
  readonly turn: (select: Locator, steps: number) => Promise<void>
  /** Selects words of the article: whole words that begin with a word found only once in their sentence. */
  readonly select: (quote: string) => Promise<void>
}

export type HandsName = 'keyboard' | 'mouse'
export const HANDS: readonly HandsName[] = ['keyboard', 'mouse']
export const handsOf = (page: Page, name: HandsName): Hands =>
  name === 'keyboard' ? keyboardHands(page) : mouseHands(page)

const statements = (page: Page) => page.getByRole('listbox', { name: 'Statements of the article' })
const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Goes on with Tab (or back with Shift+Tab) until the target has the focus. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  const page = target.page()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await isFocused(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab does not reach ${target}`)
}

function keyboardHands(page: Page): Hands {
  const key = (name: string) => page.keyboard.press(name)
  const arrowTo = async (target: Locator, name: string) => {
    await expect(target).toBeVisible()
    for (let presses = 0; presses < 40; presses += 1) {
      if (await isFocused(target)) return
      await key(name)
    }
    throw new Error(`${name} does not reach ${target}`)
  }
  /** The stop of the group that the target is in, then along it. */
  const choose = async (target: Locator) => {
    await expect(target).toBeVisible()
    const inGroup = () =>
      target.evaluate((element) =>
        element.closest('[role=radiogroup], [role=toolbar]')?.contains(document.activeElement),
      )
    for (let presses = 0; !(await inGroup()); presses += 1) {
      if (presses === 120) throw new Error(`Tab does not reach the group of ${target}`)
      await key('Tab')
    }
    await arrowTo(target, 'ArrowRight')
    await key('Enter')
  }
  return {
    page,
    choose,
    press: async (target) => {
      await tabTo(target)
      await key('Enter')
    },
    write: async (field, text) => {
      await tabTo(field)
      await page.keyboard.type(text)
    },
    pick: async (item) => {
      await arrowTo(item, 'ArrowDown')
      await key('Enter')
    },
    turn: async (select, steps) => {
      await tabTo(select)
      for (let step = 0; step < Math.abs(steps); step += 1) await key(steps < 0 ? 'ArrowUp' : 'ArrowDown')
    },
    select: async (quote) => {
      const words = quote.split(/\s+/)
      await tabTo(statements(page))
      await toSentence(page, (quote.split(/[.!?] /)[0] ?? quote).split(/\s+/).slice(0, 3).join(' '))
      const said = () => page.getByText(/^Selected: /).textContent({ timeout: 1_000 })
      await key('ArrowRight')
      for (let step = 0; (await said()) !== `Selected: ${bare(words[0] ?? '')}`; step += 1) {
        if (step === 60) throw new Error(`No word of the sentence is "${words[0]}"`)
        await key('ArrowRight')
      }
      for (let step = 0; (await said())?.replaceAll(/\s+/g, ' ') !== `Selected: ${quote}`; step += 1) {
        if (step === 60) throw new Error(`Shift and arrows do not select "${quote}"`)
        await key('Shift+ArrowRight')
      }
    },
  }
}

const bare = (word: string) => word.replaceAll(/^\P{L}+|\P{L}+$/gu, (outside) => outside.replaceAll(/[^\d]/g, ''))

/** Up to the first sentence, then down to the one that holds the words. */
async function toSentence(page: Page, words: string): Promise<void> {
  const here = statements(page).getByRole('option', { selected: true })
  // Once more than needed: where one stands already, it lets go of the words that are selected.
  for (let at = Number(await here.getAttribute('aria-posinset')); at > 0; at -= 1) await page.keyboard.press('ArrowUp')
  const count = Number(await here.getAttribute('aria-setsize'))
  for (let at = 1; !(await here.textContent())?.includes(words); at += 1) {
    if (at === count) throw new Error(`No sentence holds "${words}"`)
    await page.keyboard.press('ArrowDown')
  }
}

function mouseHands(page: Page): Hands {
  return {
    page,
    choose: (target) => target.click(),
    press: (target) => target.click(),
    pick: (item) => item.click(),
    write: async (field, text) => {
      await field.click()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(text)
    },
    turn: async (select, steps) => {
      const at = await select.evaluate((element) => (element as HTMLSelectElement).selectedIndex)
      await select.selectOption({ index: at + steps })
    },
    select: async (quote) => {
      const { from, to } = await placeOf(page, quote)
      await page.mouse.move(from.x, from.y)
      await page.mouse.down()
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
      await page.mouse.move(to.x, to.y, { steps: 4 })
      await page.mouse.up()
      // The bar hangs below the selection as soon as the page knows of it.
      await expect(page.getByRole('toolbar')).toBeVisible()
    },
  }
}

/** Where on the screen the words stand, scrolled into view: just inside their first and last letter. */
export function placeOf(
  page: Page,
  quote: string,
  article = page.getByRole('region', { name: 'Article', exact: true }),
) {
  return article.evaluate((article, sought) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    const letters: { node: Node; offset: number }[] = []
    let text = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('.article-badge, [hidden]')) continue
      for (let offset = 0; offset < (node.nodeValue ?? '').length; offset += 1) {
        const letter = node.nodeValue?.[offset] ?? ''
        if (/\s/.test(letter)) continue
        text += letter
        letters.push({ node, offset })
      }
    }
    const wanted = sought.replaceAll(/\s/g, '')
    const at = text.indexOf(wanted)
    if (at < 0) throw new Error(`The article does not say "${sought}"`)
    const boxOf = (index: number) => {
      const { node, offset } = letters[index] as { node: Node; offset: number }
      const range = document.createRange()
      range.setStart(node, offset)
      range.setEnd(node, offset + 1)
      return range.getBoundingClientRect()
    }
    letters[at]?.node.parentElement?.scrollIntoView({ block: 'center' })
    const first = boxOf(at)
    const last = boxOf(at + wanted.length - 1)
    return {
      from: { x: first.left + 0.5, y: first.top + first.height / 2 },
      to: { x: last.right - 0.5, y: last.top + last.height / 2 },
    }
  }, quote)
}
