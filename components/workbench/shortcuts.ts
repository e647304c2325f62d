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
  { command: 'bounds', keys: 'b', group: 'mark' },
  { command: 'rate', keys: '1…9', group: 'judge' },
  { command: 'unrate', keys: '0', group: 'judge' },
  { command: 'findRating', keys: 'v', group: 'judge' },
  { command: 'stillHolds', keys: 'y', group: 'judge' },
  { command: 'reasons', keys: 'w', group: 'judge' },
  { command: 'source', keys: 's', group: 'judge' },
  { command: 'sourceAgain', keys: ',', group: 'judge' },
  { command: 'wait', keys: 'h', group: 'judge' },
  { command: 'decide', keys: 'd', group: 'judge' },
  { command: 'reply', keys: 'r', group: 'judge' },
  { command: 'nextClaim', keys: 'j', group: 'go' },
  { command: 'previousClaim', keys: 'k', group: 'go' },
  { command: 'next', keys: 'n', group: 'go' },
  { command: 'goToList', keys: 'g', group: 'go' },
  { command: 'leave', keys: 'Escape', group: 'go' },
  { command: 'removeActive', keys: 'Backspace', group: 'other' },
  { command: 'undo', keys: 'Mod+z', group: 'other' },
  { command: 'save', keys: 'Mod+s', group: 'other' },
  { command: 'commentAnywhere', keys: 'Ctrl+Alt+m', group: 'other' },
  { command: 'palette', keys: 'Mod+k', group: 'other' },
  { command: 'help', keys: '?', group: 'other' },
] as const

export type ShortcutCommand = (typeof SHORTCUTS)[number]['command']
export const SHORTCUT_GROUPS = ['mark', 'judge', 'go', 'other'] as const

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

/** The command a key stands for outside text fields, with what this person chose; null when it stands for none. */
export function commandOf(
  event: Pressed,
  choices: { readonly [command: string]: string | null | undefined } = {},
): Wanted | null {
  if (event.isComposing || event.key === 'Dead') return null
  const isMod = event.ctrlKey || event.metaKey
  const letter = letterOf(event)
  const digit = digitOf(event)
  if (!isMod && !event.altKey && digit !== null) return { command: digit === 0 ? 'unrate' : 'rate', digit }
  const name = `${event.ctrlKey && event.altKey ? 'Ctrl+Alt+' : isMod ? 'Mod+' : event.altKey ? 'Alt+' : ''}${letter}`
  const found = SHORTCUTS.find(
    ({ command, keys }) => (choices[command] === undefined ? keys : choices[command]) === name,
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
