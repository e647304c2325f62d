import type * as z from 'zod'
import { inWriteTransaction } from '@/db/transaction'
import { whenOpen } from '@/db/write-gate'
import { type Contract, neededScopes } from '@/domain/api/contract'
import { AppError } from '@/domain/app-error'
import { requiredText } from '@/domain/text/typed-text'
import type { Context } from '@/services/context'
import { earlierAnswer, once } from '@/services/history/once'
import { requireScope } from '@/services/policy'
import { announceEvent } from '../event-bus'
import { counted, isStopping } from '../lifecycle'
import { problem } from '../problem'
import { type Refusal, refusalOf } from '../refusal'
import { contextOfBearer } from './bearer'
import { countRequest } from './rate-limit'
import { type ApiInput, readRequest } from './read-request'

type AnswerOf<C extends Contract> = z.output<NonNullable<C['answer']>>
type Route = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

/** What a write came to: the object it answers with, the event it wrote, and where a new object is. */
export type Written<Value> = { readonly value: Value; readonly event: number; readonly location?: string }

/** Serves an endpoint that changes nothing. It may answer with a Response of its own where it is not JSON. */
export function serveRead<C extends Contract>(
  contract: C,
  run: (ctx: Context, input: ApiInput<C>) => Promise<AnswerOf<C> | Response> | AnswerOf<C> | Response,
): Route {
  return (request, { params }) =>
    answered(request, async () => {
      const ctx = admitted(contract, request)
      const value = await run(ctx, await readRequest(contract, request, await params))
      return value instanceof Response ? value : json(value, 200)
    })
}

/** What some endpoints need besides. */
type WriteOptions<C extends Contract, Prepared> = {
  /** What has to be awaited, done before the transaction; its outcome is handed to `run`. */
  readonly prepare?: (ctx: Context, input: ApiInput<C>) => Promise<Prepared>
  /** The object as the API shows it, for the refusal of a stale `rev`; null when it is gone. */
  readonly current?: (ctx: Context, input: ApiInput<C>) => unknown
}

/**
 * Serves an endpoint that changes something: rows, event and answer in one transaction, at most once
 * for each Idempotency-Key.
 */
export function serveWrite<C extends Contract, Prepared = undefined>(
  contract: C,
  run: (ctx: Context, input: ApiInput<C>, prepared: Prepared) => Written<AnswerOf<C>>,
  { prepare, current }: WriteOptions<C, Prepared> = {},
): Route {
  return (request, { params }) =>
    answered(request, async () => {
      if (isStopping()) throw new AppError('unavailable', 'errors.stopping')
      const ctx = admitted(contract, request)
      const input = await readRequest(contract, request, await params)
      const { request: _, ...asked } = input
      const attempt = onceFor<Written<AnswerOf<C>>>(ctx, request, { name: contract.name, ...asked })
      const carryOut = async () => {
        const prepared = (await prepare?.(ctx, input)) as Prepared
        const write = () => shownAs(current && (() => current(ctx, input)), () => run(ctx, input, prepared))
        return whenOpen(ctx.db, () => attempt.carryOut(write))
      }
      const written = attempt.earlier() ?? (await carryOut())
      announceEvent(written.event)
      return json(written.value, contract.status, written.location)
    })
}

/** A request that is carried out at most once when it carries a key; every time when it carries none. */
function onceFor<T>(ctx: Context, request: Request, asked: unknown) {
  const header = request.headers.get('idempotency-key')
  const key = header === null ? null : requiredText(200).parse(header)
  return {
    earlier: () => (key === null ? undefined : earlierAnswer<T>(ctx, key, asked)),
    carryOut: (work: () => T) => (key === null ? inWriteTransaction(ctx.db, work) : once(ctx, key, asked, work)),
  }
}

/** A stale write is refused with the object in the API's own form. */
function shownAs<T>(current: (() => unknown) | undefined, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const isStale = error instanceof AppError && error.code === 'conflict' && error.current !== undefined
    if (!isStale || !current) throw error
    throw new AppError('conflict', error.reason, { params: error.params, current: current() })
  }
}

function admitted(contract: Contract, request: Request): Context {
  const ctx = contextOfBearer(request)
  countRequest(ctx.actor.id, ctx.now().getTime())
  for (const scope of neededScopes(contract)) requireScope(ctx.actor, scope)
  return ctx
}

function answered(request: Request, work: () => Promise<Response>): Promise<Response> {
  return counted(async () => {
    try {
      return await work()
    } catch (error) {
      return refused(request, await refusalOf(error))
    }
  })
}

/** A stale `rev` of the body is a conflict (409), one of If-Match a failed precondition (412). */
function refused(request: Request, refusal: Refusal): Response {
  const isStale = refusal.code === 'conflict' && refusal.current !== undefined
  const answer = isStale && request.headers.has('if-match') ? problem(refusal, 412) : problem(refusal)
  if (refusal.code === 'unauthenticated') answer.headers.set('www-authenticate', 'Bearer realm="Tickmark"')
  return answer
}

function json(value: unknown, status: number, location?: string): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  if (location) headers.set('location', `/api/v1${location}`)
  if (status === 204) return new Response(null, { status, headers })
  const rev = (value as { rev?: unknown } | null)?.rev
  if (typeof rev === 'number') headers.set('etag', `"${rev}"`)
  return Response.json(value, { status, headers })
}
