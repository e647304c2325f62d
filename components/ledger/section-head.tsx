/* biome-ignore-all lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the statements are a grid of which only what is in view is drawn, and the grid itself has the focus. */
'use client'

import { useTranslations } from 'next-intl'
import type { CSSProperties, Ref } from 'react'
import type { LedgerSection } from '@/domain/coverage/ledger'
import { ProgressBar } from '../ui/progress-bar'

export type RowPlace = {
  readonly ref: Ref<HTMLDivElement>
  readonly 'data-index': number
  readonly 'aria-rowindex': number
}

type Props = { readonly at: RowPlace; readonly style: CSSProperties; readonly section: LedgerSection }

/** The head of a section, with how much of it is accounted for. */
export function SectionHead({ at, style, section }: Props) {
  const t = useTranslations('ledger')
  const text = t('words', { done: section.wordsAccounted, total: section.words })
  return (
    <div
      {...at}
      role="row"
      className="absolute inset-x-0 top-0 flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-y bg-desk px-4 py-2.5"
      style={style}
    >
      <span role="rowheader" className="min-w-0 flex-1 font-semibold">
        <bdi>{section.title || t('beginning')}</bdi>
      </span>
      <span role="gridcell" className="flex items-center gap-3 text-ink-2 text-xs tabular-nums">
        {text}
        <ProgressBar
          label={t('accounted')}
          text={text}
          total={section.words}
          segments={[{ key: 'accounted', value: section.wordsAccounted, tone: 'accent' }]}
          className="w-24 max-sm:hidden"
        />
      </span>
    </div>
  )
}
