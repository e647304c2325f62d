import { detectAll } from 'tinyld'
import { DIRECTIONS, type Direction } from '@/domain/article/article'
import { language as languageTag } from '@/domain/article/inputs'
import type { ArticleDocument } from '@/domain/document/document'
import { placedTextblocks, textOf, textOfTextblock } from '@/domain/document/text-of'
import { segment } from '@/domain/text/segment'
import { exclusionReason } from './propose-exclusions'
import type { RawArticle } from './raw-document'

const LONGEST_TITLE = 100
const SAMPLE = 4_000
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu
/** Scripts that stand for one language wherever they prevail; others are left to the detector. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Han}/gu, 'zh'],
]

/** Title, language and direction as the text suggests them; a person corrects them before saving. */
export function proposeDetails(
  document: ArticleDocument,
  found: Omit<RawArticle, 'document'> = {},
): { title: string; language: string; direction: Direction } {
  const text = textOf(document)
  const language = proposeLanguage(text, found.language)
  return {
    title: proposeTitle(document, language, found.title),
    language,
    direction: proposeDirection(text, found.direction),
  }
}

function proposeTitle(document: ArticleDocument, language: string, ownTitle?: string): string {
  const blocks = placedTextblocks(document).map(({ node }) => ({ node, line: oneLine(textOfTextblock(node)) }))
  const headline =
    blocks.find(({ node }) => node.type === 'heading' && node.attrs.level === 1) ??
    blocks.slice(0, 1).find(({ node }) => node.type === 'heading')
  if (headline) return shortened(headline.line)
  if (ownTitle?.trim()) return shortened(oneLine(ownTitle))
  const first = blocks.find(({ line }) => !exclusionReason(line))?.line ?? blocks[0]?.line ?? ''
  const { sentences } = segment(first, language)
  return shortened(first.slice(sentences[0] ?? 0, sentences[1] ?? first.length))
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title.replace(/(?<=[^.])\.$/, '')
  const cut = title.slice(0, LONGEST_TITLE).replace(/[\ud800-\udbff]$/, '')
  const atWord = cut.replace(/\s+\S*$/, '')
  return `${(atWord.length > LONGEST_TITLE / 2 ? atWord : cut).replace(/[\s,;:–—-]+$/, '')}…`
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

function proposeLanguage(text: string, own?: string): string {
  const sample = text.slice(0, SAMPLE)
  const letters = count(sample, /\p{L}/gu)
  if (letters === 0) return 'und'
  for (const [pattern, language] of SCRIPTS) {
    const share = count(sample, pattern) / letters
    if (share > (language === 'ja' ? 0.1 : 0.5)) return language
  }
  const named = own?.trim().replaceAll('_', '-') ?? ''
  if (languageTag.safeParse(named).success) return named
  const isLatin = count(sample, /\p{Script=Latin}/gu) > letters / 2
  return detectAll(sample).find(({ lang }) => isWrittenInLatin(lang) === isLatin)?.lang ?? 'und'
}

/** The detector takes short English for Hindi in Latin letters; a language is proposed in its usual script only. */
function isWrittenInLatin(language: string): boolean {
  return new Intl.Locale(language).maximize().script === 'Latn'
}

function proposeDirection(text: string, own?: Direction): Direction {
  if (own && DIRECTIONS.includes(own)) return own
  const sample = text.slice(0, SAMPLE)
  return count(sample, RTL) > count(sample, /\p{L}/gu) / 2 ? 'rtl' : 'ltr'
}
