import { expect } from '@playwright/test'
import { deleteAnnotation } from '@/services/annotation/delete-annotation'
import { markSpan } from '@/services/annotation/mark-span'
import { newId } from '@/services/identity'
import { readWorkbench } from '@/services/workbench/read-workbench'
import { type Desk, test } from './desk'
import { bench, heard, openBench, saved } from './workbench'

test.use({ deskName: 'links' })

/** An article whose second statement is a claim and whose third a comment. */
function marked(desk: Desk) {
  const { rosa } = desk.people
  const articleId = desk.article('The ferry', 'The ferry sails. It sank in 1931. It was raised. Nobody died.')
  const { revisionId } = readWorkbench(rosa, articleId).article
  const claimId = newId()
  const [claim, comment] = [newId(), newId()]
  const at = { articleId, revisionId }
  const statement = 'It sank in 1931.'
  markSpan(rosa, { ...at, id: claim, start: 17, end: 33, purpose: 'claim', newClaimId: claimId, statement })
  markSpan(rosa, { ...at, id: comment, start: 34, end: 48, purpose: 'comment' })
  return { articleId, claim, claimId, comment }
}

test('a link is copied by key, and whoever opens it comes to its place, through the sign-in too', async ({
  desk,
  seat,
}) => {
  const { articleId, claimId, comment } = marked(desk)
  const page = await seat('rosa')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await openBench(page, articleId)
  await page.keyboard.press('j')
  await page.keyboard.press('l')
  await heard(page, 'The link to the claim is copied')
  const link = await copied()
  expect(new URL(link).search).toBe(`?claim=${claimId}`)
  await expect(page).toHaveURL(link)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('l')
  await expect.poll(copied).toContain('?sentence=3&version=1')

  const stranger = await seat(null)
  await stranger.goto(link)
  await stranger.getByLabel('E-mail address').waitFor()
  expect(new URL(stranger.url()).searchParams.get('callbackUrl')).toBe(new URL(link).pathname + new URL(link).search)

  const narrow = await seat('vera')
  await narrow.setViewportSize({ width: 390, height: 844 })
  await narrow.goto(link)
  await expect(narrow.getByRole('article', { name: 'Claim 1' })).toBeVisible()
  await heard(narrow, 'Claim 1, open: It sank in 1931.')
  await narrow.goto(`/articles/${articleId}?annotation=${comment}`)
  await expect(narrow.getByRole('heading', { name: 'Comment' })).toBeVisible()
  await heard(narrow, 'comment: It was raised.')
})

test('a link to what was deleted says so and brings it back; one to another article leads on', async ({
  desk,
  seat,
}) => {
  const { articleId, claim, claimId } = marked(desk)
  const other = desk.article('The bridge', 'The bridge stands.')
  const page = await seat('rosa')
  await page.goto(`/articles/${other}?claim=${claimId}`)
  await expect(page.getByRole('main').getByText('This link leads into another article')).toBeVisible()
  await page.getByRole('link', { name: 'Go there' }).click()
  await expect(page.getByRole('article', { name: 'Claim 1' })).toBeVisible()

  deleteAnnotation(desk.people.edith, { id: claim, rev: 1 })
  await page.goto(`/articles/${articleId}?claim=${claimId}`)
  await expect(page.getByText(/^Edith .*deleted it/)).toBeVisible()
  await heard(page, 'What this link leads to was deleted')
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(page.getByRole('article', { name: 'Claim 1' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bring it back' })).toHaveCount(0)
  await page.goto(`/articles/${articleId}?annotation=${newId()}`)
  await expect(page.getByRole('main').getByText('This link leads nowhere')).toBeVisible()
})

test('the search is a key away, shows each kind with its number, and Back comes to the same place', async ({
  desk,
  seat,
}) => {
  const { articleId } = marked(desk)
  const page = await seat('rosa')
  // The workbench is drawn by what answers to keys: a list may be read before it acts.
  await openBench(page, articleId)
  await page.keyboard.press('/')
  await expect(page).toHaveURL(/\/search$/)
  const box = page.getByRole('searchbox', { name: 'Search articles, claims and sources' })
  await expect(box).toBeFocused()
  await page.keyboard.type('"sank')
  await expect(page).toHaveURL(/q=%22sank/)
  const found = page.getByRole('list', { name: 'Found' }).getByRole('link')
  await expect(found.filter({ hasText: 'It sank in 1931.' }).first()).toBeVisible()
  const claims = page.getByRole('button', { name: /^Claims \d/ })
  await claims.click()
  await expect(page).toHaveURL(/in=claim/)
  await expect(page.getByRole('list', { name: 'Found' }).getByText('Article', { exact: true })).toHaveCount(0)
  await box.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: 'Claim 1' })).toBeVisible()
  await page.goBack()
  await expect(claims).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('ferry')
  const palette = page.getByRole('dialog', { name: 'Commands' })
  await expect(palette.getByRole('option', { name: /^The ferry/ }).first()).toBeVisible()
  await expect(palette.getByRole('option', { name: 'Search everything for “ferry”' })).toBeVisible()
})

test('the first minutes tick what was done, are put away for good, and come back when asked for', async ({
  desk,
  seat,
}) => {
  const page = await seat('sam')
  const sample = desk.db.$client.prepare('SELECT id FROM articles WHERE is_sample = 1').pluck().get() as string
  await openBench(page, sample)
  const guide = page.getByRole('region', { name: 'First minutes' })
  await expect(guide).toContainText('0 of 5')
  await bench.statements(page).focus()
  await page.keyboard.press('c')
  await expect(guide).toContainText('1 of 5')
  await page.keyboard.press('1')
  await expect(guide).toContainText('2 of 5')
  await expect(guide.getByRole('listitem').filter({ hasText: 'Cite' })).toHaveAttribute('aria-current', 'step')
  await page.keyboard.press('n')
  await expect(guide).toContainText('3 of 5')
  await saved(page)
  await page.reload()
  await expect(guide).toContainText('3 of 5')
  await guide.getByRole('button', { name: 'Hide for good' }).click()
  await expect(guide).toHaveCount(0)
  await saved(page)
  await page.reload()
  await expect(bench.statements(page)).toBeAttached()
  await expect(guide).toHaveCount(0)
  await page.keyboard.press('?')
  await page.getByRole('button', { name: 'First minutes' }).click()
  await expect(guide).toContainText('3 of 5')
})
