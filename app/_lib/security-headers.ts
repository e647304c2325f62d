/** The policy of a page: scripts by the nonce of this very answer, everything else from this server only. */
export function pagePolicy(nonce: string, { isDevelopment }: { readonly isDevelopment: boolean }): string {
  return policy({
    'default-src': "'none'",
    // React explains errors with eval while developing; never in production.
    'script-src': `'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    'style-src-elem': isDevelopment ? "'self' 'unsafe-inline'" : "'self'",
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'media-src': "'self'",
    // A PDF from memory, in the browser's own viewer; nothing that a server sends is ever framed.
    'frame-src': 'blob:',
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
}

/** The policy of everything that is not a page: it may do nothing at all, should a browser show it. */
export const DATA_POLICY = policy({
  'default-src': "'none'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  sandbox: '',
})

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ')
}

const POWERS = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'serial', 'hid', 'midi', 'display-capture']

/** What goes with every answer beside its policy. */
export function commonHeaders({ isSecure }: { readonly isSecure: boolean }): Readonly<Record<string, string>> {
  return {
    'X-Content-Type-Options': 'nosniff',
    // The address of an article under check is nobody else's business. Not `no-referrer`: browsers would
    // then send forms with `Origin: null`, which looks like another site's.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': POWERS.map((power) => `${power}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(isSecure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}
