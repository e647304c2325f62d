import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { ScaleEditor } from '@/components/scales/scale-editor'
import { SettingsTitle } from '@/components/settings/settings-title'
import { may } from '@/services/policy'
import { makeScale, saveScale } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scales'))('newTitle') }
}

export default async function NewScalePage() {
  const { actor } = await requireContext()
  if (!may(actor, 'scale.write')) notFound()
  const t = await getTranslations('scales')
  return (
    <ClientMessages namespaces={['scales']}>
      <SettingsTitle title={t('newTitle')}>{t('newIntro')}</SettingsTitle>
      <ScaleEditor scale={null} userId={actor.id} actions={{ create: makeScale, change: saveScale }} />
    </ClientMessages>
  )
}
