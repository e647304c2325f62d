import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { ScaleList } from '@/components/scales/scale-list'
import { SettingsTitle } from '@/components/settings/settings-title'
import { ButtonLink } from '@/components/ui/button'
import { may } from '@/services/policy'
import { listScales } from '@/services/scale/list-scales'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scales'))('title') }
}

export default async function ScalesPage() {
  const ctx = await requireContext()
  const t = await getTranslations('scales')
  return (
    <ClientMessages namespaces={['scales']}>
      <SettingsTitle title={t('title')}>{t('intro')}</SettingsTitle>
      {may(ctx.actor, 'scale.write') && (
        <ButtonLink href="/settings/scales/new" variant="primary" className="self-start">
          <Plus aria-hidden />
          {t('new')}
        </ButtonLink>
      )}
      <ScaleList scales={listScales(ctx)} />
    </ClientMessages>
  )
}
