import { createHash, randomBytes } from 'node:crypto'

/** A new secret of 256 random bits, safe in an address or a header. Shown once, never stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret: its SHA-256, in hexadecimal. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
