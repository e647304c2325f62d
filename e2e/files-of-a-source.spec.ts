import { expect, type Page } from '@playwright/test'
import { citeSource } from '@/services/evidence/cite-source'
import { addSource } from '@/services/source/add-source'
import { checkedArticle } from './api/checked-article'
import { type Desk, test } from './desk'
import { pdf, png, wav } from './files-made'
import { bench, heard, openBench, saved } from './workbench'

const INTERVIEW = `WEBVTT\n\n00:01\nThe engineer: It opened in 1933.\n${'And so on.\n'.repeat(200)}\n00:09\nIt OPENED  in 1933, I said.\n`

/** A claim that cites a source; the workbench is open on it. */
async function cited(desk: Desk, page: Page) {
  const { articleId, claimId } = checkedArticle(desk)
  const sourceId = addSource(desk.people.rosa, { title: 'Talk with the engineer' }).value.id
  citeSource(desk.people.rosa, { claimId, sourceId, stance: 'refutes' })
  await openBench(page, articleId)
  await page.goto(`/articles/${articleId}?claim=${claimId}`)
  await expect(bench.panel(page).getByText('Talk with the engineer')).toBeVisible()
  return { articleId, claimId, sourceId }
}

const pane = (page: Page) => page.getByRole('complementary', { name: 'File of a source' })
const choose = async (page: Page, name: string, buffer: Buffer) => {
  const opening = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add files' }).first().click()
  await (await opening).setFiles([{ name, mimeType: 'application/x-anything', buffer }])
}

test('a file is added to a cited source, shown beside the article, and Escape leads back to where one was', async ({
  desk,
  seat,
}) => {
  const page = await seat('rosa')
  await cited(desk, page)
  await choose(page, 'talk.vtt', Buffer.from(INTERVIEW))
  await heard(page, 'talk.vtt was added')
  const show = page.getByRole('button', { name: 'Show talk.vtt' })
  await show.focus()
  await page.keyboard.press('Enter')
  await expect(pane(page).getByRole('heading', { name: 'talk.vtt' })).toBeFocused()
  await expect(bench.statements(page)).toBeAttached()

  await pane(page).getByLabel('Find in the text').fill('opened in 1933')
  await expect(pane(page).getByRole('status')).toHaveText('Place 1 of 2')
  await page.keyboard.press('Enter')
  await expect(pane(page).getByRole('status')).toHaveText('Place 2 of 2')
  await expect(pane(page).locator('mark').nth(1)).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(pane(page)).toHaveCount(0)
  await expect(show).toBeFocused()

  await choose(page, 'photo.png', png())
  await page.getByRole('button', { name: 'Show photo.png' }).click()
  const image = pane(page).getByRole('img', { name: 'photo.png, as it came' })
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(240)

  await choose(page, 'call.wav', wav())
  await page.getByRole('button', { name: 'Show call.wav' }).click()
  const sound = pane(page).locator('audio')
  await expect.poll(() => sound.evaluate((one: HTMLAudioElement) => one.duration)).toBe(2)
  await sound.evaluate(async (one: HTMLAudioElement) => {
    one.currentTime = 1.5
    await new Promise((resolve) => one.addEventListener('seeked', resolve, { once: true }))
  })
})

test('what cannot be kept says why, and what is under way can be stopped', async ({ desk, seat }) => {
  const page = await seat('rosa')
  await cited(desk, page)
  await choose(page, 'report.pdf', Buffer.from('<!doctype html><script>alert(1)</script>'))
  await expect(page.getByRole('alert').filter({ hasText: 'report.pdf' })).toContainText('Print the page to PDF')
  await page.getByRole('button', { name: 'Put away what is said of report.pdf' }).click()

  // The server is slow to take it, so there is time to stop it.
  const { promise: release, resolve } = Promise.withResolvers<void>()
  await page.route('**/api/sources/*/files', async (route) => {
    await release
    await route.abort().catch(() => undefined)
  })
  await choose(page, 'slow.wav', wav())
  await expect(page.getByRole('progressbar', { name: 'Sending slow.wav' })).toBeVisible()
  await page.getByRole('button', { name: 'Stop sending slow.wav' }).click()
  await expect(page.getByRole('progressbar', { name: 'Sending slow.wav' })).toHaveCount(0)
  resolve()
  await expect(page.getByRole('button', { name: 'Show slow.wav' })).toHaveCount(0)
})

