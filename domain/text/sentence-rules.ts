import { abbreviationKinds } from './abbreviations'
import { isListMarker } from './list-markers'
import { startsSentences } from './sentence-starters'

/** A place where a sentence may end: what stands before and after it. */
export type Candidate = {
  /** The end of the sentence up to the place (all of it where it is short), without outer white space. */
  readonly before: string
  /** Only the last words of `before`. */
  readonly tail: string
  /** What follows, without leading white space. */
  readonly after: string
  /** Whether white space separates the two. */
  readonly hasGap: boolean
  /** Primary language subtag. */
  readonly language: string
}
type Judgement = 'join' | 'split' | undefined
type Rule = (candidate: Candidate) => Judgement

const WORD_BEFORE_STOP =
  /([\p{L}\p{M}\p{N}§°º№ª\-/](?:[\p{L}\p{M}\p{N}°ºª\-/]|\.(?=[\p{L}\p{M}]))*)\p{Cf}*[.․]\p{Cf}*$/u
const SPACED_BEFORE_STOP = /((?:\p{L}\.\s?)+\p{L})\.$/u
/** Languages in which a full stop makes an ordinal: "12. Juni", "5. gade". */
const ORDINAL_STOP = new Set('de da nb nn no fi et is cs sk sl hr sr bs hu lv lb tr'.split(' '))

