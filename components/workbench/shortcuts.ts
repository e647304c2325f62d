import type { NoCheckReason } from '@/domain/annotation/annotation'

/**
 * The table of keys: what the handler answers to, and what palette, `?` dialog and docs show. The
 * single characters are what they are at first; a person may choose others (key-choices.ts).
 */
export const SHORTCUTS = [
  { command: 'claim', keys: 'c', group: 'mark' },
  { command: 'comment', keys: 'm', group: 'mark' },
  { command: 'correction', keys: 'e', group: 'mark' },
  { command: 'noCheck', keys: 'x', group: 'mark' },
  { command: 'exclude', keys: 'Delete', group: 'mark' },
  { command: 'clearRest', keys: '.', group: 'mark' },
  { command: 'tick', keys: 't', group: 'mark' },
  { command: 'pin', keys: 'p', group: 'mark' },
  { command: 'bounds', keys: 'b', group: 'mark' },
  { command: 'select', keys: 'i', group: 'mark' },
  { command: 'sameClaim', keys: 'u', group: 'mark' },
  { command: 'rate', keys: '1…9', group: 'judge' },
  { command: 'unrate', keys: '0', group: 'judge' },
  { command: 'findRating', keys: 'v', group: 'judge' },
  { command: 'stillHolds', keys: 'y', group: 'judge' },
  { command: 'reasons', keys: 'w', group: 'judge' },
  { command: 'source', keys: 's', group: 'judge' },
  { command: 'sourceAgain', keys: ',', group: 'judge' },
  { command: 'wait', keys: 'h', group: 'judge' },
  { command: 'said', keys: 'q', group: 'judge' },
  { command: 'decide', keys: 'd', group: 'judge' },
  { command: 'reply', keys: 'r', group: 'judge' },
  { command: 'nextClaim', keys: 'j', group: 'go' },
  { command: 'previousClaim', keys: 'k', group: 'go' },
  { command: 'next', keys: 'n', group: 'go' },
  { command: 'goToList', keys: 'g', group: 'go' },
  { command: 'search', keys: '/', group: 'go' },
  { command: 'leave', keys: 'Escape', group: 'go' },
  { command: 'removeActive', keys: 'Backspace', group: 'other' },
  { command: 'copyLink', keys: 'l', group: 'other' },
  { command: 'undo', keys: 'Mod+z', group: 'other' },
  { command: 'save', keys: 'Mod+s', group: 'other' },
  { command: 'commentAnywhere', keys: 'Ctrl+Alt+m', group: 'other' },
  { command: 'palette', keys: 'Mod+k', group: 'other' },
  { command: 'help', keys: '?', group: 'other' },
  { command: 'acceptCorrection', keys: 'a', group: 'corrections' },
  { command: 'letStand', keys: 's', group: 'corrections' },
  { command: 'enterCorrection', keys: 'e', group: 'corrections' },
  { command: 'proposeAgain', keys: 'p', group: 'corrections' },
  { command: 'openStatement', keys: 'Enter', group: 'ledger' },
  { command: 'chooseStatement', keys: 'Space', group: 'ledger' },
  { command: 'chooseAll', keys: 'Mod+a', group: 'ledger' },
  { command: 'chooseNone', keys: 'Escape', group: 'ledger' },
] as const

export type ShortcutCommand = (typeof SHORTCUTS)[number]['command']
export const SHORTCUT_GROUPS = ['mark', 'judge', 'go', 'other', 'corrections', 'ledger'] as const

/** Where keys act: an article's workbench, its corrections, its ledger, and the lists of the house. */
export type KeyScreen = 'workbench' | 'corrections' | 'ledger' | 'lists'
const EVERYWHERE: readonly KeyScreen[] = ['workbench', 'corrections', 'ledger', 'lists']

