import type { Hand } from './hand'
import { action, page, type Row } from './row'

const people = (name: string, args: (hand: Hand) => unknown) =>
  action(`app/(workbench)/settings/people/actions.ts#${name}`, 'admin', (hand) => [args(hand)])
const own = (name: string, args: (hand: Hand) => unknown, isOnlyRefused = false) =>
  action(`app/(workbench)/settings/account/actions.ts#${name}`, 'viewer', (hand) => [args(hand)], { isOnlyRefused })
const token = (name: string, args: (hand: Hand) => unknown) =>
  action(`app/(workbench)/settings/tokens/actions.ts#${name}`, 'viewer', (hand) => [args(hand)])

const PASSWORDS = { current: 'forty ships and one lighthouse', password: 'one ship and forty lighthouses' }

/** People, their sessions and tokens, and the rules of the house. */
export const ACCOUNT_ROWS: readonly Row[] = [
  page('/settings', 'viewer', { leads: (role) => (role === 'admin' ? '/settings/people' : '/settings/account') }),
  page('/settings/account', 'viewer'),
  page('/settings/people', 'admin'),
  page('/settings/tokens', 'viewer'),
  page('/settings/house', 'editor'),
  page('/settings/data', 'admin'),
  people('inviteAction', () => ({ role: 'viewer' })),
  people('makeResetLinkAction', (hand) => ({ id: hand.newPerson('viewer').id })),
  people('changeRoleAction', (hand) => ({ id: hand.newPerson('viewer').id, rev: 1, role: 'editor' })),
  people('disableAction', (hand) => ({ id: hand.newPerson('viewer').id, rev: 1 })),
  people('enableAction', (hand) => hand.disabledPerson()),
  people('withdrawAction', (hand) => ({ id: hand.invitation() })),
  people('restoreAction', (hand) => ({ id: hand.withdrawnInvitation() })),
  own('changeNameAction', (hand) => ({ name: hand.self.actor.name, rev: hand.ownRev() })),
  own('endSessionAction', (hand) => ({ id: hand.session() })),
  // Done, these would end the sessions that everything after them is asked with.
  own('changePasswordAction', () => PASSWORDS, true),
  own('endOtherSessionsAction', () => ({}), true),
  own('endAllSessionsAction', () => ({}), true),
  token('createTokenAction', () => ({ name: 'matrix', scopes: ['read'], days: 1 })),
  token('revokeTokenAction', (hand) => ({ id: hand.token() })),
  action('app/(workbench)/settings/house/actions.ts#changeHouseAction', 'editor', (hand) => [hand.houseRules()]),
  action('app/(workbench)/settings/data/actions.ts#check', 'admin', () => []),
]
