'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MAIN_ID, TopBar } from '../shell/top-bar'
import { SettingsNav, type SettingsSection } from './settings-nav'

type Props = { readonly sections: readonly SettingsSection[]; readonly children: ReactNode }

/** What every page of the settings stands in: the bar, the sections, and the page beside them. */
export function SettingsFrame({ sections, children }: Props) {
  const t = useTranslations('settings')
  const pathname = usePathname()
  const current = sections.find((section) => pathname.startsWith(`/settings/${section}`))
  const way = [{ label: t('title'), href: '/settings' }, ...(current ? [{ label: t(`sections.${current}`) }] : [])]
  return (
    <>
      <TopBar crumbs={way} />
      <div className="mx-auto flex max-w-6xl flex-col gap-4 p-3 sm:p-6 md:flex-row md:gap-8">
        <SettingsNav sections={sections} current={current} />
        <main id={MAIN_ID} tabIndex={-1} className="flex min-w-0 flex-1 flex-col gap-4">
          {children}
        </main>
      </div>
    </>
  )
}
