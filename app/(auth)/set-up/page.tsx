import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { strangerContext } from '@/app/_lib/stranger'
import { BadSetUpLink } from '@/components/account/bad-set-up-link'
import { SetUpDone } from '@/components/account/set-up-done'
import { SetUpForm } from '@/components/account/set-up-form'
import { OWN_PRESETS, SCALE_PRESETS } from '@/domain/scale/presets'
import { setUpState } from '@/services/account/set-up'
import { setUpAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.setUp'))('title') }
}

type Props = { readonly searchParams: Promise<{ readonly token?: string | string[] }> }

export default async function SetUpPage({ searchParams }: Props) {
  const { token } = await searchParams
  const given = typeof token === 'string' ? token : undefined
  const { db, now } = strangerContext()
  const state = setUpState(db, now(), given)
  if (state === 'done') return <SetUpDone />
  if (state === 'badToken' || given === undefined) return <BadSetUpLink isMissing={given === undefined} />
  const t = await getTranslations('account.setUp')
  const scales = SCALE_PRESETS.map((preset) => ({
    value: preset.key,
    label: preset.name,
    isOwn: OWN_PRESETS.includes(preset),
  }))
  return (
    <>
      <h1 className="font-semibold font-serif text-2xl">{t('title')}</h1>
      <p className="mt-1 mb-6 text-ink-2 text-sm">{t('intro')}</p>
      <SetUpForm action={setUpAction} token={given} scales={scales} />
    </>
  )
}
