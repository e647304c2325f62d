import { go, type ScreenState, type Stage } from './stage'

const PEOPLE = 'app/(workbench)/settings/people/page.tsx'
const INVITE = 'app/(auth)/invite/page.tsx'
const RESET = 'app/(auth)/reset/page.tsx'

const people = go('/settings/people')
const opened = (page: string, token: string) => (stage: Stage) =>
  go(`/${page}?token=${stage.house.ids[token] ?? token}`)(stage)

async function inviting(stage: Stage): Promise<void> {
  await people(stage)
  await stage.page.getByRole('button', { name: 'Invite' }).click()
  await stage.page.getByRole('radio', { name: 'Reviewer' }).waitFor()
}

async function resetting(stage: Stage): Promise<void> {
  await people(stage)
  await stage.page.getByRole('button', { name: 'More for Vera Novak' }).click()
  await stage.page.getByRole('menuitem', { name: 'Make a link for a new password' }).click()
  await stage.page.getByRole('button', { name: 'Make the link' }).waitFor()
}

const state = (name: string, draws: readonly string[], open: ScreenState['open']): ScreenState => ({
  name,
  draws: [PEOPLE, ...draws],
  house: 'busy',
  person: 'ada',
  open,
})
const door = (name: string, page: string, open: ScreenState['open']): ScreenState => ({
  name,
  draws: [page],
  house: 'busy',
  open,
})

/** People and invitations, and the pages one-time links lead to. */
export const PEOPLE_STATES: readonly ScreenState[] = [
  state('people', [], people),
  state('people-menu', ['components/ui/menu-popup.tsx'], async (stage) => {
    await people(stage)
    await stage.page.getByRole('button', { name: 'More for Vera Novak' }).click()
    await stage.page.getByRole('menuitem', { name: 'Disable the account' }).waitFor()
  }),
  state('people-invite', ['components/people/invite-dialog.tsx'], inviting),
  state('people-invite-refused', ['components/people/invite-dialog.tsx'], async (stage) => {
    await inviting(stage)
    await stage.page.getByLabel('E-mail address (optional)').fill('theo@harbour.example')
    await stage.page.getByRole('button', { name: 'Make the link' }).click()
    await stage.page.getByRole('alert').first().waitFor()
  }),
  state('people-invite-link', ['components/people/invite-dialog.tsx'], async (stage) => {
    await inviting(stage)
    await stage.page.getByLabel('E-mail address (optional)').fill('noor@harbour.example')
    await stage.page.getByRole('button', { name: 'Make the link' }).click()
    await stage.page.getByLabel('One-time link').waitFor()
  }),
  state('people-reset', ['components/people/reset-dialog.tsx'], resetting),
  state('people-reset-link', ['components/people/reset-dialog.tsx'], async (stage) => {
    await resetting(stage)
    await stage.page.getByRole('button', { name: 'Make the link' }).click()
    await stage.page.getByLabel('One-time link').waitFor()
  }),
  door('invite', INVITE, opened('invite', 'invitationToken')),
  door('invite-refused', INVITE, async (stage) => {
    await opened('invite', 'invitationToken')(stage)
    await stage.page.getByLabel('Your name').fill('Rosa Silva')
    await stage.page.getByLabel('E-mail address').fill('rosa@harbour.example')
    await stage.page.getByLabel('Password', { exact: true }).fill('nine grey herons')
    await stage.page.getByRole('button', { name: 'Make my account' }).click()
    await stage.page.getByRole('alert').first().waitFor()
  }),
  { ...door('invite-signed-in', INVITE, opened('invite', 'invitationToken')), person: 'ada' },
  door('invite-unknown', INVITE, opened('invite', 'nonsense')),
  door('invite-withdrawn', INVITE, opened('invite', 'withdrawnToken')),
  door('reset', RESET, opened('reset', 'resetToken')),
  door('reset-unknown', RESET, opened('reset', 'nonsense')),
]
