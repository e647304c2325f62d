import type { TokenScope } from './scopes'

/** Roles in rising order; each may do what the ones before it may. */
export const ROLES = ['viewer', 'reviewer', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Who acts: every service and query judges by this and nothing else. */
export type Actor = {
  /** Inner key of the user row. */
  readonly n: number
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  /** What the token of a program is good for; absent for a person at a screen, who may use all of their role. */
  readonly scopes?: readonly TokenScope[]
}
