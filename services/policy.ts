import { type Actor, ROLES, type Role } from '@/domain/account/account'
import { AppError } from '@/domain/app-error'

/**
 * Who may do what, on one page. An act is allowed to a role and every role above it; an act that is
 * not listed is allowed to nobody.
 */
const LEAST_ROLE = {
  'article.read': 'viewer',
  'article.import': 'editor',
  'article.change': 'editor',
  'article.delete': 'editor',
  'annotation.write': 'reviewer',
  'annotation.waive': 'editor',
  'annotation.changeOthers': 'editor',
  'correction.decide': 'editor',
  'claim.write': 'reviewer',
  'verdict.assess': 'reviewer',
  'verdict.decide': 'editor',
  'evidence.write': 'reviewer',
  'source.write': 'reviewer',
  'source.readConfidential': 'reviewer',
  'discussion.write': 'reviewer',
  'discussion.changeOthers': 'editor',
  'report.read': 'viewer',
  'report.includeInternal': 'editor',
  'draft.write': 'viewer',
  'people.manage': 'admin',
  'house.manage': 'admin',
} as const satisfies Record<string, Role>

export type Act = keyof typeof LEAST_ROLE

/** Whether this person may do this. */
export function may(actor: Actor, act: Act): boolean {
  const least = LEAST_ROLE[act]
  return least !== undefined && ROLES.indexOf(actor.role) >= ROLES.indexOf(least)
}

/** @throws AppError `forbidden` unless this person may do this. */
export function requireMay(actor: Actor, act: Act): void {
  if (!may(actor, act)) throw new AppError('forbidden', 'errors.forbidden', { params: { role: actor.role } })
}
