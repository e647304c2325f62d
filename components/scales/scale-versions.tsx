'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { HouseScale } from '@/domain/scale/scale'
import { SettingsCard } from '../settings/settings-card'

type Props = { readonly scale: HouseScale; readonly shown: number }

/** The versions of a scale, newest first, and how many articles hang on each. */
export function ScaleVersions({ scale, shown }: Props) {
  const t = useTranslations('scales.versions')
  return (
    <SettingsCard title={t('title')} text={t('text')}>
      <ol className="flex flex-col gap-1 text-ui">
        {scale.versions.map(({ version, articles }, index) => (
          <li key={version} className="flex flex-wrap gap-x-3">
            <Link
              href={index === 0 ? `/settings/scales/${scale.id}` : `/settings/scales/${scale.id}?version=${version}`}
              aria-current={version === shown ? 'true' : undefined}
              className="min-h-6 font-semibold"
            >
              {t('version', { version })}
            </Link>
            <span className="text-ink-2">{t('articles', { articles })}</span>
          </li>
        ))}
      </ol>
    </SettingsCard>
  )
}
