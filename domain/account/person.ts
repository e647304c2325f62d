import type { Role } from './account'

/** A person as an admin sees them in the list of people. */
export type PersonRecord = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  /** When they were shut out (UTC); null while they may sign in. */
  readonly disabledAt: string | null
  readonly createdAt: string
  /** Last use, in a browser or by a program of theirs (UTC); null when none is on record, which reaches back 30 days. */
  readonly lastSeenAt: string | null
  readonly rev: number
}

/** A one-time link that still waits to be used, as an admin sees it. The link itself is never shown again. */
export type OpenLink = {
  readonly id: string
  readonly purpose: 'invite' | 'reset'
  /** Whom an invitation is meant for, where that was said; for a reset the address of the account. */
  readonly email: string | null
  /** The role an invitation gives; null for a reset. */
  readonly role: Role | null
  /** Whose password a reset renews. */
  readonly personName: string | null
  /** Who made it; null for the server's command line. */
  readonly madeBy: string | null
  readonly createdAt: string
  readonly expiresAt: string
}

/** What has become of the one-time link somebody opened. `unknown`: it never was, or it was copied in part. */
export type LinkState = 'open' | 'spent' | 'expired' | 'withdrawn' | 'unknown'
