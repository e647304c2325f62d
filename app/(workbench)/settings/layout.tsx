import type { ReactNode } from 'react'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { sectionsOf } from './sections'

/** The frame of the settings. Each page asks for its Context again: a layout does not guard them. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireContext()
  return (
    <ClientMessages namespaces={['settings']}>
      <SettingsFrame sections={sectionsOf(actor)}>{children}</SettingsFrame>
    </ClientMessages>
  )
}
