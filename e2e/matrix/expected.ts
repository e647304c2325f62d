import { ROLES, type Role } from '@/domain/account/account'
import type { Identity } from './identities'
import type { CommandRow, HandlerRow, Least, PageRow } from './row'

/** Whether a role is at least this one. */
export function reaches(role: Role | null, least: Least): boolean {
  if (least === 'stranger') return true
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(least)
}

/** What a page comes to in the end, redirects followed: itself, the sign-in page, another page, or nothing. */
export function expectedOfPage({ least, leads, leadsSignedIn }: PageRow, { person }: Identity): string {
  if (person && leadsSignedIn) return `leads to ${leadsSignedIn}`
  if (!person && least !== 'stranger') return 'leads to /sign-in'
  if (!reaches(person, least)) return '404'
  return leads && person ? `leads to ${leads(person)}` : '200'
}

/** The status a handler answers with: a cookie counts nothing where programs call, a token nothing elsewhere. */
export function expectedOfHandler({ least, scopes, status = 200 }: HandlerRow, { person, program }: Identity): string {
  if (least === 'stranger') return String(status)
  const role = scopes ? (program?.role ?? null) : person
  if (role === null) return '401'
  if (scopes && !scopes.every((scope) => program?.scopes.includes(scope))) return '403'
  return reaches(role, least) ? String(status) : '403'
}

/** The status a command answers with. */
export function expectedOfCommand({ least }: CommandRow, { person }: Identity): string {
  if (person === null) return '401'
  return reaches(person, least) ? '200' : '403'
}

/** How a server action ends: done, or with the code of its refusal. */
export function expectedOfAction({ least }: { readonly least: Least }, { person }: Identity): string {
  if (least === 'stranger') return 'ok'
  if (person === null) return 'unauthenticated'
  return reaches(person, least) ? 'ok' : 'forbidden'
}

/** Whether an outcome of {@link expectedOfHandler}, a command or an action changes something. */
export function isDone(outcome: string): boolean {
  return /^2\d\d$|^ok$/.test(outcome)
}
