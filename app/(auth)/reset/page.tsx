import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '@/app/_lib/session'
import { strangerContext } from '@/app/_lib/stranger'
import { BadLink } from '@/components/account/bad-link'
import { ResetForm } from '@/components/account/reset-form'
import { SignedInAlready } from '@/components/account/signed-in-already'
import { readPasswordReset } from '@/services/account/password-reset'
import { resetPasswordAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.reset'))('title') }
}

type Props = { readonly searchParams: Promise<{ readonly token?: string | string[] }> }

/** Where the link for a new password leads. */
export default async function ResetPage({ searchParams }: Props) {
  const { token } = await searchParams
  const given = typeof token === 'string' ? token : ''
  const { db, now } = strangerContext()
  const reset = readPasswordReset(db, now(), given)
  if (reset.state !== 'open') return <BadLink state={reset.state} />
  const { house, name, email } = reset
  const t = await getTranslations('account.reset')
  const signedIn = await currentActor()
  return (
    <>
      <h1 className="text-balance font-semibold font-serif text-2xl">{t('title')}</h1>
      <p className="mt-2 mb-6 text-ink-2 text-sm">{t('intro', { name, house })}</p>
      {signedIn && signedIn.email !== email && <SignedInAlready name={signedIn.name} />}
      <ResetForm action={resetPasswordAction} token={given} email={email} />
    </>
  )
}