const firstWord = (text: string) => /^["'“”„‘’«»¿¡([]*([\p{L}\p{M}’']+)/u.exec(text)?.[1] ?? ''
const startsNumber = (text: string) => /^[("“„]?[\p{N}#№§]|^[IVXLC]+\b/u.test(text)

/** A piece without letters or digits is no sentence of its own. */
const needsWords: Rule = ({ before, after }) =>
  /[\p{L}\p{N}]/u.test(after) && /[\p{L}\p{N}]/u.test(before) ? undefined : 'join'

/** "1." or "a)" at the start of a sentence belongs to what it numbers. */
const marker: Rule = ({ before, language }) =>
  isListMarker(before) && !(language === 'en' && before === 'I.') ? 'join' : undefined

/** "1.Helado", "3.com": a stop after a digit with no space after it is no end. */
const glued: Rule = ({ before, hasGap }) => (!hasGap && /\p{N}\.$/u.test(before) ? 'join' : undefined)

/** "What?" she said. A small letter goes on with the sentence, as does a comma or a dash. */
const goesOn: Rule = ({ before, after }) => {
  if (/^[,;:](?:\s|$)|^[–—-]\s?\p{Ll}/u.test(after)) return 'join'
  return /[!?؟]["'”’“»)\]]*$/u.test(before) && /^\p{Ll}/u.test(after) ? 'join' : undefined
}

/** "weakened . . . was", "really ... well": dots that stand free are a pause or an omission. */
const ellipsis: Rule = ({ before }) =>
  /\s(?:\.\s?\.\s?\.|…)$/u.test(before) && !/\.\s*(?:\.\s){2}\.$/.test(before) ? 'join' : undefined

/** Brackets opened within a sentence are closed within it. */
const brackets: Rule = ({ before, after }) => {
  const open = openBracket(before)
  if (!open || open.at === 0) return undefined
  const reach = after.slice(0, 400)
  const close = reach.indexOf(open.close)
  return close >= 0 && !reach.slice(0, close).includes('\n\n') ? 'join' : undefined
}

const PAIRS: Record<string, string> = { '(': ')', '[': ']', '（': '）', '「': '」', '『': '』' }

function openBracket(text: string): { at: number; close: string } | null {
  const from = Math.max(0, text.length - 600)
  const open: { at: number; close: string }[] = []
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at)
    const close = PAIRS[character]
    if (close) open.push({ at, close })
    else if (open.at(-1)?.close === character) open.pop()
  }
  return open[0] ?? null
}

/** "…" (Smith 55). A source in brackets after a quotation, closed before its own full stop. */
const sourceOfQuote: Rule = ({ tail, after }) =>
  /["”’»“]$/u.test(tail) && /^\([^()]{1,200}\)[.,;]/u.test(after) ? 'join' : undefined

/** "z. B.", "А. И. Семенов": a letter with a stop, followed by another such. */
const spelled: Rule = ({ tail, after }) =>
  /(?:^|[\s("“„«'‘.-])\p{L}\.$/u.test(tail) && /^\p{L}\.(?=[\s\p{L}])/u.test(after) ? 'join' : undefined

/** "Albert I. Jones", "А. И. Семенов": a single letter is an initial unless a new sentence follows. */
const initial: Rule = ({ tail, after, language }) => {
  const match = /(?:^|[\s("“„«'‘.-])(\p{Lu}\p{M}*)\.$/u.exec(tail)
  if (!match || !/^(?:[("“]?\p{L}|\(\d)/u.test(after)) return undefined
  const known = /\p{Lu}\.\s?\p{Lu}\.$/u.test(tail) ? abbreviationKinds(spelledOut(tail), language) : []
  if (known.length > 0) return undefined
  if (match[1] === 'I' && language === 'en' && /\b(?:and|or|than|as) I\.$/.test(tail)) return 'split'
  return startsSentences(firstWord(after), language) ? 'split' : 'join'
}

const spelledOut = (tail: string) => SPACED_BEFORE_STOP.exec(tail)?.[1] ?? ''

/** Abbreviations, by how the language uses them. */
const abbreviation: Rule = ({ tail, after, language }) => {
  const kinds = [WORD_BEFORE_STOP.exec(tail)?.[1] ?? '', spelledOut(tail)].flatMap((word) =>
    abbreviationKinds(word, language),
  )
  if (kinds.length === 0) return undefined
  if (kinds.includes('before-number') && startsNumber(after)) return 'join'
  if (kinds.includes('inside')) return 'join'
  const mayEnd = kinds.includes('either') && startsSentences(firstWord(after), language)
  if (kinds.includes('before-name') && !mayEnd) return 'join'
  if (!kinds.includes('either')) return undefined
  return endsAfterAbbreviation(tail, after, language) ? 'split' : 'join'
}

/** "in the U.S. Senate" goes on, "in the U.S. How" does not; "etc." and "usw." rather end a sentence. */
function endsAfterAbbreviation(tail: string, after: string, language: string): boolean {
  if (startsSentences(firstWord(after), language)) return true
  if (/^["“„«‘¿¡]/u.test(after)) return true
  return /^\p{Lu}/u.test(after) && /(?:^|\s)\p{Ll}+\.$/u.test(tail)
}

/** "z. B.", "T. T.", "E.U.": letters with stops, unknown to the lists, followed by no sentence starter. */
const dotted: Rule = ({ tail, after, language }) => {
  if (!/(?:^|[\s(])(?:\p{L}\.\s?){2,}$/u.test(tail)) return undefined
  return startsSentences(firstWord(after), language) ? 'split' : 'join'
}

/** "am 12. Juni", "im 19. Jahrhundert", where the language writes ordinals with a stop. */
const ordinal: Rule = ({ tail, after, language }) => {
  if (!ORDINAL_STOP.has(language) || !/(?:^|[\s(–-])(?:\d{1,2}|[IVX]{1,5})\.$/.test(tail)) return undefined
  return startsSentences(firstWord(after), language) ? 'split' : 'join'
}

/* The first rule that has an opinion decides; without one the candidate is an end. */
const RULES: readonly Rule[] = [
  needsWords,
  marker,
  glued,
  goesOn,
  ellipsis,
  brackets,
  sourceOfQuote,
  spelled,
  abbreviation,
  initial,
  dotted,
  ordinal,
]

/** Whether a sentence ends at the candidate. */
export function endsSentence(candidate: Candidate): boolean {
  for (const rule of RULES) {
    const judgement = rule(candidate)
    if (judgement) return judgement === 'split'
  }
  return true
}
