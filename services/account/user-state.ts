import type { UserRow } from '@/db/queries/account'

/** What the history keeps of a person's row: never the password's hash. */
export function userState({ passwordHash: _, ...kept }: UserRow): Omit<UserRow, 'passwordHash'> {
  return kept
}
