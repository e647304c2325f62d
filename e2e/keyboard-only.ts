import type { BrowserContext, Page } from '@playwright/test'

/** The keys that a person without a mouse needs; everything else is typing into a text field. */
const KEYS = /^(Enter|(Shift\+)?(Tab|Arrow(Up|Down|Left|Right)))$/

const OF_LOCATOR = [
  ...['blur', 'check', 'clear', 'click', 'dblclick', 'dispatchEvent', 'dragTo', 'fill', 'focus', 'hover', 'press'],
  ...['pressSequentially', 'selectOption', 'selectText', 'setChecked', 'setInputFiles', 'tap', 'type', 'uncheck'],
]
const OF_PAGE = [...OF_LOCATOR, 'dragAndDrop']
const OF_MOUSE = ['click', 'dblclick', 'down', 'move', 'up', 'wheel']

type Methods = Record<string, (...args: unknown[]) => unknown>

const closed = new WeakSet<Page>()
let isLocatorGuarded = false

/**
 * Makes every page of the context one without a mouse: whatever would move a pointer, or carry the focus
 * anywhere but by Tab and arrows, throws; and a pointer that the page itself feels is noted as a problem.
 */
export async function forbidMouse(context: BrowserContext, problems: string[]): Promise<void> {
  await context.exposeBinding('tickmarkPointer', (_source, type: string) => void problems.push(`mouse: ${type}`))
  await context.addInitScript(() => {
    for (const type of ['pointerdown', 'mousedown', 'mousemove', 'touchstart', 'wheel']) {
      const tell = (event: Event) => {
        const { tickmarkPointer } = window as unknown as { tickmarkPointer: (type: string) => void }
        if (event.isTrusted) tickmarkPointer(event.type)
      }
      addEventListener(type, tell, { capture: true, passive: true })
    }
  })
  context.on('page', guard)
}

function guard(page: Page): void {
  closed.add(page)
  refuse(page, OF_PAGE, 'page')
  refuse(page.mouse, OF_MOUSE, 'page.mouse')
  refuse(page.touchscreen, ['tap'], 'page.touchscreen')
  refuse(page.keyboard, ['down', 'up', 'insertText'], 'page.keyboard')
  guardLocators(page)
  guardKeys(page)
}

function refuse(target: object, names: readonly string[], what: string): void {
  for (const name of names) {
    Object.assign(target, {
      [name]: () => {
        throw new Error(`${what}.${name}() is not for a journey by keyboard: only Tab, arrows, Enter and typing are.`)
      },
    })
  }
}

/** Locators share their methods, so these look at the page they are asked about. */
function guardLocators(page: Page): void {
  if (isLocatorGuarded) return
  isLocatorGuarded = true
  const methods = Object.getPrototypeOf(page.locator('html')) as Methods
  for (const name of OF_LOCATOR) {
    const own = methods[name]
    if (!own) continue
    methods[name] = function (this: { page: () => Page }, ...args: unknown[]) {
      if (closed.has(this.page())) {
        throw new Error(`locator.${name}() is not for a journey by keyboard: only Tab, arrows, Enter and typing are.`)
      }
      return own.apply(this, args)
    }
  }
}

function guardKeys(page: Page): void {
  const { keyboard } = page
  const press = keyboard.press.bind(keyboard)
  const type = keyboard.type.bind(keyboard)
  keyboard.press = (key, options) => {
    if (!KEYS.test(key))
      throw new Error(`The key ${key} is not for a journey by keyboard: only Tab, arrows and Enter are.`)
    return press(key, options)
  }
  keyboard.type = async (text, options) => {
    const isField = await page.evaluate(() => {
      const { activeElement } = document
      return activeElement?.matches('input, textarea, [role=textbox]') ?? false
    })
    if (!isField) throw new Error(`"${text}" was typed where no text field has the focus.`)
    await type(text, options)
  }
}
