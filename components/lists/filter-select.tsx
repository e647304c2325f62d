'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { CappedCount } from '@/domain/paging/page'
import { Select } from '../ui/select'

/** One value of a filter; without a count while it is being counted. */
export type FilterOption = { readonly value: string; readonly label: string; readonly count?: CappedCount | undefined }

type Props = {
  readonly label: string
  /** What no filter is called ("Any state"). */
  readonly any: string
  readonly value: string
  readonly options: readonly FilterOption[]
  readonly onChoose: (value: string) => void
}

/** A filter with the number of entries each value would leave. */
export function FilterSelect({ label, any, value, options, onChoose }: Props) {
  const t = useTranslations('lists')
  const format = useFormatter()
  const counted = ({ label: name, count }: FilterOption) =>
    count === undefined ? name : t('counted', { name, count: said(format, count) })
  // A value that leads nowhere any more still shows, so that it can be taken away.
  const isKnown = value === '' || options.some((option) => option.value === value)
  const offered = isKnown ? options : [{ value, label: value }, ...options]
  return (
    <Select
      label={label}
      isLabelHidden
      className="w-42 max-sm:w-auto max-sm:flex-1 max-sm:basis-36"
      value={value}
      options={[
        { value: '', label: any },
        ...offered.map((option) => ({ value: option.value, label: counted(option) })),
      ]}
      onChange={(event) => onChoose(event.target.value)}
    />
  )
}

/** A count as lists say it: "10,000+" where it was not counted further. */
export function said(format: ReturnType<typeof useFormatter>, { count, isCapped }: CappedCount): string {
  return isCapped ? `${format.number(count)}+` : format.number(count)
}
