import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '@/app/_lib/session'
import { strangerContext } from '@/app/_lib/stranger'
import { BadLink } from '@/components/account/bad-link'
import { InvitationForm } from '@/components/account/invitation-form'
import { SignedInAlready } from '@/components/account/signed-in-already'
import { readInvitation } from '@/services/account/accept-invitation'
import { acceptInvitationAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.invite'))('title') }
}

type Props = { readonly searchParams: Promise<{ readonly token?: string | string[] }> }

/** Where an invitation leads: who asks whom in, as what, and the form that makes the account. */
export default async function InvitePage({ searchParams }: Props) {
  const { token } = await searchParams
  const given = typeof token === 'string' ? token : ''
  const { db, now } = strangerContext()
  const invitation = readInvitation(db, now(), given)
  if (invitation.state !== 'open') return <BadLink state={invitation.state} />
  const { house, role, invitedBy, email } = invitation
  const t = await getTranslations('account.invite')
  const roles = await getTranslations('common.shell.role')
  const means = await getTranslations('people.means')
  const signedIn = await currentActor()
  return (
    <>
      <h1 className="text-balance font-semibold font-serif text-2xl">{t('heading', { house })}</h1>
      <div className="mt-2 mb-6 flex flex-col gap-2 text-ink-2 text-sm">
        <p>{invitedBy ? t('by', { name: invitedBy, house }) : t('byNobody', { house })}</p>
        <p>{t('as', { role: roles(role), means: means(role) })}</p>
      </div>
      {signedIn && <SignedInAlready name={signedIn.name} />}
      <InvitationForm action={acceptInvitationAction} token={given} email={email ?? ''} />
    </>
  )
}
