import { go, type ScreenState } from './stage'

const DATA = 'app/(workbench)/settings/data/page.tsx'
const ACCOUNT = 'app/(workbench)/settings/account/page.tsx'

/** One's own account, tokens, and the rules of the house. */
export const SETTINGS_STATES: readonly ScreenState[] = [
  { name: 'settings-account', draws: [ACCOUNT], house: 'busy', person: 'edith', open: go('/settings/account') },
  { name: 'settings-data', draws: [DATA], house: 'busy', person: 'ada', open: go('/settings/data') },
  {
    name: 'settings-data-checked',
    draws: [DATA, 'components/settings/data-check.tsx'],
    house: 'busy',
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
]
