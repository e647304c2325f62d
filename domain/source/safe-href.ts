const ALLOWED = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address as it may be stored and rendered, or null: http, https and mailto only, whatever
 * white space and control characters try to hide. The one place where this is decided.
 */
export function safeHref(href: string): string | null {
  let url: URL
  try {
    url = new URL(href.trim())
  } catch {
    return null
  }
  return ALLOWED.has(url.protocol) ? url.href : null
}
