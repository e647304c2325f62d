import { expect, type Page } from '@playwright/test'
import { findUserByEmail } from '@/db/queries/account'
import { invitePerson } from '@/services/account/invitations'
import { signOut } from '@/services/account/sessions'
import { changeRole, disablePerson, personWithEmail } from '@/services/account/standing'
import { createTokenFor } from '@/services/account/tokens'
import { programWith } from './api/program'
import { type Desk, test } from './desk'
import { handsOf } from './hands'
import { bench, mark, openBench, saved } from './workbench'

const PASSWORD = 'nine grey herons'
/** Rule 11: whoever is shut out loses their live streams within this. */
const STREAM_MS = 5_000

const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })
const link = (page: Page) => page.getByRole('dialog').getByLabel('One-time link').inputValue()

/** Opens a live stream in this page; answers how to learn how long after `began` it ended, and what it said. */
async function listen(
  page: Page,
): Promise<(began: number) => Promise<{ readonly ms: number; readonly heard: string }>> {
  await page.evaluate(async () => {
    const response = await fetch('/api/events')
    if (response.status !== 200) throw new Error(String(response.status))
    Object.assign(globalThis, { stream: response.text().then((heard) => ({ heard, at: Date.now() })) })
  })
  return async (began) => {
    type Listening = { readonly stream: Promise<{ readonly heard: string; readonly at: number }> }
    const ended = await page.evaluate(() => (globalThis as unknown as Listening).stream)
    return { ms: ended.at - began, heard: ended.heard }
  }
}

