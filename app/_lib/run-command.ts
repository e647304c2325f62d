import * as z from 'zod'
import { whenOpen } from '@/db/write-gate'
import { AppError } from '@/domain/app-error'
import type { CommandAnswer } from '@/domain/command'
import { requiredText } from '@/domain/text/typed-text'
import { once } from '@/services/history/once'
import { readObjects } from '@/services/workbench/read-objects'
import { COMMANDS } from './commands'
import { contextOf } from './context'
import { announceEvent } from './event-bus'
import { counted, isStopping } from './lifecycle'
import { readJson } from './read-body'
import { refusalOf, STATUS } from './refusal'
import { requireSameOrigin } from './same-origin'

/** A whole article may travel in one command, as a document of the 5 MB of text that intake allows. */
const LIMIT = 24 * 1024 * 1024

const Envelope = z.strictObject({ name: z.string(), input: z.unknown(), idempotencyKey: requiredText(200) })

/** Carries out one command of a signed-in person; the answer holds the changed objects only. */
export function runCommand(request: Request): Promise<Response> {
  return answerCommand(() => carryOut(request))
}

/** Answers with what the work came to, or with its refusal in words. */
export function answerCommand(work: () => Promise<object>): Promise<Response> {
  return counted(async () => {
    try {
      return Response.json(await work())
    } catch (error) {
      const refusal = await refusalOf(error)
      return Response.json({ ok: false, ...refusal }, { status: STATUS[refusal.code] })
    }
  })
}

async function carryOut(request: Request): Promise<CommandAnswer> {
  if (isStopping()) throw new AppError('unavailable', 'errors.stopping')
  requireSameOrigin(request)
  const ctx = await contextOf(request)
  const { name, input, idempotencyKey } = Envelope.parse(await readJson(request, LIMIT))
  const command = COMMANDS.get(name)
  if (!command) throw new AppError('not_found', 'errors.noCommand')
  const parsed = command.schema.parse(input) as never
  const prepared = (await command.prepare?.(parsed)) as never
  const answer = await whenOpen(ctx.db, () =>
    once(ctx, idempotencyKey, { name, input }, () => {
      const { value, refs, event } = command.run(ctx, parsed, prepared)
      return { ok: true as const, value, changes: readObjects(ctx, refs), event }
    }),
  )
  announceEvent(answer.event)
  return answer
}
