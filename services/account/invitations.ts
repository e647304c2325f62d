import { findUserByEmail } from '@/db/queries/account'
import {
  findLinkById,
  type InvitationRow,
  type LinkWithPeople,
  listUnusedLinks,
  updateLinkExpiry,
} from '@/db/queries/invitation'
import type { InvitePerson } from '@/domain/account/inputs'
import type { OpenLink } from '@/domain/account/person'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { type ChangeLog, perform } from '../history/perform'
import { requireMay } from '../policy'
import { makeLink, type NewLink, plannedEnd, recordLink, stateOfLink } from './one-time-link'

/** A link as it was just made, and whether it took the place of an earlier one. */
export type MadeLink = NewLink & { readonly replaced: boolean }

/**
 * Makes a one-time link by which somebody gets an account with this role. It works once, for a week.
 * Where an address is named, an earlier invitation for the same one ends.
 * @throws AppError `forbidden` below admin; `conflict` when the address has an account.
 */
export function invitePerson(ctx: Context, { role, email }: InvitePerson): MadeLink {
  requireMay(ctx.actor, 'people.manage')
  return perform(ctx, 'invitePerson', null, (changes) => {
    const taken = email === undefined ? undefined : findUserByEmail(ctx.db, email)
    if (taken) {
      const reason = taken.disabledAt === null ? 'account.invitedAlready' : 'account.invitedDisabled'
      throw new AppError('conflict', reason, { params: { email: taken.email, name: taken.name } })
    }
    const earlier = email === undefined ? [] : openLinks(ctx).filter(({ link }) => link.email === email)
    for (const { link } of earlier) endLink(ctx, changes, link)
    return { ...makeLink(ctx, changes, 'invite', { role, email }), replaced: earlier.length > 0 }
  }).value
}

/** Every link that still waits: invitations and password resets, newest first. @throws AppError `forbidden` below admin. */
export function listInvitations(ctx: Context): OpenLink[] {
  requireMay(ctx.actor, 'people.manage')
  return openLinks(ctx).map(({ link, maker, owner }) => ({
    id: link.id,
    purpose: link.purpose === 'reset' ? 'reset' : 'invite',
    email: owner?.email ?? link.email,
    role: link.role,
    personName: owner?.name ?? null,
    madeBy: maker?.name ?? null,
    createdAt: link.createdAt,
    expiresAt: link.expiresAt,
  }))
}

/**
 * Ends an invitation or a reset that nobody has used. Doing it twice is harmless.
 * @throws AppError `forbidden` below admin; `not_found`; `conflict` when it has been used meanwhile.
 */
export function withdrawInvitation(ctx: Context, id: string): void {
  requireMay(ctx.actor, 'people.manage')
  perform(ctx, 'withdrawInvitation', null, (changes) => endLink(ctx, changes, requireUnused(ctx, id).link))
}

/**
 * Takes a withdrawal back: the link works again, until the end it was made with.
 * @throws AppError as {@link withdrawInvitation} does.
 */
export function restoreInvitation(ctx: Context, id: string): void {
  requireMay(ctx.actor, 'people.manage')
  perform(ctx, 'restoreInvitation', null, (changes) => {
    const { link } = requireUnused(ctx, id)
    if (link.expiresAt !== plannedEnd(link)) moveEnd(ctx, changes, link, plannedEnd(link))
  })
}

/** The links that would work if they were opened now. */
export function openLinks(ctx: Context): LinkWithPeople[] {
  return listUnusedLinks(ctx.db).filter((found) => stateOfLink(found, ctx.now()) === 'open')
}

/** Ends a link now; one that has run out already stays as it is. */
export function endLink(ctx: Context, changes: ChangeLog, link: InvitationRow): void {
  const now = ctx.now().toISOString()
  if (now < link.expiresAt) moveEnd(ctx, changes, link, now)
}

function moveEnd(ctx: Context, changes: ChangeLog, link: InvitationRow, expiresAt: string): void {
  const moved = updateLinkExpiry(ctx.db, link.n, expiresAt)
  if (!moved) throw new Error('A link was used while the write lock was held.')
  recordLink(ctx.db, changes, moved)
}

function requireUnused(ctx: Context, id: string): LinkWithPeople {
  const found = findLinkById(ctx.db, id)
  if (!found || found.link.purpose === 'setup') throw new AppError('not_found', 'account.noSuchLink')
  if (found.link.usedAt !== null) throw new AppError('conflict', 'account.linkUsed')
  return found
}
