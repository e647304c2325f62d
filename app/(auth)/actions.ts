'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { deviceSecrets } from '@/app/_lib/device-cookie'
import { noteHeadSoon } from '@/app/_lib/history-head'
import { ownPath } from '@/app/_lib/own-path'
import { refusalOf } from '@/app/_lib/refusal'
import { originOf } from '@/app/_lib/request-origin'
import { writeSessionCookie } from '@/app/_lib/session-cookie'
import { strangerContext } from '@/app/_lib/stranger'
import type { FormState } from '@/components/account/form-state'
import { SignIn } from '@/domain/account/inputs'
import { acceptInvitation } from '@/services/account/accept-invitation'
import { parseInput } from '@/services/account/parse-input'
import { resetPassword } from '@/services/account/password-reset'
import { setUpHouse } from '@/services/account/set-up'
import { signIn } from '@/services/account/sign-in'

/** Signs in and leads to where one wanted to go. */
export async function signInAction(state: FormState, form: FormData): Promise<FormState> {
  const values = { email: text(form, 'email') }
  try {
    await enter(parseInput(SignIn, { ...values, password: text(form, 'password') }))
  } catch (error) {
    return refused(state, values, error)
  }
  redirect(ownPath(form.get('callbackUrl')))
}

/** Founds the house, signs its first admin in and leads to the articles. */
export async function setUpAction(state: FormState, form: FormData): Promise<FormState> {
  const values = {
    house: text(form, 'house'),
    scale: text(form, 'scale'),
    name: text(form, 'name'),
    email: text(form, 'email'),
  }
  const password = text(form, 'password')
  try {
    const { db, now } = strangerContext()
    const { email } = await setUpHouse(db, now, text(form, 'token'), { ...values, password })
    noteHeadSoon()
    await enter({ email, password })
  } catch (error) {
    return refused(state, values, error)
  }
  redirect('/articles')
}

/** Makes the account of somebody who was invited, signs them in and leads to the articles. */
export async function acceptInvitationAction(state: FormState, form: FormData): Promise<FormState> {
  const values = { name: text(form, 'name'), email: text(form, 'email') }
  try {
    const { db, now } = strangerContext()
    const { device } = originOf(await headers())
    const input = { ...values, token: text(form, 'token'), password: text(form, 'password'), device }
    await writeSessionCookie(await acceptInvitation(db, now, input))
    noteHeadSoon()
  } catch (error) {
    return refused(state, values, error)
  }
  redirect('/articles')
}

/** Sets a new password by an admin's link, signs its owner in and leads to the articles. */
export async function resetPasswordAction(state: FormState, form: FormData): Promise<FormState> {
  try {
    const { db, now } = strangerContext()
    const { device } = originOf(await headers())
    const input = { token: text(form, 'token'), password: text(form, 'password'), device }
    await writeSessionCookie(await resetPassword(db, now, input))
    noteHeadSoon()
  } catch (error) {
    return refused(state, {}, error)
  }
  redirect('/articles')
}

async function enter(credentials: SignIn): Promise<void> {
  const { db, now } = strangerContext()
  const secrets = await deviceSecrets()
  await writeSessionCookie(await signIn(db, now, { ...credentials, ...originOf(await headers()), secrets }))
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

async function refused(state: FormState, values: FormState['values'], error: unknown): Promise<FormState> {
  const { message, fields = {} } = await refusalOf(error)
  return { attempt: state.attempt + 1, problem: message, fields, values }
}
