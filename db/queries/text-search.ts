import { fold } from '@/domain/search/folded-text'
import { hasLetters, isUnspaced, type Term } from '@/domain/search/search-query'

/** How a search is put to the indexes of one kind of object; all that is given must match. */
export type TextPlan = {
  /** Full-text expression for the trigram index: parts of words, scripts without spaces. */
  readonly inside: string | null
  /** Full-text expression for the word index: phrases, beginnings of words. */
  readonly words: string | null
  /** Too short or too odd for an index: looked for as they are. */
  readonly literal: readonly string[]
}

/** A string of the full-text language: whatever stands in it is text. */
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
/** Scripts that every word index knows end here; the prefix of an unknown letter would be a syntax error. */
const KNOWN_SCRIPTS_END = 0x2000
const hasKnownLetter = (text: string) =>
  [...text].some((char) => hasLetters(char) && (char.codePointAt(0) as number) < KNOWN_SCRIPTS_END)
/** "5%" is looked for as it stands: its one letter would find too much. */
const isLetterWithSign = (text: string) => [...text].length <= 2 && [...text].some((char) => !hasLetters(char))
const beginsWord = (text: string) => hasKnownLetter(text) && !isUnspaced(text) && !isLetterWithSign(text)
/** A trigram needs three characters that are left when accents are gone. */
const hasTrigram = (text: string) => [...fold(text)].length >= 3

/** Names, titles, statements: parts of words are found too. */
export function planShort(terms: readonly Term[]): TextPlan {
  return planOf(terms, (term) => {
    if (term.isPhrase && hasLetters(term.text) && !isUnspaced(term.text)) return { words: quoted(term.text) }
    if (hasTrigram(term.text)) return { inside: quoted(term.text) }
    return beginsWord(term.text) ? { words: `${quoted(term.text)}*` } : { literal: term.text }
  })
}

/** Texts of articles: words and their beginnings; parts of words only in scripts without spaces. */
export function planLong(terms: readonly Term[]): TextPlan {
  return planOf(terms, (term) => {
    if (isUnspaced(term.text)) return hasTrigram(term.text) ? { inside: quoted(term.text) } : { literal: term.text }
    if (term.isPhrase && hasLetters(term.text)) return { words: quoted(term.text) }
    return beginsWord(term.text) ? { words: `${quoted(term.text)}*` } : { literal: term.text }
  })
}

/** Only whole words and their beginnings: what one most likely means. */
export function planWords(terms: readonly Term[]): TextPlan {
  return planOf(terms, (term) => {
    if (term.isPhrase && hasLetters(term.text)) return { words: quoted(term.text) }
    return beginsWord(term.text) ? { words: `${quoted(term.text)}*` } : { literal: term.text }
  })
}

type Way = { readonly inside: string } | { readonly words: string } | { readonly literal: string }

function planOf(terms: readonly Term[], wayOf: (term: Term) => Way): TextPlan {
  const ways = terms.map(wayOf)
  const all = (parts: readonly string[]) => (parts.length === 0 ? null : parts.join(' AND '))
  return {
    inside: all(ways.flatMap((way) => ('inside' in way ? [way.inside] : []))),
    words: all(ways.flatMap((way) => ('words' in way ? [way.words] : []))),
    literal: ways.flatMap((way) => ('literal' in way ? [way.literal] : [])),
  }
}

/** The indexes of one kind of object, and the columns a literal is looked for in. */
export type TextIndex = { readonly trigram: string; readonly words: string; readonly columns: readonly string[] }

export const CLAIM_TEXT: TextIndex = {
  trigram: 'claims_trigram',
  words: 'claims_fts',
  columns: ['o.statement', 'o.speaker'],
}
export const SOURCE_TEXT: TextIndex = {
  trigram: 'sources_trigram',
  words: 'sources_fts',
  columns: ['o.title', 'o.url', 'o.publisher', 'o.author'],
}
export const ARTICLE_TEXT: TextIndex = {
  trigram: 'articles_trigram',
  words: 'articles_fts',
  columns: ['o.title', 'o.byline', 'o.publisher', 'o.url'],
}

export const TEXT_OF_REVISION: TextIndex = {
  trigram: 'revisions_trigram',
  words: 'revisions_fts',
  columns: ['o.text'],
}

/** A search as a part of a statement whose own row is `o`. */
export type TextSql = {
  /** Stands before the FROM clause of the kind: the index leads, so that rows come in order of `key`. */
  readonly lead: string
  readonly where: readonly string[]
  /** The inner key to order by. */
  readonly key: string
  readonly params: Readonly<Record<string, string>>
}

/** How a plan is put to SQLite; the empty plan finds everything. */
export function textSql(plan: TextPlan | null, index: TextIndex): TextSql {
  if (!plan) return { lead: '', where: [], key: 'o.n', params: {} }
  const leading = plan.inside !== null ? index.trigram : plan.words !== null ? index.words : null
  const where = [
    ...(leading ? [`found.${leading} MATCH @${plan.inside !== null ? 'inside' : 'words'}`, 'o.n = found.rowid'] : []),
    ...(plan.inside !== null && plan.words !== null
      ? [`o.n IN (SELECT rowid FROM ${index.words} WHERE ${index.words} MATCH @words)`]
      : []),
    ...plan.literal.map((_, i) => `(${index.columns.map((column) => `instr(${column}, @literal${i})`).join(' OR ')})`),
  ]
  return {
    lead: leading ? `${leading} found CROSS JOIN ` : '',
    where,
    key: leading ? 'found.rowid' : 'o.n',
    params: {
      ...(plan.inside !== null ? { inside: plan.inside } : {}),
      ...(plan.words !== null ? { words: plan.words } : {}),
      ...Object.fromEntries(plan.literal.map((text, i) => [`literal${i}`, text])),
    },
  }
}
