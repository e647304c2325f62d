import type { Db } from '@/db/open'
import {
  deleteKnownDevices,
  deleteKnownDevicesBefore,
  findKnownDevice,
  putKnownDevice,
} from '@/db/queries/known-device'
import { findUserById } from '@/db/queries/people'
import { hashOfSecret, newSecret } from './secret'

/** How long a browser that nobody signs in from stays known, in seconds: the longest life of a cookie. */
export const DEVICE_SECONDS = 400 * 24 * 60 * 60
/** Several people may share a browser: so many of them are known there. */
const PEOPLE_A_BROWSER = 4

/** What tells a browser from a stranger's: the secrets it keeps, one for each person who signed in there. */
export type DeviceSecrets = readonly string[]

/** The secrets in what a browser sent; anything that is not one of ours is dropped. */
export function readDeviceSecrets(text: string | undefined): DeviceSecrets {
  return (text ?? '')
    .split('.')
    .filter((secret) => /^[\w-]{43}$/.test(secret))
    .slice(0, PEOPLE_A_BROWSER)
}

/** The stored hash by which this person's browser is known; undefined when it is a stranger's. */
export function knownDevice(db: Db, email: string, secrets: DeviceSecrets): string | undefined {
  return findKnownDevice(db, email, secrets.map(hashOfSecret))
}

/**
 * Makes a browser known in which this person just got a session, and answers the secrets it is to keep.
 * One that is not known yet always gets a fresh secret: what somebody could have planted is not taken on.
 */
export function rememberDevice(db: Db, now: Date, userId: string, secrets: DeviceSecrets): DeviceSecrets {
  const user = findUserById(db, userId)
  if (!user) return secrets
  deleteKnownDevicesBefore(db, new Date(now.getTime() - DEVICE_SECONDS * 1000).toISOString())
  const at = now.toISOString()
  const known = knownDevice(db, user.email, secrets)
  if (known) {
    putKnownDevice(db, user.n, known, at)
    return secrets
  }
  const secret = newSecret()
  putKnownDevice(db, user.n, hashOfSecret(secret), at)
  return [secret, ...secrets].slice(0, PEOPLE_A_BROWSER)
}

/** Makes a person's other browsers strangers again. */
export function forgetOtherDevices(
  db: Db,
  user: { readonly n: number; readonly email: string },
  secrets: DeviceSecrets,
): void {
  deleteKnownDevices(db, user.n, knownDevice(db, user.email, secrets))
}
