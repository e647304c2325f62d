import type { Actor } from '@/domain/account/account'
import type { AppErrorCode } from '@/domain/app-error'

/** What the server thread asks the reading worker. */
export type Question = {
  readonly number: number
  readonly name: string
  readonly input: unknown
  readonly actor: Actor
  /** UTC, ISO 8601. */
  readonly now: string
}

/** A refusal as it crosses from thread to thread. */
export type Refusal = {
  readonly code: AppErrorCode
  readonly reason: string
  readonly params: Readonly<Record<string, string | number>> | undefined
  readonly fields: Readonly<Record<string, string>> | undefined
}

/** What it answers: a value, an expected refusal, or what a bug threw. */
export type Answer = { readonly number: number } & (
  | { readonly value: unknown }
  | { readonly refusal: Refusal }
  | { readonly bug: string }
)
