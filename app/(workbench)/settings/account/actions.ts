'use server'

import { headers } from 'next/headers'
import { deviceSecrets } from '@/app/_lib/device-cookie'
import { originOf } from '@/app/_lib/request-origin'
import { runAction } from '@/app/_lib/run-action'
import { currentSessionId } from '@/app/_lib/session'
import type { Answer } from '@/components/settings/answer'
import { ChangeOwnName, ChangePassword, EndSession, Nothing } from '@/domain/account/inputs'
import { changeOwnName, changePassword, type OwnAccount } from '@/services/account/own-account'
import { revokeOwnSession, revokeOwnSessions } from '@/services/account/sessions'

/** Changes the name beside one's verdicts. */
export async function changeNameAction(input: unknown): Promise<Answer<OwnAccount>> {
  return runAction(ChangeOwnName, input, changeOwnName)
}

/** Changes one's password; every other session ends. */
export async function changePasswordAction(input: unknown): Promise<Answer<{ readonly ended: number }>> {
  return runAction(ChangePassword, input, async (ctx, wanted) => {
    const { ip } = originOf(await headers())
    const sessionId = (await currentSessionId()) ?? ''
    return changePassword(ctx, wanted, { ip, secrets: await deviceSecrets(), sessionId })
  })
}

/** Ends one session. */
export async function endSessionAction(input: unknown): Promise<Answer<void>> {
  return runAction(EndSession, input, (ctx, { id }) => revokeOwnSession(ctx, id))
}

/** Ends every session but this one. */
export async function endOtherSessionsAction(input: unknown): Promise<Answer<number>> {
  return runAction(Nothing, input, async (ctx) =>
    revokeOwnSessions(ctx, (await currentSessionId()) ?? '', await deviceSecrets()),
  )
}

/** Ends every session, this one too. */
export async function endAllSessionsAction(input: unknown): Promise<Answer<number>> {
  return runAction(Nothing, input, (ctx) => revokeOwnSessions(ctx))
}
