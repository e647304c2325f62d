/** Parameters that say how somebody came to a page, not which page it is. */
const TRACKING =
  /^(utm_\w+|pk_\w+|mtm_\w+|hsa_\w+|_hs(enc|mi)|__hs\w+|[gdwm]?(cl|bra)id|fbclid|msclkid|twclid|ttclid|yclid|ysclid|li_fat_id|mc_[ce]id|igsh(id)?|ref_(src|url)|mkt_tok|vero_(id|conv)|oly_(anon|enc)_id|wt_(mc|zmc)|s_cid|cmpid|ns_(campaign|mchannel|source|linkname|fee)|at_(medium|campaign|custom\d|link_\w+|format|ptr_name|bbc_team)|xtor|spm|_gl|_ga|guccounter|guce_\w+|srsltid|smid|soc_src|soc_trk)$/i

/** Escapes in one spelling: upper case, and none of what needs none. */
function oneSpelling(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
    return /[A-Za-z0-9\-._~]/.test(character) ? character : escaped.toUpperCase()
  })
}

/**
 * The form under which two addresses of the same page meet: lower-case host without `www.`, no default
 * port, fragment (also `#:~:text=`), tracking parameters or trailing slash, escapes in one spelling. A fragment
 * that names a page of its own (`#!/...`, `#/...`) stays. Null for what is no web address.
 */
export function normaliseUrl(href: string): string | null {
  let url: URL
  try {
    url = new URL(href.trim())
  } catch {
    return null
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return url.href
  const kept = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const query = new URLSearchParams(kept).toString()
  const host = url.host.replace(/^www\./, '').replace(/\.(?=:|$)/, '')
  const route = /^#!?\//.test(url.hash) ? (url.hash.split(':~:')[0] ?? '') : ''
  return `${host}${oneSpelling(url.pathname).replace(/\/+$/, '')}${query === '' ? '' : `?${query}`}${route}`
}
