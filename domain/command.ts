import type { AppErrorCode } from './app-error'
import type { ObjectChange } from './workbench/objects'

/** What a page sends for every write. */
export type CommandRequest = {
  readonly name: string
  readonly input: unknown
  /** Makes a repeat of the same request harmless. */
  readonly idempotencyKey: string
}

/** What every command answers: the changed objects only, or a refusal in words. */
export type CommandAnswer<T = unknown> =
  | { readonly ok: true; readonly value: T; readonly changes: readonly ObjectChange[]; readonly event: number }
  | {
      readonly ok: false
      readonly code: AppErrorCode | 'unexpected'
      readonly message: string
      readonly fields?: Readonly<Record<string, string>>
      readonly current?: unknown
    }
