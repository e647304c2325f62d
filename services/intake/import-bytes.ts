import type { ParagraphNode } from '@/domain/document/document'
import type { ImportedArticle } from '@/domain/document/imported-article'
import { parseDocument } from '@/domain/document/parse-document'
import { decodeText } from './decode-text'
import { fromHtml } from './from-html'
import { fromMarkdown, looksLikeMarkdown } from './from-markdown'
import { fromPlainText } from './from-plain-text'
import type { ImportHints, ImportKind } from './import-hints'
import { isWhollyBold, promoteHeadings } from './promote-headings'
import { proposeDetails } from './propose-details'
import { proposeExclusions } from './propose-exclusions'
import type { RawArticle } from './raw-document'

const READERS: Record<ImportKind, (text: string) => RawArticle> = {
  text: fromPlainText,
  markdown: fromMarkdown,
  html: fromHtml,
}
const BY_ENDING: Record<string, ImportKind> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}
const LOOKS_LIKE_HTML =
  /^\s*(?:<!doctype html|<\?xml[^>]*>\s*<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<title>|<!--\s*startfragment|<(?:p|div|h[1-6]|article|table|ul|ol)[\s>][^<]*<)/i

/**
 * What bytes are as an article: document, title, language, direction, passages proposed for exclusion.
 * Runs in a child process; pure but for its time and memory.
 *
 * @throws AppError as decodeText, fromHtml and parseDocument do.
 */
export function importBytes(bytes: Uint8Array, hints: ImportHints = {}): ImportedArticle {
  const named = hints.kind ?? BY_ENDING[/\.([^.]+)$/.exec(hints.fileName ?? '')?.[1]?.toLowerCase() ?? '']
  const { text } = decodeText(bytes, { charset: hints.charset, isHtml: named === 'html' })
  const kind = named ?? kindOf(text)
  const raw = READERS[kind](text)
  const parsed = parseDocument(raw.document)
  const document = promoteHeadings(parsed, kind === 'text' ? undefined : onlyBold)
  return { document, ...proposeDetails(document, raw), excluded: proposeExclusions(document) }
}

/** Where headings can be written as such, only a line wholly in bold is meant as one. */
const onlyBold = (paragraph: ParagraphNode) => isWhollyBold(paragraph)

function kindOf(text: string): ImportKind {
  if (LOOKS_LIKE_HTML.test(text.slice(0, 2_000))) return 'html'
  return looksLikeMarkdown(text) ? 'markdown' : 'text'
}
