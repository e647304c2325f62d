import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ownPath } from '@/app/_lib/own-path'
import { currentActor } from '@/app/_lib/session'
import { strangerContext } from '@/app/_lib/stranger'
import { NothingSetUp } from '@/components/account/nothing-set-up'
import { SignInForm } from '@/components/account/sign-in-form'
import { isSetUp } from '@/services/account/set-up'
import { houseName } from '@/services/house/house'
import { signInAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.signIn'))('title') }
}

type Props = { readonly searchParams: Promise<{ readonly callbackUrl?: string; readonly error?: string }> }

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error } = await searchParams
  const wanted = ownPath(callbackUrl)
  if (await currentActor()) redirect(wanted)
  const { db } = strangerContext()
  if (!isSetUp(db)) return <NothingSetUp />
  const t = await getTranslations('account')
  return (
    <>
      <h1 className="font-semibold font-serif text-2xl">{t('signIn.title')}</h1>
      <p className="mt-1 mb-6 text-ink-2 text-sm">{t('signIn.toHouse', { house: houseName({ db }) })}</p>
      <SignInForm action={signInAction} callbackUrl={wanted} problem={error && t(problemKey(error))} />
    </>
  )
}

/** Refusals that come by address are named, never quoted. */
function problemKey(error: string) {
  const known = {
    'account.wrong': 'errors.wrong',
    'account.disabled': 'errors.disabled',
    'account.throttled': 'errors.throttledShort',
  } as const
  return Object.hasOwn(known, error) ? known[error as keyof typeof known] : 'errors.notSignedIn'
}
