import { deviceSetting, useDeviceSetting } from './device-setting'
import { letterOf, meet, type Pressed, SHORTCUTS, type ShortcutCommand } from './shortcuts'

/** What a person changed of the single keys: another character for a command, or null where it has none. */
export type KeyChoices = { readonly [command in ShortcutCommand]?: string | null }

const keyAtFirst = new Map<ShortcutCommand, string>(SHORTCUTS.map(({ command, keys }) => [command, keys]))

/** Whether a command is given by a character that may be another one: not digits, and no keys with a name. */
export function isChangeable(command: ShortcutCommand): boolean {
  return isCharacter(keyAtFirst.get(command) ?? '')
}

/** Digits judge, by their place on the keyboard, and the space bar presses buttons. */
const isCharacter = (key: string) => [...key].length === 1 && !/[\s\d]/u.test(key)

/** The key of a command as it is now; null where it was turned off. */
export function keyOf(command: ShortcutCommand, choices: KeyChoices): string | null {
  const chosen = choices[command]
  return chosen === undefined ? (keyAtFirst.get(command) ?? null) : chosen
}

/** The command that a key stands for already, wherever `asked` could be meant. */
export function ownerOf(key: string, asked: ShortcutCommand, choices: KeyChoices): ShortcutCommand | null {
  return SHORTCUTS.find(({ command }) => keyOf(command, choices) === key && meet(command, asked))?.command ?? null
}

/** The character a press would make the key of a command; null where it cannot be one. */
export function newKeyOf(event: Pressed): string | null {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return null
  const key = letterOf(event)
  return isCharacter(key) ? key : null
}

/** The choices with one more; back at its first key, a command is no longer among them. */
export function chosen(choices: KeyChoices, command: ShortcutCommand, key: string | null): KeyChoices {
  const { [command]: _, ...others } = choices
  return key === keyAtFirst.get(command) ? others : { ...others, [command]: key }
}

/** What was kept, as far as it still makes sense: no unknown command, no key twice. */
export function readChoices(kept: string | null): KeyChoices {
  let found: unknown
  try {
    found = JSON.parse(kept ?? '{}')
  } catch {
    return {}
  }
  if (typeof found !== 'object' || found === null) return {}
  const entries = Object.entries(found).filter(
    (one): one is [ShortcutCommand, string | null] =>
      isChangeable(one[0] as ShortcutCommand) && (one[1] === null || isCharacter(String(one[1]))),
  )
  const all: KeyChoices = Object.fromEntries(entries)
  const isAlone = (key: string, asked: ShortcutCommand) =>
    SHORTCUTS.filter(({ command }) => keyOf(command, all) === key && meet(command, asked)).length === 1
  return entries.reduce<KeyChoices>(
    (choices, [command, key]) => (key === null || isAlone(key, command) ? chosen(choices, command, key) : choices),
    {},
  )
}

const setting = deviceSetting('tickmark:keys', readChoices)

/** The choices on this device. */
export const keyChoices = setting.get

/** The choices on this device, as they change. */
export const useKeyChoices = (): KeyChoices => useDeviceSetting(setting)

/** Gives a command another key, or none. */
export function chooseKey(command: ShortcutCommand, key: string | null): void {
  setting.keep(JSON.stringify(chosen(setting.get(), command, key)))
}

/** Every command gets its first key back. */
export function resetKeys(): void {
  setting.keep(null)
}
