'use client'

import { useTranslations } from 'next-intl'
import { WORKING, type Working } from '@/domain/article/article'
import type { CappedCount } from '@/domain/paging/page'
import { FilterSelect } from './filter-select'

type Props = {
  readonly value: string
  readonly counts?: Readonly<Record<Working, CappedCount>> | undefined
  readonly onChoose: (value: string) => void
}

/** The filter by the way of working of an article. */
export function WorkingSelect({ value, counts, onChoose }: Props) {
  const t = useTranslations('lists.working')
  return (
    <FilterSelect
      label={t('label')}
      any={t('any')}
      value={value}
      options={WORKING.map((one) => ({ value: one, label: t(one), count: counts?.[one] }))}
      onChoose={onChoose}
    />
  )
}
