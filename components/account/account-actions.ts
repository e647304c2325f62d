import type { Answer } from '../settings/answer'

/** What one does with one's own account; each is judged again on the server. */
export type AccountActions = {
  readonly changeName: (input: { readonly name: string; readonly rev: number }) => Promise<Answer<unknown>>
  readonly changePassword: (input: {
    readonly current: string
    readonly password: string
  }) => Promise<Answer<{ readonly ended: number }>>
  readonly endSession: (input: { readonly id: string }) => Promise<Answer<unknown>>
  /** Answers how many were ended. */
  readonly endOtherSessions: (input: Record<string, never>) => Promise<Answer<number>>
  readonly endAllSessions: (input: Record<string, never>) => Promise<Answer<number>>
}
