'use client'

import { Building2, DatabaseBackup, KeyRound, type LucideIcon, Ruler, UserRound, Users } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { cn } from '../ui/cn'

/** What can be set, in the order of the list. */
export type SettingsSection = 'people' | 'account' | 'tokens' | 'house' | 'scales' | 'data'

const ICONS: Readonly<Record<SettingsSection, LucideIcon>> = {
  people: Users,
  account: UserRound,
  tokens: KeyRound,
  house: Building2,
  scales: Ruler,
  data: DatabaseBackup,
}

type Props = {
  /** The sections this person may open. */
  readonly sections: readonly SettingsSection[]
  readonly current: SettingsSection | undefined
}

/** The sections of the settings: beside the page, or above it where there is little room. */
export function SettingsNav({ sections, current }: Props) {
  const t = useTranslations('settings')
  return (
    <nav aria-label={t('title')} className="md:w-48 md:shrink-0">
      <ul className="flex flex-wrap gap-1 md:flex-col">
        {sections.map((section) => {
          const Icon = ICONS[section]
          return (
            <li key={section}>
              <Link
                href={`/settings/${section}`}
                aria-current={section === current ? 'page' : undefined}
                className={cn(
                  'flex min-h-9 items-center gap-2 rounded-lg border border-transparent px-2.5 text-ui no-underline md:px-3',
                  section === current
                    ? 'border-line bg-paper font-semibold text-ink'
                    : 'text-ink-2 hover:bg-rate-neutral-tint hover:text-ink',
                )}
              >
                <Icon aria-hidden className="size-4 shrink-0 max-sm:hidden" />
                {t(`sections.${section}`)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
