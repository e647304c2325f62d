import type { ImportedArticle } from '@/domain/document/imported-article'

/** What a person brought: typed or pasted text, formatted text from the clipboard, or a file. */
export type Brought =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` is the same without formatting, as the clipboard has it. */
  | { readonly kind: 'html'; readonly html: string; readonly text: string }
  | { readonly kind: 'file'; readonly file: File }

/** Why nothing came of it. What was brought stays where it is in every case. */
export type IntakeProblem =
  | { readonly kind: 'offline' | 'expired' | 'tooLarge' | 'unexpected' | 'empty' | 'unreadable' }
  /** A character that no UTF-8 file can hold, with its place in the text. */
  | { readonly kind: 'brokenCharacter'; readonly at: number }
  /** A refusal of the server, in its own words. */
  | { readonly kind: 'refused'; readonly message: string; readonly fields?: Readonly<Record<string, string>> }

export type ReadAnswer =
  | { readonly ok: true; readonly article: ImportedArticle }
  | { readonly ok: false; readonly problem: IntakeProblem }

/** Turns what was brought into an article to look at; rejects only with an AbortError. */
export type ReadArticle = (brought: Brought, signal: AbortSignal) => Promise<ReadAnswer>

/** Where the first lone surrogate or U+0000 of a text stands; null when there is none. */
export function brokenCharacter(text: string): number | null {
  const nul = text.indexOf('\u0000')
  if (text.isWellFormed()) return nul === -1 ? null : nul
  const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.exec(text)?.index ?? 0
  return nul === -1 ? lone : Math.min(nul, lone)
}

/** What is wrong with a text before it is sent: the network would replace broken characters silently. */
export function problemOfText(text: string, maxBytes: number): IntakeProblem | null {
  if (text.trim() === '') return { kind: 'empty' }
  const at = brokenCharacter(text)
  if (at !== null) return { kind: 'brokenCharacter', at }
  if (new Blob([text]).size > maxBytes) return { kind: 'tooLarge' }
  return null
}

/** What is wrong with anything brought, before it is sent. */
export async function problemOf(brought: Brought, maxBytes: number): Promise<IntakeProblem | null> {
  if (brought.kind !== 'file') return problemOfText(brought.kind === 'html' ? brought.html : brought.text, maxBytes)
  if (brought.file.size > maxBytes) return { kind: 'tooLarge' }
  // A folder, or a file that has been moved since it was chosen, looks like a file until it is read.
  const isReadable = await brought.file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
  if (!isReadable) return { kind: 'unreadable' }
  return brought.file.size === 0 ? { kind: 'empty' } : null
}
