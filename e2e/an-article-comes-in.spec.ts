import { expect, type Page } from '@playwright/test'
import { openDesk, test } from './desk'
import { handsOf } from './hands'
import { bench } from './workbench'

const TEXT = [
  'The bridge opened in 1932 and carried ten thousand cars on its opening day.',
  'ALSO READ | Ten bridges that never opened',
  'The long way round',
  'Nobody paid a toll before spring, and the mayor called it the longest bridge in the land.',
  '(With inputs from agencies)',
].join('\n\n')

const box = (page: Page) => page.getByLabel('Text of the article')
const preview = (page: Page) => page.getByRole('button', { name: 'Preview', exact: true })
const paper = (page: Page) => page.getByRole('region', { name: 'Preview of the article' })
const problem = (page: Page, title: string | RegExp) => page.getByRole('alert').filter({ hasText: title })

async function openBox(page: Page): Promise<void> {
  await page.goto('/articles/new')
  await expect(box(page)).toBeFocused()
}

/** What the browser hands a page when somebody pastes: the clipboard's flavours, none of them trusted. */
const paste = (page: Page, flavours: Readonly<Record<string, string>>) =>
  box(page).evaluate((field, given) => {
    const clipboardData = new DataTransfer()
    for (const [type, data] of Object.entries(given)) clipboardData.setData(type, data)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, flavours)

/** One event of a drag with a file in hand. */
const drag = (page: Page, type: 'dragover' | 'drop', name: string, content: string) =>
  page.getByRole('main').evaluate(
    (main, file) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([file.content], file.name))
      main.dispatchEvent(new DragEvent(file.type, { dataTransfer, bubbles: true, cancelable: true }))
    },
    { name, content, type },
  )

