import type * as z from 'zod'
import type { TokenScope } from '../account/scopes'
import type { AppErrorCode } from '../app-error'

export const API_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type ApiMethod = (typeof API_METHODS)[number]

/**
 * What one endpoint of the REST API promises: the same schemas parse what comes in, describe the
 * endpoint in OpenAPI, and are held against what goes out by the tests.
 */
export type Contract<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  readonly method: ApiMethod
  /** Under the base, with parameters in braces: `/articles/{id}`. */
  readonly path: `/${string}`
  /** Name of the operation, unique: `createArticle`. */
  readonly name: string
  /** One sentence for whoever reads the description. */
  readonly summary: string
  /** The scope a token needs; the person's role is asked besides. */
  readonly scope: TokenScope
  /** Scopes a token needs besides {@link scope}. */
  readonly besides?: readonly TokenScope[]
  readonly params: Params
  readonly query: Query
  /** Null when the request has no body. */
  readonly body: Body | null
  /** Null when the answer has no body (204) or is not JSON ({@link media}). */
  readonly answer: Answer | null
  /** Status of a success. */
  readonly status: 200 | 201 | 204
  /** Media types of the answer besides JSON. */
  readonly media?: readonly string[]
  /** Media types of the body besides JSON. */
  readonly takes?: readonly string[]
  /** The refusals to expect besides those of every endpoint (401, 403, 404 of an id, 422, 429). */
  readonly refusals?: readonly AppErrorCode[]
}

/** Declares an endpoint; the types of its schemas are kept. */
export function contract<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  declared: Contract<P, Q, B, A>,
): Contract<P, Q, B, A> {
  return declared
}

/**
 * The scopes a token needs for an endpoint, all of them. One that answers with what it wrote shows it
 * too, so whoever calls it must be let read.
 */
export function neededScopes({ scope, besides = [], answer }: Contract): readonly TokenScope[] {
  return [...new Set<TokenScope>([scope, ...besides, ...(answer ? (['read'] as const) : [])])]
}