async function addPerson(desk: Desk, name: string, role = 'reviewer') {
  const email = `${name.toLowerCase()}@harbour.example` as const
  await desk.server.admin(
    ['user', 'add', `--email=${email}`, `--name=${name}`, `--role=${role}`, '--password-stdin'],
    PASSWORD,
  )
  return email
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('an admin invites a reviewer, who signs in and marks, and is then shut out', async ({ desk, seat }) => {
  const article = desk.article('Invited', 'The bridge opened in 1932. It is long.')
  const ada = await seat('ada')
  await ada.goto('/articles')
  await ada.getByRole('button', { name: /account and appearance/ }).click()
  await ada.getByRole('menuitem', { name: 'Settings' }).click()
  await expect(ada.getByRole('heading', { name: 'People', level: 1 })).toBeVisible()
  await ada.getByRole('button', { name: 'Invite' }).click()
  await ada.getByRole('radio', { name: 'Reviewer' }).check()
  await ada.getByLabel('E-mail address (optional)').fill('noor@harbour.example')
  await ada.getByRole('button', { name: 'Make the link' }).click()
  const invitation = await link(ada)
  expect(invitation).toMatch(/\/invite\?token=[\w-]{43}$/)
  await ada.getByRole('button', { name: 'Copy' }).click()
  await expect(ada.getByRole('button', { name: 'Copied' })).toBeVisible()
  await ada.getByRole('button', { name: 'Done' }).click()
  await expect(ada.getByText('Invitation, Reviewer, for noor@harbour.example')).toBeVisible()

  const noor = await seat(null)
  await noor.goto(invitation)
  await expect(noor.getByRole('heading', { name: 'Join The Harbour Desk' })).toBeVisible()
  await expect(noor.getByText('Ada Marsh invites you')).toBeVisible()
  await noor.getByLabel('Your name').fill('Noor Haddad')
  await expect(noor.getByLabel('E-mail address')).toHaveValue('noor@harbour.example')
  await noor.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await noor.getByRole('button', { name: 'Make my account and sign in' }).click()
  await expect(noor.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
  await openBench(noor, article)
  await mark(handsOf(noor, 'mouse'), 'opened in 1932')
  await saved(noor)

  const late = await seat(null)
  await late.goto(invitation)
  await expect(late.getByRole('heading', { name: 'This link has been used' })).toBeVisible()

  const ended = await listen(noor)
  await ada.reload()
  await expect(ada.getByText('No invitation and no link')).toBeVisible()
  await row(ada, 'Noor Haddad').getByRole('button', { name: 'More for Noor Haddad' }).click()
  const began = Date.now()
  await ada.getByRole('menuitem', { name: 'Disable the account' }).click()
  await expect(row(ada, 'Noor Haddad').getByText('Disabled')).toBeVisible()
  const { ms, heard } = await ended(began)
  expect(ms).toBeLessThan(STREAM_MS)
  expect(heard).toContain('signed-out')
  await noor.goto('/articles')
  await expect(noor.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await signIn(noor, 'noor@harbour.example', PASSWORD)
  await expect(noor.getByRole('alert').filter({ hasText: 'account has been closed' })).toBeVisible()

  await ada.getByRole('button', { name: 'Undo' }).click()
  await expect(row(ada, 'Noor Haddad').getByText('Disabled')).toHaveCount(0)
  await signIn(noor, 'noor@harbour.example', PASSWORD)
  await expect(noor.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
  await openBench(noor, article)
  await expect(bench.claim(noor, /^Claim 1/)).toBeVisible()
  expect(desk.server.log()).not.toContain(new URL(invitation).searchParams.get('token'))
})

test('an ended session, a new role and a disabling from another process each end the stream within five seconds', async ({
  desk,
}) => {
  const { ada } = desk.people
  const email = await addPerson(desk, 'Mika', 'viewer')
  const open = async (who: Parameters<Desk['session']>[0]) => {
    const { id, cookie } = await desk.session(who)
    const headers = { cookie: `${cookie.name}=${cookie.value}` }
    const stream = await fetch(`${desk.server.baseUrl}/api/events`, { headers })
    expect(stream.status).toBe(200)
    return { id, stream }
  }
  const untouched = await open('vera')
  const user = findUserByEmail(desk.db, email)
  if (!user) throw new Error('Mika is not there.')
  const { token } = createTokenFor(ada, user, { name: 'robot', scopes: ['read'], days: 1 })
  const robot = programWith(desk.server.baseUrl, token)
  expect((await robot.call('GET /me')).body).toMatchObject({ email, role: 'viewer' })
  const seconds: Record<string, number> = {}
  const measure = async (name: string, stream: Response, word: string, end: () => unknown) => {
    const began = Date.now()
    await end()
    const heard = await stream.text()
    seconds[name] = (Date.now() - began) / 1000
    expect(heard, name).toContain(`event: ${word}`)
  }
  const first = await open(email)
  await measure('session', first.stream, 'signed-out', () => signOut(desk.db, new Date(), first.id))
  const second = await open(email)
  await measure('role', second.stream, 'role-changed', () =>
    changeRole(ada, { ...personWithEmail(ada, email), role: 'reviewer' }),
  )
  expect((await robot.call('GET /me')).body).toMatchObject({ role: 'reviewer' })
  const third = await open(email)
  await measure('disabling', third.stream, 'signed-out', () => disablePerson(ada, personWithEmail(ada, email)))
  test.info().annotations.push({ type: 'seconds', description: JSON.stringify(seconds) })
  for (const [name, took] of Object.entries(seconds)) expect(took, name).toBeLessThan(STREAM_MS / 1000)
  expect((await robot.call('GET /me')).status, 'what a program of the disabled person gets').toBe(401)
  // The others keep theirs.
  const reader = untouched.stream.body?.getReader()
  expect((await reader?.read())?.done).toBe(false)
  await reader?.cancel()
})

test('of two admins the second is shown how the person stands now, and chooses again', async ({ desk, seat }) => {
  await addPerson(desk, 'Kim')
  const first = await seat('ada')
  const second = await seat('ada')
  const role = (page: Page) => page.getByLabel('Role of Kim')
  for (const page of [first, second]) await page.goto('/settings/people')
  await role(first).selectOption('Viewer')
  await expect(first.getByText('Kim: Viewer from now on.')).toBeVisible()
  await role(second).selectOption('Administrator')
  const said = second.getByRole('region', { name: 'Notifications' })
  await expect(said.getByText('Somebody else changed this person')).toBeVisible()
  await expect(role(second)).toHaveValue('viewer')
  await role(second).selectOption('Editor')
  await expect(second.getByText('Kim: Editor from now on.')).toBeVisible()
  await second.getByRole('button', { name: 'Undo' }).click()
  await expect(role(second)).toHaveValue('viewer')
  await second.reload()
  await expect(role(second)).toHaveValue('viewer')
  await expect(second.getByLabel('Role of Ada Marsh')).toHaveCount(0)
})

test('an open page is drawn anew with what the new role allows', async ({ desk, seat }) => {
  const article = desk.article('Demoted', 'The bridge opened in 1932. It is long.')
  const email = await addPerson(desk, 'Ines')
  const page = await seat(null)
  await page.context().addCookies([(await desk.session(email)).cookie])
  await openBench(page, article)
  await mark(handsOf(page, 'mouse'), 'opened in 1932')
  await saved(page)
  await expect(bench.rating(page, 'True')).toBeEnabled()
  changeRole(desk.people.ada, { ...personWithEmail(desk.people.ada, email), role: 'viewer' })
  await expect(bench.rating(page, 'True')).toBeDisabled()
  await expect(bench.claim(page, /^Claim 1/)).toBeVisible()
})

test('an invitation is accepted without JavaScript, and refused words are shown', async ({ desk, browser }) => {
  const { token } = invitePerson(desk.people.ada, { role: 'viewer' })
  const context = await browser.newContext({ baseURL: desk.server.baseUrl, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`/invite?token=${token}`)
  await page.getByLabel('Your name').fill('Otto Lind')
  await page.getByLabel('E-mail address').fill('sam@harbour.example')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Make my account and sign in' }).click()
  await expect(page.getByText('This address has an account already.')).toBeVisible()
  await expect(page.getByLabel('Your name')).toHaveValue('Otto Lind')
  await page.getByLabel('E-mail address').fill('otto@harbour.example')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Make my account and sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
  await context.close()
})

test('a person who lost the password gets a link, and a link that is withdrawn does not work until that is undone', async ({
  desk,
  seat,
}) => {
  const email = await addPerson(desk, 'Luis')
  const ada = await seat('ada')
  const luis = await seat(null)
  await ada.goto('/settings/people')
  await ada.getByRole('button', { name: 'More for Luis' }).click()
  await ada.getByRole('menuitem', { name: 'Make a link for a new password' }).click()
  await ada.getByRole('button', { name: 'Make the link' }).click()
  const reset = await link(ada)
  await ada.getByRole('button', { name: 'Done' }).click()
  await ada.getByRole('button', { name: 'Withdraw: New password for Luis' }).click()
  await expect(ada.getByText('The link is withdrawn')).toBeVisible()
  await luis.goto(reset)
  await expect(luis.getByRole('heading', { name: 'This link was withdrawn' })).toBeVisible()
  await ada.getByRole('button', { name: 'Undo' }).click()
  await expect(ada.getByText('New password for Luis')).toBeVisible()
  await luis.goto(reset)
  await luis.getByLabel('Password', { exact: true }).fill('password')
  await luis.getByRole('button', { name: 'Set the password' }).click()
  await expect(luis.getByText('Too many people use this password')).toBeVisible()
  await luis.getByLabel('Password', { exact: true }).fill('ten grey herons by the sea')
  await luis.getByRole('button', { name: 'Set the password' }).click()
  await expect(luis.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
  const elsewhere = await seat(null)
  await signIn(elsewhere, email, PASSWORD)
  await expect(elsewhere.getByRole('alert').filter({ hasText: 'do not belong together' })).toBeVisible()
  await signIn(elsewhere, email, 'ten grey herons by the sea')
  await expect(elsewhere.getByRole('heading', { name: 'Articles', level: 1 })).toBeVisible()
})

test('below admin nobody finds the people, on the page or in the list of settings', async ({ seat }) => {
  for (const name of ['vera', 'rosa', 'edith'] as const) {
    const page = await seat(name)
    await page.goto('/settings/account')
    await expect(page.getByRole('navigation', { name: 'Settings' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'People' })).toHaveCount(0)
    await page.goto('/settings/people')
    await expect(page.getByRole('heading', { name: 'Nothing is here' })).toBeVisible()
  }
})
