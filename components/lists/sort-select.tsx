'use client'

import { useTranslations } from 'next-intl'
import { Select } from '../ui/select'

type Props = {
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
}

/** The order of a list. */
export function SortSelect({ value, options, onChoose }: Props) {
  const t = useTranslations('lists')
  return (
    <Select
      label={t('order')}
      isLabelHidden
      className="w-36 max-sm:w-auto max-sm:flex-1 max-sm:basis-36"
      value={value}
      options={options}
      onChange={(event) => onChoose(event.target.value)}
    />
  )
}
