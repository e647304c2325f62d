/** The closed set of refusals a person can meet. Anything else that is thrown is a bug. */
export const APP_ERROR_CODES = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'too_large',
  'unsupported',
  'unavailable',
] as const
export type AppErrorCode = (typeof APP_ERROR_CODES)[number]

/** Extra facts of a refusal. */
export type AppErrorDetails = {
  /** Values for the placeholders of the message. */
  readonly params?: Readonly<Record<string, string | number>>
  /** Which input fields are wrong: path -> what is wrong with it. */
  readonly fields?: Readonly<Record<string, string>>
  /** On a conflict: the object as it stands now, so that both texts can be shown. */
  readonly current?: unknown
  /** What to choose from, where what was asked for may mean several things. */
  readonly candidates?: readonly unknown[]
  /** After how many seconds the same request may be tried again; said only when there were too many. */
  readonly retryAfter?: number
}

const MARK = Symbol.for('tickmark.AppError')

/**
 * An expected refusal. `reason` names a message in `messages/<locale>/errors.json`, which says what
 * happened, why, and what to do next; it is translated only where it leaves the program.
 */
export class AppError extends Error {
  readonly [MARK] = true
  readonly code: AppErrorCode
  readonly reason: string
  readonly params: Readonly<Record<string, string | number>> | undefined
  readonly fields: Readonly<Record<string, string>> | undefined
  readonly current: unknown
  readonly candidates: readonly unknown[] | undefined
  readonly retryAfter: number | undefined

  constructor(code: AppErrorCode, reason: string, details: AppErrorDetails = {}) {
    super(`${code}: ${reason}`)
    this.name = 'AppError'
    this.code = code
    this.reason = reason
    this.params = details.params
    this.fields = details.fields
    this.current = details.current
    this.candidates = details.candidates
    this.retryAfter = details.retryAfter
  }

  /**
   * A server may hold this class more than once, since every route is bundled with its own copy: what one
   * of them refuses is a refusal for the others too.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && MARK in value
  }
}
