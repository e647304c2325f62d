import { AppError } from '@/domain/app-error'
import type { Db } from './open'

/*
 * While another thread rewrites the file, SQLite lets everybody read and nobody write; a write of the server
 * thread would hold up everything until it may. So writes wait outside, at the entrances, where waiting holds
 * up nobody else.
 */

/** What each file's writers wait for; on globalThis, since bundles do not share modules. */
function gates(): Map<string, Promise<void>> {
  const holder = globalThis as { tickmarkGates?: Map<string, Promise<void>> }
  holder.tickmarkGates ??= new Map()
  return holder.tickmarkGates
}

/** Whether nothing can be written for the moment. */
export function isShut(db: Db): boolean {
  return gates().has(db.$client.name)
}

/** Does what writes as soon as there can be writes: at once, or in the same step in which the last rewriting is over. */
export async function whenOpen<T>(db: Db, work: () => T): Promise<Awaited<T>> {
  for (let shut = gates().get(db.$client.name); shut; shut = gates().get(db.$client.name)) await shut
  return await work()
}

/** Keeps every write of this process out until the work is done; two of them take turns. */
export function whileShut<T>(db: Db, work: () => Promise<T>): Promise<T> {
  return whenOpen(db, () => shutFor(db, work)) as Promise<T>
}

async function shutFor<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const done = Promise.withResolvers<void>()
  gates().set(db.$client.name, done.promise)
  try {
    return await work()
  } finally {
    gates().delete(db.$client.name)
    done.resolve()
  }
}

/** @throws AppError `unavailable` to a write that did not wait. */
export function requireOpen(db: Db): void {
  if (isShut(db)) throw new AppError('unavailable', 'errors.rewriting')
}
