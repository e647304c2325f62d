import { go, type ScreenState, type Stage } from './stage'

const DATA = 'app/(workbench)/settings/data/page.tsx'
const ACCOUNT = 'app/(workbench)/settings/account/page.tsx'
const TOKENS = 'app/(workbench)/settings/tokens/page.tsx'
const CREATE = 'components/tokens/create-token-dialog.tsx'
const REVOKE = 'components/tokens/revoke-token-dialog.tsx'
const HOUSE = 'app/(workbench)/settings/house/page.tsx'

async function openCreate(stage: Stage): Promise<void> {
  await go('/settings/tokens')(stage)
  await stage.page.getByRole('button', { name: 'New token' }).click()
  await stage.page.getByRole('dialog').waitFor()
}

async function makeToken(stage: Stage): Promise<void> {
  await openCreate(stage)
  await stage.page.getByLabel('What it is for').fill('Archive of the Harbour Desk')
  await stage.page.getByLabel('Internal').check()
  await stage.page.getByRole('button', { name: 'Make the token' }).click()
  await stage.page.getByLabel('Token', { exact: true }).waitFor()
}

/** One's own account, tokens, and the rules of the house. */
export const SETTINGS_STATES: readonly ScreenState[] = [
  { name: 'settings-account', draws: [ACCOUNT], house: 'busy', person: 'edith', open: go('/settings/account') },
  { name: 'settings-data', draws: [DATA], house: 'busy', person: 'ada', open: go('/settings/data') },
  {
    name: 'settings-data-checked',
    draws: [DATA, 'components/settings/data-check.tsx'],
    house: 'first-day',
    person: 'ada',
    open: async (stage) => {
      await go('/settings/data')(stage)
      await stage.page.getByRole('button', { name: 'Check now' }).click()
      await stage.page
        .getByRole('status')
        .getByText(/^Sound:/)
        .waitFor()
    },
  },
  {
    name: 'settings-account-refused',
    draws: [ACCOUNT],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await go('/settings/account')(stage)
      await stage.page.getByLabel('Current password').fill('not this one at all')
      await stage.page.getByLabel('New password').fill('password')
      await stage.page.getByRole('button', { name: 'Change the password' }).click()
      await stage.page.getByRole('alert').first().waitFor()
    },
  },
  { name: 'settings-tokens-none', draws: [TOKENS], house: 'busy', person: 'vera', open: go('/settings/tokens') },
  { name: 'settings-tokens-create', draws: [TOKENS, CREATE], house: 'busy', person: 'vera', open: openCreate },
  { name: 'settings-tokens-made', draws: [TOKENS, CREATE], house: 'busy', person: 'edith', open: makeToken },
  {
    name: 'settings-tokens',
    draws: [TOKENS],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await makeToken(stage)
      await stage.page.getByRole('button', { name: 'I have copied it' }).click()
      await stage.page
        .getByRole('button', { name: /^Revoke Archive/ })
        .first()
        .waitFor()
    },
  },
  {
    name: 'settings-tokens-revoke',
    draws: [TOKENS, REVOKE],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await makeToken(stage)
      await stage.page.getByRole('button', { name: 'I have copied it' }).click()
      await stage.page
        .getByRole('button', { name: /^Revoke Archive/ })
        .first()
        .click()
      await stage.page.getByRole('dialog').waitFor()
    },
  },
  { name: 'settings-house', draws: [HOUSE], house: 'busy', person: 'edith', open: go('/settings/house') },
  {
    name: 'settings-house-agreement',
    draws: [HOUSE],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await go('/settings/house')(stage)
      await stage.page.getByRole('radio', { name: 'Several who agree' }).check()
      await stage.page.getByLabel('How many must agree').waitFor()
    },
  },
]
