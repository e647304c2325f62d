import 'server-only'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import type * as z from 'zod'
import { client } from '@/db/client'
import { headOfLog } from '@/db/queries/event-log'
import { whenOpen } from '@/db/write-gate'
import { AppError } from '@/domain/app-error'
import { parseInput } from '@/services/account/parse-input'
import type { Context } from '@/services/context'
import { contextFor } from './context'
import { announceEvent } from './event-bus'
import { counted, isStopping } from './lifecycle'
import { type Refusal, refusalOf } from './refusal'
import { requireSameOrigin } from './same-origin'
import { currentActor } from './session'

/** What a server action answers: what the verb came to, or its refusal in words. */
export type ActionAnswer<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Refusal)

/**
 * Carries out one verb of a signed-in person, as the settings screens send it: asks who acts, reads the
 * input with the verb's schema, wakes the streams when it is done (they read what concerns them, and
 * end where the session has ended) and draws the page again. The verb itself asks the policy.
 */
export function runAction<Schema extends z.ZodType, T>(
  schema: Schema,
  input: unknown,
  verb: (ctx: Context, input: z.output<Schema>) => T | Promise<T>,
): Promise<ActionAnswer<T>> {
  return counted(async () => {
    try {
      if (isStopping()) throw new AppError('unavailable', 'errors.stopping')
      requireSameOrigin({ headers: await headers() })
      const actor = await currentActor()
      if (!actor) throw new AppError('unauthenticated', 'errors.unauthenticated')
      const value = await whenOpen(client(), () => verb(contextFor(actor), parseInput(schema, input)))
      announceEvent(headOfLog(client())?.n ?? 0)
      refresh()
      return { ok: true, value }
    } catch (error) {
      return { ok: false, ...(await refusalOf(error)) }
    }
  })
}