/** The commands that are known on other screens than the workbench, too. */
const SCREENS: { readonly [command in ShortcutCommand]?: readonly KeyScreen[] } = {
  goToList: EVERYWHERE,
  search: EVERYWHERE,
  palette: EVERYWHERE,
  nextClaim: EVERYWHERE,
  previousClaim: EVERYWHERE,
  help: ['workbench', 'corrections', 'ledger'],
  undo: ['workbench', 'corrections', 'ledger'],
  copyLink: ['workbench', 'corrections', 'ledger'],
  next: ['workbench', 'ledger'],
  clearRest: ['workbench', 'ledger'],
  noCheck: ['workbench', 'ledger'],
  exclude: ['workbench', 'ledger'],
  acceptCorrection: ['corrections'],
  letStand: ['corrections'],
  enterCorrection: ['corrections'],
  proposeAgain: ['corrections'],
  openStatement: ['ledger'],
  chooseStatement: ['ledger'],
  chooseAll: ['ledger'],
  chooseNone: ['ledger'],
}

/** The screens on which a command is known. */
export const screensOf = (command: ShortcutCommand): readonly KeyScreen[] => SCREENS[command] ?? ['workbench']

/** Whether two commands can be meant on one screen: then they cannot have the same key. */
export function meet(a: ShortcutCommand, b: ShortcutCommand): boolean {
  return screensOf(a).some((screen) => screensOf(b).includes(screen))
}

/** The second key after `x`. */
export const NO_CHECK_KEYS: readonly { readonly key: string; readonly reason: NoCheckReason }[] = [
  { key: 'o', reason: 'opinion' },
  { key: 'r', reason: 'rhetoric' },
  { key: 'n', reason: 'no-assertion' },
  { key: 'p', reason: 'prediction' },
  { key: 'k', reason: 'common-knowledge' },
  { key: 'w', reason: 'waived' },
]

/** The part of a keyboard event that decides. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>

/** The letter of a key; on a layout without Latin letters, the one that stands there on a Latin one. */
export function letterOf({ key, code }: Pressed): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase()
  const physical = /^Key([A-Z])$/.exec(code)?.[1]
  return physical && /^\p{L}$/u.test(key) ? physical.toLowerCase() : key
}

/** The digit of a key, by its place: on AZERTY the digit row needs no Shift, and the number pad counts. */
export function digitOf({ code }: Pressed): number | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  return digit === undefined ? null : Number(digit)
}

export type Wanted = { readonly command: ShortcutCommand; readonly digit: number }

/** The command a key stands for on a screen, outside text fields, with what this person chose; null when for none. */
export function commandOf(
  event: Pressed,
  choices: { readonly [command: string]: string | null | undefined } = {},
  screen: KeyScreen = 'workbench',
): Wanted | null {
  if (event.isComposing || event.key === 'Dead') return null
  const isMod = event.ctrlKey || event.metaKey
  const letter = letterOf(event)
  const digit = digitOf(event)
  if (!isMod && !event.altKey && digit !== null)
    return screen === 'workbench' ? { command: digit === 0 ? 'unrate' : 'rate', digit } : null
  const name = `${event.ctrlKey && event.altKey ? 'Ctrl+Alt+' : isMod ? 'Mod+' : event.altKey ? 'Alt+' : ''}${letter === ' ' ? 'Space' : letter}`
  const found = SHORTCUTS.find(
    ({ command, keys }) =>
      (choices[command] === undefined ? keys : choices[command]) === name && screensOf(command).includes(screen),
  )
  return found ? { command: found.command, digit: 0 } : null
}

/** Whether keys belong to what has the focus: text fields, menus, dialogs. */
export function takesKeys(element: EventTarget | null): boolean {
  if (!(element instanceof Element)) return false
  return (
    element.closest(
      'input:not([type=checkbox]):not([type=radio]), textarea, select, [role=textbox], dialog, [role=menu], [role=dialog]',
    ) !== null ||
    (element.closest('[contenteditable=true]') !== null && element.closest('.article') === null)
  )
}
