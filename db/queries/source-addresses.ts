import type { Db } from '../open'

/** The addresses of all sources with the form they are met under; for the program itself, which shows them to nobody. */
export function listAddresses(db: Db): { readonly n: number; readonly url: string; readonly known: string }[] {
  const sql = 'SELECT n, url, url_normalised AS known FROM sources WHERE url IS NOT NULL'
  return db.$client.prepare(sql).all() as { n: number; url: string; known: string }[]
}

/** Puts the form an address is met under; it is derived, so no version grows. */
export function updateAddress(db: Db, n: number, normalised: string): void {
  db.$client.prepare('UPDATE sources SET url_normalised = ? WHERE n = ?').run(normalised, n)
}
