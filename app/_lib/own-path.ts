/**
 * Where to go after signing in: a page of ours, whatever the address bar asked for. Addresses of
 * other sites (also `//host` and `/\host`), data routes and the sign-in pages become the article list.
 */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return HOME
  const here = 'http://here.invalid'
  if (!URL.canParse(wanted, here)) return HOME
  const url = new URL(wanted, here)
  // `/.//host` has two slashes in front only after it was read.
  if (url.origin !== here || /^\/(\/|(api|sign-in|set-up|_next)(\/|$))/.test(url.pathname)) return HOME
  return `${url.pathname}${url.search}${url.hash}`
}

const HOME = '/articles'
