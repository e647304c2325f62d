import 'server-only'
import { redirect } from 'next/navigation'
import { client } from '@/db/client'
import type { Actor } from '@/domain/account/account'
import { AppError } from '@/domain/app-error'
import type { Context } from '@/services/context'
import { actorFromRequest, currentActor } from './session'
import { signInPath } from './sign-in-path'

const now = () => new Date()

/** The only way a Context is made in production. */
export function contextFor(actor: Actor): Context {
  return { db: client(), actor, now }
}

/** Who opens this page; whoever is not signed in is led to the sign-in page. */
export async function requireContext(): Promise<Context> {
  const actor = await currentActor()
  if (!actor) redirect(await signInPath())
  return contextFor(actor)
}

/** Who sent this request. @throws AppError `unauthenticated` */
export async function contextOf(request: Request): Promise<Context> {
  const actor = await actorFromRequest(request)
  if (!actor) throw new AppError('unauthenticated', 'errors.unauthenticated')
  return contextFor(actor)
}
