import { go, type ScreenState } from './stage'

const ACCOUNT = 'app/(workbench)/settings/account/page.tsx'

/** One's own account, tokens, and the rules of the house. */
export const SETTINGS_STATES: readonly ScreenState[] = [
  { name: 'settings-account', draws: [ACCOUNT], house: 'busy', person: 'edith', open: go('/settings/account') },
]
