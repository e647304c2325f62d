import { type Actor, ROLES, type Role } from '@/domain/account/account'
import type { TokenScope } from '@/domain/account/scopes'
import { AppError } from '@/domain/app-error'

/**
 * Who may do what, on one page: the least role, and the scope a program's token needs besides. An act
 * is allowed to a role and every role above it; an act that is not listed is allowed to nobody, one
 * without a scope (`null`) to no token.
 */
const RULES = {
  'article.read': ['viewer', 'read'],
  'article.import': ['editor', 'edit'],
  'article.change': ['editor', 'edit'],
  'article.delete': ['editor', 'edit'],
  'article.erase': ['admin', null],
  'annotation.write': ['reviewer', 'check'],
  'annotation.waive': ['editor', 'edit'],
  'annotation.changeOthers': ['editor', 'edit'],
  'correction.decide': ['editor', 'edit'],
  'claim.write': ['reviewer', 'check'],
  'verdict.assess': ['reviewer', 'check'],
  'verdict.decide': ['editor', 'edit'],
  'evidence.write': ['reviewer', 'check'],
  'source.write': ['reviewer', 'check'],
  'source.readConfidential': ['reviewer', 'internal'],
  'discussion.read': ['viewer', 'internal'],
  'discussion.write': ['reviewer', 'check'],
  'discussion.changeOthers': ['editor', 'edit'],
  'scale.read': ['viewer', 'read'],
  'scale.write': ['editor', 'edit'],
  'report.read': ['viewer', 'read'],
  'report.includeInternal': ['editor', 'internal'],
  'draft.write': ['viewer', null],
  'account.own': ['viewer', null],
  'token.manage': ['viewer', null],
  'people.manage': ['admin', null],
  'house.change': ['editor', null],
  'house.manage': ['admin', null],
  'data.manage': ['admin', null],
} as const satisfies Record<string, readonly [least: Role, scope: TokenScope | null]>

export type Act = keyof typeof RULES

/** Whether this person, or the program that carries their token, may do this. */
export function may(actor: Actor, act: Act): boolean {
  const rule = RULES[act]
  if (rule === undefined) return false
  const [least, scope] = rule
  if (ROLES.indexOf(actor.role) < ROLES.indexOf(least)) return false
  return actor.scopes === undefined || (scope !== null && actor.scopes.includes(scope))
}

/** @throws AppError `forbidden` unless this person may do this, and their token too where one is used. */
export function requireMay(actor: Actor, act: Act): void {
  if (may(actor, act)) return
  const { scopes: _, ...person } = actor
  const scope = RULES[act]?.[1]
  // A person who might do it is told what their token lacks, not that their role is too low.
  if (!may(person, act)) throw new AppError('forbidden', 'errors.forbidden', { params: { role: actor.role } })
  if (scope) throw new AppError('forbidden', 'errors.scope', { params: { scope } })
  throw new AppError('forbidden', 'errors.notByToken')
}

/** @throws AppError `forbidden` when a token is used that was made without this scope. */
export function requireScope({ scopes }: Pick<Actor, 'scopes'>, scope: TokenScope): void {
  if (scopes && !scopes.includes(scope)) throw new AppError('forbidden', 'errors.scope', { params: { scope } })
}
