import { expect } from '@playwright/test'
import { test } from './desk'
import { PASSWORD } from './houses/people'

test.use({ deskName: 'account' })

const NEW = 'nine grey herons'

test('changing one’s password throws the other session out at once, and only the new one opens the door', async ({
  seat,
  desk,
}) => {
  const here = await seat('sam')
  const there = await seat('sam')
  await there.goto('/articles')
  await expect(there.getByRole('heading', { name: 'Articles' })).toBeVisible()
  const stream = there.evaluate(async () => (await fetch('/api/events')).text())

  await here.goto('/settings/account')
  await expect(here.getByRole('listitem').filter({ hasText: 'This one' })).toHaveCount(1)
  await here.getByLabel('Current password').fill('not the password')
  await here.getByLabel('New password').fill(NEW)
  await here.getByRole('button', { name: 'Change the password' }).click()
  await expect(here.getByText('This is not your current password.')).toBeVisible()
  await expect(here.getByLabel('Current password')).toBeFocused()
  await here.getByLabel('Current password').fill(PASSWORD)
  await here.getByLabel('New password').fill(NEW)
  await here.getByRole('button', { name: 'Change the password' }).click()
  await expect(here.getByText(/Your password is changed/)).toBeVisible()

  expect(await stream).toContain('event: signed-out')
  await there.goto('/settings/account')
  await expect(there.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await here.reload()
  await expect(here.getByRole('heading', { name: 'Your account' })).toBeVisible()

  const door = await seat(null)
  await door.goto('/sign-in')
  await door.getByLabel('E-mail').fill('sam@harbour.example')
  await door.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await door.getByRole('button', { name: 'Sign in' }).click()
  await expect(door.getByRole('alert').first()).toContainText('do not belong together')
  await door.getByLabel('Password', { exact: true }).fill(NEW)
  await door.getByRole('button', { name: 'Sign in' }).click()
  await expect(door.getByRole('heading', { name: 'Articles' })).toBeVisible()
  const [device] = (await door.context().cookies(desk.server.baseUrl)).filter(({ name }) =>
    /tickmark-device/.test(name),
  )
  expect(device).toMatchObject({ httpOnly: true, sameSite: 'Lax', value: expect.stringMatching(/^[\w-]{43}$/) })
})

test('a session is ended by itself, all others at once, and at last this one too', async ({ seat }) => {
  const page = await seat('rosa')
  const second = await seat('rosa')
  const third = await seat('rosa')
  await page.goto('/settings/account')
  const rows = page.getByRole('region', { name: 'Sessions' }).getByRole('listitem')
  await expect(rows).toHaveCount(3)
  await rows
    .getByRole('button', { name: /^End the session/ })
    .first()
    .click()
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: 'End all others' }).click()
  await expect(rows).toHaveCount(1)
  for (const other of [second, third]) {
    await other.goto('/articles')
    await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  }
  await page.getByRole('button', { name: 'End all, this one too' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('one’s own name changes everywhere, and a name changed in another window is not overwritten', async ({ seat }) => {
  const page = await seat('vera')
  const other = await seat('vera')
  await page.goto('/settings/account')
  await other.goto('/settings/account')
  await page.getByLabel('Your name').fill('Vera Novák')
  await page.getByRole('button', { name: 'Save the name' }).click()
  await expect(page.getByText('You are signed in as Vera Novák')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Vera Novák/ })).toBeVisible()
  await other.getByLabel('Your name').fill('V. N.')
  await other.getByRole('button', { name: 'Save the name' }).click()
  await expect(other.getByRole('alert').filter({ hasText: 'Vera Novák' })).toBeVisible()
})

test('a token is made, shown once, used by a program, and shut out when it is revoked', async ({ seat, desk }) => {
  const page = await seat('edith')
  await page.goto('/articles')
  await page.getByRole('button', { name: /account and appearance/ }).click()
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'API tokens' }).click()
  await expect(page.getByRole('heading', { name: 'API tokens', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'New token' }).click()
  await page.getByLabel('What it is for').fill('Archive')
  await page.getByRole('button', { name: 'Make the token' }).click()
  const token = await page.getByLabel('Token', { exact: true }).inputValue()
  expect(token).toMatch(/^tm_[\w-]{43}$/)
  const me = () => fetch(`${desk.server.baseUrl}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })
  const answer = await me()
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({ name: 'Edith Osei', scopes: ['read'] })
  await page.getByRole('button', { name: 'I have copied it' }).click()
  await page.reload()
  await expect(page.getByText('Archive', { exact: true })).toBeVisible()
  expect(await page.content()).not.toContain(token)

  await page.getByRole('button', { name: 'Revoke Archive' }).click()
  await page.getByRole('button', { name: 'Revoke the token' }).click()
  expect((await me()).status).toBe(200)
  await page.getByLabel('Type revoke to confirm').fill('revoke')
  await page.getByRole('button', { name: 'Revoke the token' }).click()
  await expect(page.getByText('No program has a token of yours')).toBeVisible()
  expect((await me()).status).toBe(401)
})

test('an editor changes the rules of the house; somebody else’s stale change shows both; a reviewer finds no such page', async ({
  seat,
}) => {
  const page = await seat('edith')
  const other = await seat('ada')
  await page.goto('/settings/house')
  await other.goto('/settings/house')
  await page.getByLabel('Name of your newsroom or project').fill('The Harbour Desk at Night')
  await page.getByRole('radio', { name: 'An editor' }).check()
  await page.getByLabel('Way of working').selectOption('Line check')
  await page.getByRole('button', { name: 'Save the rules' }).click()
  await expect(page.getByText('The rules of the house are changed.')).toBeVisible()

  await other.getByLabel('Name of your newsroom or project').fill('The Desk of the Harbour')
  await other.getByRole('button', { name: 'Save the rules' }).click()
  await expect(other.getByText('The Harbour Desk at Night')).toBeVisible()
  await expect(other.getByLabel('Name of your newsroom or project')).toHaveValue('The Desk of the Harbour')
  await other.getByRole('button', { name: 'Take theirs' }).click()
  await other.getByLabel('Name of your newsroom or project').fill('The Harbour Desk')
  await other.getByLabel('Way of working').selectOption('Public verdict')
  await other.getByRole('button', { name: 'Save the rules' }).click()
  await expect(other.getByText('The rules of the house are changed.')).toBeVisible()

  const reviewer = await seat('rosa')
  await reviewer.goto('/settings')
  await expect(reviewer.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'House' })).toHaveCount(
    0,
  )
  expect((await reviewer.goto('/settings/house'))?.status()).toBe(404)
})
