import type { Role } from '@/domain/account/account'
import type { PersonRecord } from '@/domain/account/person'
import type { Answer } from '../settings/answer'

/** A one-time link as it is shown, this once. */
export type ShownLink = {
  readonly url: string
  readonly expiresAt: string
  /** Whether an earlier link for the same person ended with it. */
  readonly replaced: boolean
}

type Seen = { readonly id: string; readonly rev: number }

/** What an admin does with people; each is judged again on the server. */
export type PeopleActions = {
  readonly invite: (input: { readonly role: Role; readonly email?: string }) => Promise<Answer<ShownLink>>
  readonly makeResetLink: (input: { readonly id: string }) => Promise<Answer<ShownLink>>
  readonly changeRole: (input: Seen & { readonly role: Role }) => Promise<Answer<PersonRecord>>
  readonly disable: (input: Seen) => Promise<Answer<PersonRecord>>
  readonly enable: (input: Seen) => Promise<Answer<PersonRecord>>
  readonly withdraw: (input: { readonly id: string }) => Promise<Answer<null>>
  readonly restore: (input: { readonly id: string }) => Promise<Answer<null>>
}
