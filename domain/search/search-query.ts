/** The longest search that is read, in UTF-16 units. */
export const LONGEST_QUERY = 500
/** Words beyond this many are not looked for. */
const MOST_TERMS = 16

/** One thing that must be found: a word that may stand inside another, or a phrase of whole words. */
export type Term = { readonly text: string; readonly isPhrase: boolean }

const LETTER = /[\p{L}\p{N}\p{Co}]/u
/** Scripts written without spaces, and Hangul, whose words carry their particles: one letter is a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Whether there is anything in it that words are made of. */
export const hasLetters = (text: string) => LETTER.test(text)
/** Whether it is written in a script that does not part words. */
export const isUnspaced = (text: string) => UNSPACED.test(text)

/**
 * What a person looks for. Words are parted by white space, and each must be found; "quoted" words
 * must follow one another as whole words. Whatever is typed means something: a quotation mark
 * without its partner reaches to the end, signs are looked for as they are.
 */
export function parseSearch(typed: string): readonly Term[] {
  const text = typed.slice(0, LONGEST_QUERY).toWellFormed().replaceAll('\u0000', ' ').normalize('NFC')
  const terms: Term[] = []
  for (const [, phrase, word] of text.matchAll(/["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+)/g)) {
    const found = (phrase ?? word ?? '').trim()
    if (found !== '' && terms.length < MOST_TERMS) terms.push({ text: found, isPhrase: phrase !== undefined })
  }
  return terms
}
