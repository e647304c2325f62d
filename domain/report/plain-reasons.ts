import type { ReportCitation, ReportInline, ReportReasons } from './report-reasons'

/**
 * Reasons as plain text, for formats that have no other: blank lines between paragraphs, items on
 * lines of their own, citations by number, the address of a link in brackets after its words.
 */
export function plainReasons(reasons: ReportReasons, wordOf: (state: ReportCitation['state']) => string): string {
  const blocks = reasons.map((node) => {
    if (node.type === 'paragraph') return node.content.map((inline) => plainInline(inline, wordOf)).join('')
    return node.items
      .map((item, index) => {
        const mark = node.isOrdered ? `${node.start + index}. ` : '- '
        return mark + plainReasons([...item], wordOf).replaceAll(/\n+/g, '\n  ')
      })
      .join('\n')
  })
  return blocks.join('\n\n')
}

function plainInline(inline: ReportInline, wordOf: (state: ReportCitation['state']) => string): string {
  if (inline.type === 'break') return '\n'
  if (inline.type === 'citation') return `[${inline.number ?? wordOf(inline.state)}]`
  return inline.href === null || inline.href === inline.text ? inline.text : `${inline.text} (${inline.href})`
}