/** A file held over the page, as a browser tells of it again and again, and let go once the page says it takes it. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  await expect(async () => {
    await drag(page, 'dragover', name, content)
    await expect(page.getByText('Drop it to add the article')).toBeVisible({ timeout: 200 })
  }).toPass()
  await drag(page, 'drop', name, content)
}

test('text that was typed or pasted is previewed, changed and saved, with Tab, arrows and Enter only', async ({
  seat,
}) => {
  const page = await seat('edith', { isKeyboardOnly: true })
  const hands = handsOf(page, 'keyboard')
  await openBox(page)
  await page.keyboard.type(TEXT)
  await hands.press(preview(page))
  await expect(page.getByRole('heading', { name: 'Is this the article?' })).toBeFocused()
  await expect(paper(page).getByRole('heading', { name: 'The long way round' })).toBeVisible()
  await expect(page.getByLabel('Language')).toHaveValue('en')
  const out = page.getByRole('group', { name: '2 passages are left out of the check' })
  await expect(out.getByRole('checkbox', { name: /ALSO READ/ })).toBeChecked()
  await expect(out.getByRole('checkbox', { name: /With inputs from agencies/ })).toBeChecked()
  await hands.write(page.getByLabel('Publisher'), 'The Harbour Post')
  await hands.press(page.getByRole('button', { name: 'Save article' }))
  await expect(bench.statements(page)).toBeAttached()
  await expect(bench.statement(page, 'ALSO READ')).toHaveAccessibleName(/not part of the article/)
  await expect(bench.statement(page, 'The bridge opened')).not.toHaveAccessibleName(/not part of the article/)
})

test('what is formatted on the clipboard keeps its form, and nothing else', async ({ seat }) => {
  const page = await seat('edith')
  await openBox(page)
  await paste(page, {
    'text/plain': 'Tolls\n\nNobody paid.',
    'text/html': `<meta charset="utf-8"><script>window.stolen = 1</script><h2 style="color:red" onclick="alert(1)">Tolls</h2>
      <p>Nobody <b>paid</b> a <a href="https://example.org/toll">toll</a>, <a href="javascript:alert(1)">they say</a>.</p>
      <ul><li>cars</li><li>carts</li></ul><table><tr><th>Year</th><th>Toll</th></tr><tr><td>1932</td><td>none</td></tr></table>
      <img src="https://example.org/pixel.png">`,
  })
  await expect(page.getByText('With formatting')).toBeVisible()
  await preview(page).click()
  await expect(paper(page).getByRole('heading', { name: 'Tolls' })).toBeVisible()
  await expect(paper(page).getByRole('listitem')).toHaveText(['cars', 'carts'])
  await expect(paper(page).getByRole('columnheader')).toHaveText(['Year', 'Toll'])
  await expect(paper(page).getByRole('link')).toHaveText(['toll'])
  await expect(paper(page).getByRole('img')).toHaveCount(0)
  await page.getByRole('button', { name: 'Save article' }).click()
  await expect(bench.statements(page)).toBeAttached()
})

test('a file is dropped on the list, or chosen', async ({ seat }) => {
  const page = await seat('edith')
  await page.goto('/articles')
  await drop(page, 'bridge.md', '# The bridge\n\nIt opened in *1932*.\n\n- cars\n- carts\n')
  await expect(paper(page).getByRole('heading', { name: 'The bridge' })).toBeVisible()
  await expect(paper(page).getByRole('emphasis')).toHaveText('1932')
  await page.getByRole('button', { name: 'Back to the text' }).click()
  await page.getByRole('button', { name: 'Remove the file' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const utf16 = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('Der Kanal öffnete 1895 für Schiffe.', 'utf16le'),
  ])
  await (await choosing).setFiles({ name: 'kanal.txt', mimeType: 'text/plain', buffer: utf16 })
  await expect(paper(page)).toContainText('öffnete 1895 für')
})

test('what cannot be taken in is refused with a remedy, and stays', async ({ seat }) => {
  const page = await seat('edith')
  await openBox(page)
  await preview(page).click()
  await expect(problem(page, 'There is nothing to check yet')).toBeVisible()

  await box(page).evaluate((field: HTMLTextAreaElement) => {
    field.focus()
    document.execCommand('insertText', false, `Half a character: ${String.fromCharCode(0xd83d)}.`)
  })
  await preview(page).click()
  await expect(problem(page, 'broken character')).toBeVisible()
  await expect(box(page)).toHaveValue(/Half a character/)

  await drop(page, 'picture.txt', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0001')
  await expect(problem(page, /This could not be taken in/)).toContainText(/Drop a|copy the article/)
  await page.getByRole('button', { name: 'Remove the file' }).click()
  await expect(box(page)).toHaveValue(/Half a character/)

  const large = 'The bridge opened in 1932. '.repeat(220_000)
  await box(page).fill(large)
  await preview(page).click()
  await expect(problem(page, 'The article is too large')).toBeVisible()
  expect(await box(page).inputValue()).toHaveLength(large.length)
})

test('an article that is too large for the server alone is refused with 413, and a stranger with 401', async ({
  desk,
}) => {
  const { value } = (await desk.session('edith')).cookie
  const send = (cookie: string, body: string) =>
    fetch(`${desk.server.baseUrl}/api/intake`, {
      method: 'POST',
      body,
      headers: { cookie, origin: desk.server.baseUrl, 'content-type': 'text/plain; charset=utf-8' },
    })
  expect((await send(`next-auth.session-token=${value}`, 'a '.repeat(2_700_000))).status).toBe(413)
  expect((await send('', 'a')).status).toBe(401)
})

for (const trouble of ['offline', 'an expired session', 'a proxy that says 413', 'a server that breaks'] as const) {
  test(`what was pasted stays in the box after ${trouble}, and can be sent afterwards`, async ({ desk, seat }) => {
    const page = await seat('edith')
    const context = page.context()
    await openBox(page)
    await paste(page, { 'text/plain': TEXT })
    await box(page).fill(TEXT)
    const mend = await break_(trouble)
    await preview(page).click()
    const title = {
      offline: 'No answer from the server',
      'an expired session': 'You are signed out',
      'a proxy that says 413': 'The article is too large',
      'a server that breaks': 'Something broke on our side',
    }[trouble]
    await expect(problem(page, title)).toBeVisible()
    await expect(box(page)).toHaveValue(TEXT)
    const other = await context.newPage()
    await mend()
    await expect(async () => {
      await other.goto('/articles/new')
      await expect(box(other)).toHaveValue(TEXT, { timeout: 500 })
    }).toPass()
    await other.close()
    await preview(page).click()
    await expect(paper(page)).toContainText('ten thousand cars')
    await page.getByRole('button', { name: 'Save article' }).click()
    await expect(bench.statements(page)).toBeAttached()

    async function break_(how: typeof trouble): Promise<() => Promise<void>> {
      if (how === 'offline') {
        await context.setOffline(true)
        return () => context.setOffline(false)
      }
      if (how === 'an expired session') {
        desk.db.$client.prepare('DELETE FROM sessions').run()
        return async () => context.addCookies([(await desk.session('edith')).cookie])
      }
      // What stands between browser and server is the only thing played here.
      const status = how === 'a server that breaks' ? 500 : 413
      await context.route('**/api/intake', (route) => route.fulfill({ status, body: 'no' }))
      return () => context.unroute('**/api/intake')
    }
  })
}

test('an article survives a server that dies while it is being saved', async ({ browser }) => {
  const desk = await openDesk()
  try {
    const context = await browser.newContext({ baseURL: desk.server.baseUrl })
    await context.addCookies([(await desk.session('edith')).cookie])
    const page = await context.newPage()
    await openBox(page)
    await box(page).fill(TEXT)
    await preview(page).click()
    await expect(paper(page)).toBeVisible()
    await desk.server.kill()
    await page.getByRole('button', { name: 'Save article' }).click()
    await expect(problem(page, 'No answer from the server')).toBeVisible()
    await page.getByRole('button', { name: 'Back to the text' }).click()
    await expect(box(page)).toHaveValue(TEXT)
    await context.close()
  } finally {
    await desk.close()
  }
})
