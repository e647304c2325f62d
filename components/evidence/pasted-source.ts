import { safeHref } from '@/domain/source/safe-href'

/** The words a link points at (`#:~:text=`), and the address without them. */
function splitFragment(address: string): { readonly url: string; readonly quote: string } {
  const at = address.indexOf(':~:text=')
  if (at < 0) return { url: address, quote: '' }
  const directive = address.slice(at + ':~:text='.length).split('&')[0] ?? ''
  const parts = directive.split(',').filter((part) => !part.endsWith('-') && !part.startsWith('-'))
  const quote = parts.map(decoded).join(' … ')
  return { url: address.slice(0, at).replace(/#$/, ''), quote }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * What somebody pasted into the source box: the first line is the address or title, the lines after
 * it are the quote, and so are the words that a link to a passage names.
 */
export function readPasted(pasted: string, quoteSoFar: string): { readonly box: string; readonly quote: string } {
  const [first = '', ...rest] = pasted.trim().split(/\r?\n/)
  const { url, quote } = safeHref(first) ? splitFragment(first.trim()) : { url: first.trim(), quote: '' }
  const words = rest.join('\n').trim() || quote
  return { box: url, quote: words || quoteSoFar }
}