test('a file is dropped on a new source and comes with it; an address that is known is that source', async ({
  desk,
  seat,
}) => {
  const page = await seat('rosa')
  await cited(desk, page)
  const known = addSource(desk.people.rosa, { title: 'Port register', url: 'https://www.port.example/register/' })
  await page.getByRole('button', { name: 'Add source' }).click()
  const form = page.getByRole('form', { name: 'New source' })
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['Dear checker, it opened in 1933.'], 'letter.txt'))
    return transfer
  })
  await form.dispatchEvent('drop', { dataTransfer: data })
  await expect(form.getByText('letter.txt')).toBeVisible()
  await form.getByRole('button', { name: 'Cite' }).click()
  await expect(page.getByRole('button', { name: 'Show letter.txt' })).toBeVisible()
  await saved(page)

  await page.getByRole('button', { name: 'Add source' }).click()
  await form
    .getByRole('combobox', { name: 'Address, title or known source' })
    .fill('http://port.example/register?utm_source=mail#:~:text=1933')
  await expect(form.getByText('This address is known already: Port register.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await expect(bench.panel(page).getByRole('link', { name: 'Port register' })).toBeVisible()
  await saved(page)
  const count = 'SELECT count(*) FROM evidence e JOIN sources s ON s.n = e.source_n WHERE s.id = ?'
  expect(desk.db.$client.prepare(count).pluck().get(known.value.id)).toBe(1)

  // Typed, not pasted: a link to a passage names the page without it, and the passage is the quote.
  await page.getByRole('button', { name: 'Add source' }).click()
  await form
    .getByRole('combobox', { name: 'Address, title or known source' })
    .fill('https://gazette.example/1933#:~:text=opened%20late')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('textbox', { name: 'Locator' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(bench.panel(page).getByRole('link', { name: 'https://gazette.example/1933', exact: true })).toBeVisible()
  await saved(page)
  const quoted = "SELECT quote FROM evidence e JOIN sources s ON s.n = e.source_n WHERE s.url LIKE 'https://gazette%'"
  expect(desk.db.$client.prepare(quoted).pluck().get()).toBe('opened late')
})

test('files chosen for a new source survive a reload; one that this browser lost is named', async ({ desk, seat }) => {
  const page = await seat('rosa')
  await cited(desk, page)
  const form = page.getByRole('form', { name: 'New source' })
  const chosen = form.getByRole('list', { name: 'Files' })
  const reopen = async () => {
    await page.reload()
    await page.getByRole('button', { name: 'Add source' }).click()
  }
  await page.getByRole('button', { name: 'Add source' }).click()
  const box = form.getByRole('combobox', { name: 'Address, title or known source' })
  await box.fill('The letter')
  const opening = page.waitForEvent('filechooser')
  await form.getByRole('button', { name: 'Add files' }).click()
  const file = (name: string) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(`Dear checker, this is ${name}.`),
  })
  await (await opening).setFiles([file('letter.txt'), file('map.txt')])
  await expect(chosen.getByRole('listitem')).toHaveText(['letter.txt', 'map.txt'])
  await reopen()
  await expect(chosen.getByRole('listitem')).toHaveText(['letter.txt', 'map.txt'])

  await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('tickmark-files').onsuccess = done)))
  await reopen()
  await expect(form.getByText(/could not keep letter\.txt and map\.txt/)).toBeVisible()
  await form.getByRole('button', { name: 'Cite' }).click()
  await heard(page, 'Cited')
  await saved(page)
})

