import type { SettingsSection } from '@/components/settings/settings-nav'
import type { Actor } from '@/domain/account/account'
import { type Act, may } from '@/services/policy'

/**
 * The pages of the settings, in the order of the list, and the act whoever opens one must be allowed.
 * It decides what the list shows; each page and each action asks the policy again.
 */
export const SECTIONS: readonly { readonly key: SettingsSection; readonly act: Act }[] = [
  { key: 'people', act: 'people.manage' },
  { key: 'account', act: 'account.own' },
  { key: 'tokens', act: 'token.manage' },
  { key: 'house', act: 'house.change' },
  { key: 'scales', act: 'scale.read' },
  { key: 'data', act: 'data.manage' },
]

/** What this person finds in the list. */
export function sectionsOf(actor: Actor): SettingsSection[] {
  return SECTIONS.filter(({ act }) => may(actor, act)).map(({ key }) => key)
}
