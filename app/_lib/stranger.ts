import 'server-only'
import { client } from '@/db/client'
import type { Context } from '@/services/context'

/** What a page has before anybody is signed in: the database and the clock, and nobody who acts. */
export function strangerContext(): Omit<Context, 'actor'> {
  return { db: client(), now: () => new Date() }
}