test('files of a source that was cited offline survive a reload before the house hears of it, or are missed by name', async ({
  desk,
  seat,
}) => {
  const page = await seat('rosa')
  await cited(desk, page)
  const form = page.getByRole('form', { name: 'New source' })
  const box = form.getByRole('combobox', { name: 'Address, title or known source' })
  const citeOffline = async (title: string, name: string) => {
    await page.route('**/api/commands', (route) => route.abort())
    await page.getByRole('button', { name: 'Add source' }).click()
    await box.fill(title)
    const opening = page.waitForEvent('filechooser')
    await form.getByRole('button', { name: 'Add files' }).click()
    await (await opening).setFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(`Dear checker, ${name}.`) }])
    await form.getByRole('button', { name: 'Cite' }).click()
    await expect(page.getByRole('progressbar', { name: `Sending ${name}` })).toBeVisible()
  }
  await citeOffline('The letter', 'letter.txt')
  await page.reload()
  await expect(page.getByRole('progressbar', { name: 'Sending letter.txt' })).toBeVisible()
  await page.unroute('**/api/commands')
  await expect(page.getByRole('button', { name: 'Show letter.txt' })).toBeVisible({ timeout: 20_000 })
  await saved(page)

  await citeOffline('The map', 'map.txt')
  await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('tickmark-files').onsuccess = done)))
  await page.reload()
  await expect(bench.panel(page).getByText(/could not keep map\.txt/)).toBeVisible()
  await page.unroute('**/api/commands')
  await page.getByRole('button', { name: 'Without it', exact: true }).click()
  await expect(bench.panel(page).getByText(/could not keep map\.txt/)).toHaveCount(0)
})

test('the page of a source: its facts are changed, a file is pasted, deleted, brought back and erased', async ({
  desk,
  seat,
}) => {
  const page = await seat('ada')
  const id = addSource(desk.people.rosa, { title: 'Port register', url: 'https://quay.example/a?utm_source=x' }).value
    .id
  await page.goto(`/sources/${id}`)
  await page.getByRole('button', { name: 'Change what is known of it' }).click()
  await page.getByRole('button', { name: 'Propose an archive link' }).click()
  await expect(page.getByLabel('Archive link')).toHaveValue(/^https:\/\/web\.archive\.org\/web\/\d{8}\/https:\/\/quay/)
  await page.getByLabel('Publisher').fill('The port')
  await page.getByLabel('Confidential').check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Change what is known of it' })).toBeFocused()
  await expect(page.getByText('Only reviewers, editors and admins see it')).toBeVisible()

  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([text], 'a.pdf', { type: 'application/pdf' }))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, pdf().toString('latin1'))
  await page.getByRole('button', { name: 'Show a.pdf' }).click()
  // The browser's own viewer, in a frame of its own, drew it.
  const frame = page.locator('iframe[title="a.pdf"]')
  await expect(frame).toHaveAttribute('src', /^blob:/)
  await expect.poll(() => page.frames().some((one) => one.url().startsWith('chrome-extension:'))).toBe(true)
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Save a.pdf on this device' }).first().click()
  expect((await saving).suggestedFilename()).toBe('a.pdf')

  await page.getByRole('button', { name: 'Delete a.pdf' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Show a.pdf' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete a.pdf' }).click()
  await page.getByRole('button', { name: 'Erase a.pdf for good' }).click()
  const dialog = page.getByRole('dialog', { name: 'Erase a file for good' })
  await dialog.getByLabel('Type its name to confirm').fill('a.pdf')
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await expect(page.getByRole('heading', { name: 'Deleted files' })).toHaveCount(0)
  expect(desk.db.$client.prepare('SELECT count(*) FROM source_files WHERE name = ?').pluck().get('a.pdf')).toBe(0)
})
