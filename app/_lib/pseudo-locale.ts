import type { AbstractIntlMessages } from 'next-intl'

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'AÅBƁCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽaåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzž']
    .join('')
    .match(/../gu)
    ?.map((pair) => [...pair] as [string, string]) ?? [],
)

/**
 * A message in the made-up language en-XA: its letters accented, about a third longer, in brackets.
 * Placeholders, plural and select forms, tags and quoted parts of ICU keep their syntax, so the
 * message still works; a text on screen without brackets did not come from a message file.
 */
export function pseudoMessage(message: string): string {
  const { text, letters } = accentTexts(message, 0, false)
  const padding = letters === 0 ? '' : ` ${'~'.repeat(Math.max(1, Math.round(letters * 0.3)))}`
  return `[${text}${padding}]`
}

/** Every message of a tree in the made-up language. */
export function pseudoMessages(messages: AbstractIntlMessages): AbstractIntlMessages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoMessage(value) : pseudoMessages(value),
    ]),
  )
}

type Accented = { readonly text: string; readonly letters: number; readonly end: number }

/** Accents running text from `start` until the brace that closes it (`isNested`) or the end. */
function accentTexts(message: string, start: number, isNested: boolean): Accented {
  let text = ''
  let letters = 0
  let at = start
  while (at < message.length && !(isNested && message[at] === '}')) {
    const skipped = syntaxAt(message, at)
    if (skipped) {
      text += skipped.text
      letters += skipped.letters
      at = skipped.end
    } else {
      const character = message.charAt(at)
      const accented = ACCENTED[character]
      text += accented ?? character
      if (accented) letters += 1
      at += 1
    }
  }
  return { text, letters, end: at }
}

/** The placeholder, tag or quoted part that begins here, or null when running text goes on. */
function syntaxAt(message: string, at: number): Accented | null {
  const character = message[at]
  if (character === '{') return argumentAt(message, at)
  if (character === '<') return copied(message, at, message.indexOf('>', at) + 1)
  if (character === "'" && /['{}<#]/.test(message[at + 1] ?? '')) {
    return copied(message, at, message[at + 1] === "'" ? at + 2 : message.indexOf("'", at + 1) + 1)
  }
  return null
}

function copied(message: string, start: number, end: number): Accented {
  const last = end > start ? end : message.length
  return { text: message.slice(start, last), letters: 0, end: last }
}

/** An argument `{name}` or `{name, plural, one {...} other {...}}`: only its branches are text. */
function argumentAt(message: string, start: number): Accented {
  const simple = /^\{[^{}]*\}/.exec(message.slice(start))
  if (simple) return copied(message, start, start + simple[0].length)
  let text = ''
  let letters = 0
  let at = start
  do {
    const branch = at > start && message[at] === '{'
    if (branch) {
      const inner = accentTexts(message, at + 1, true)
      text += `{${inner.text}}`
      letters = Math.max(letters, inner.letters)
      at = inner.end + 1
    } else {
      text += message[at]
      at += 1
    }
  } while (at < message.length && message[at] !== '}')
  return { text: `${text}}`, letters, end: at + 1 }
}
