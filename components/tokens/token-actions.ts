import type { TokenScope } from '@/domain/account/scopes'
import type { Answer } from '../settings/answer'

/** A token as its owner sees it afterwards. Times are UTC, ISO 8601. */
export type OwnToken = {
  readonly id: string
  readonly name: string
  readonly scopes: readonly TokenScope[]
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly lastUsedAt: string | null
}

/** What one does with one's own tokens; each is judged again on the server. */
export type TokenActions = {
  readonly create: (input: {
    readonly name: string
    readonly scopes: readonly string[]
    readonly days: number | null
  }) => Promise<Answer<{ readonly id: string; readonly token: string }>>
  readonly revoke: (input: { readonly id: string }) => Promise<Answer<unknown>>
}
