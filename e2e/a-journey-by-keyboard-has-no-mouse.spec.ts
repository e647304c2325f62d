import { expect, test as plain } from '@playwright/test'
import { forbidMouse } from './keyboard-only'

plain('whatever is not Tab, an arrow, Enter or typing in a field fails a journey by keyboard', async ({ browser }) => {
  const problems: string[] = []
  const context = await browser.newContext()
  await forbidMouse(context, problems)
  const page = await context.newPage()
  await page.goto('data:text/html,<button>Press</button><input aria-label="Name"><div>text</div>')
  const button = page.getByRole('button', { name: 'Press' })
  const field = page.getByLabel('Name')

  for (const deed of [
    () => button.click(),
    () => button.hover(),
    () => button.focus(),
    () => button.press('Enter'),
    () => button.dispatchEvent('click'),
    () => field.fill('x'),
    () => page.click('button'),
    () => page.mouse.move(1, 1),
    () => page.mouse.down(),
    () => page.touchscreen.tap(1, 1),
    () => page.keyboard.press('c'),
    () => page.keyboard.press('Control+Enter'),
    () => page.keyboard.press('Escape'),
    () => page.keyboard.insertText('x'),
    () => page.keyboard.type('x'),
  ]) {
    await expect(async () => deed()).rejects.toThrow(/is not for a journey by keyboard|no text field has the focus/)
  }
  expect(problems).toEqual([])

  await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type('Rosa')
  await expect(field).toHaveValue('Rosa')

  // Past every method of Playwright: what the page itself feels is noted too.
  const devtools = await context.newCDPSession(page)
  await devtools.send('Input.dispatchMouseEvent', { type: 'mousePressed', x: 5, y: 5, button: 'left', clickCount: 1 })
  await expect.poll(() => problems).toContain('mouse: mousedown')
  await context.close()
})

plain('another page of the same test keeps its mouse', async ({ browser }) => {
  const page = await browser.newPage()
  await page.setContent('<button onclick="this.textContent = 1">Press</button>')
  await page.getByRole('button', { name: 'Press' }).click()
  await expect(page.getByRole('button', { name: '1' })).toBeVisible()
  await page.close()
})
