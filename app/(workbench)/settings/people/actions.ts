'use server'

import { runAction } from '@/app/_lib/run-action'
import type { ShownLink } from '@/components/people/people-actions'
import type { Answer } from '@/components/settings/answer'
import { ById, ChangeRole, InvitePerson, SeenPerson } from '@/domain/account/inputs'
import type { PersonRecord } from '@/domain/account/person'
import { invitePerson, type MadeLink, restoreInvitation, withdrawInvitation } from '@/services/account/invitations'
import { makeResetLink } from '@/services/account/password-reset'
import { changeRole, disablePerson, enablePerson } from '@/services/account/standing'
import { publicUrl } from '@/services/house/public-url'

/** The link as people open it; shown once, for its token is not kept. */
function shown(page: 'invite' | 'reset', { token, expiresAt, replaced }: MadeLink): ShownLink {
  return { url: publicUrl(`/${page}?token=${token}`), expiresAt, replaced }
}

/** Makes an invitation. */
export async function inviteAction(input: unknown): Promise<Answer<ShownLink>> {
  return runAction(InvitePerson, input, (ctx, wanted) => shown('invite', invitePerson(ctx, wanted)))
}

/** Makes a link for a new password. */
export async function makeResetLinkAction(input: unknown): Promise<Answer<ShownLink>> {
  return runAction(ById, input, (ctx, { id }) => shown('reset', makeResetLink(ctx, id)))
}

/** Gives a person another role. */
export async function changeRoleAction(input: unknown): Promise<Answer<PersonRecord>> {
  return runAction(ChangeRole, input, changeRole)
}

/** Shuts a person out. */
export async function disableAction(input: unknown): Promise<Answer<PersonRecord>> {
  return runAction(SeenPerson, input, disablePerson)
}

/** Lets a person in again. */
export async function enableAction(input: unknown): Promise<Answer<PersonRecord>> {
  return runAction(SeenPerson, input, enablePerson)
}

/** Ends a link that waits. */
export async function withdrawAction(input: unknown): Promise<Answer<null>> {
  return runAction(ById, input, (ctx, { id }) => {
    withdrawInvitation(ctx, id)
    return null
  })
}

/** Takes a withdrawal back. */
export async function restoreAction(input: unknown): Promise<Answer<null>> {
  return runAction(ById, input, (ctx, { id }) => {
    restoreInvitation(ctx, id)
    return null
  })
}
