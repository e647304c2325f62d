/** Whether people reach this server through https, as its public address says. */
export function isSecure(): boolean {
  return process.env.NEXTAUTH_URL?.startsWith('https://') ?? false
}

/** The name next-auth gives the session cookie; browsers refuse the prefixed one over plain http. */
export function sessionCookieName(): string {
  return `${isSecure() ? '__Secure-' : ''}next-auth.session-token`
}
