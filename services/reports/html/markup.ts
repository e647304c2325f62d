/**
 * HTML that was made by {@link html}; nothing else counts as HTML. Text that was not becomes harmless
 * wherever it stands: the tag escapes it for content and for quoted attributes alike.
 */
export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
  toString(): string {
    return this.source
  }
}

/** What may stand in a template; null, undefined and false are nothing. */
export type Part = string | number | Markup | null | undefined | false | readonly Part[]

/** Template tag for HTML. Every value is escaped unless it is markup itself. */
export function html(texts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return new Markup(texts.map((text, i) => (i === 0 ? text : render(values[i - 1]) + text)).join(''))
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Markup) return part.source
  return Array.isArray(part) ? part.map(render).join('') : escapeHtml(String(part))
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/** Text for HTML content or a quoted attribute; characters that HTML may not hold become U+FFFD. */
export function escapeHtml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what HTML may not hold
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g, '\ufffd')
      .replace(/[&<>"'`]/g, (char) => ENTITIES[char] as string)
  )
}
