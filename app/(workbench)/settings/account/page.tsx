import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireContext } from '@/app/_lib/context'
import { SettingsTitle } from '@/components/settings/settings-title'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.account'))('title') }
}

export default async function AccountPage() {
  const { actor } = await requireContext()
  const t = await getTranslations('settings.account')
  return <SettingsTitle title={t('title')}>{t('signedInAs', { name: actor.name, email: actor.email })}</SettingsTitle>
}
