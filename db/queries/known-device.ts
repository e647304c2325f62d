import { and, eq, inArray, lt, ne } from 'drizzle-orm'
import type { Db } from '../open'
import { knownDevices, users } from '../schema'

/** Which of these secrets (SHA-256) belongs to a device of the person with this e-mail address. */
export function findKnownDevice(db: Db, email: string, secretHashes: readonly string[]): string | undefined {
  if (secretHashes.length === 0) return undefined
  return db
    .select({ secretHash: knownDevices.secretHash })
    .from(knownDevices)
    .innerJoin(users, eq(users.n, knownDevices.userN))
    .where(and(eq(users.email, email), inArray(knownDevices.secretHash, [...secretHashes])))
    .get()?.secretHash
}

/** Notes that the person signed in from this device. */
export function putKnownDevice(db: Db, userN: number, secretHash: string, at: string): void {
  db.insert(knownDevices)
    .values({ userN, secretHash, createdAt: at, lastUsedAt: at })
    .onConflictDoUpdate({ target: knownDevices.secretHash, set: { lastUsedAt: at } })
    .run()
}

/** Forgets a person's devices, all but the one with this secret. */
export function deleteKnownDevices(db: Db, userN: number, except = ''): void {
  db.delete(knownDevices)
    .where(and(eq(knownDevices.userN, userN), ne(knownDevices.secretHash, except)))
    .run()
}

/** Forgets devices that nobody has signed in from since `before`. */
export function deleteKnownDevicesBefore(db: Db, before: string): void {
  db.delete(knownDevices).where(lt(knownDevices.lastUsedAt, before)).run()
}
