/* biome-ignore-all lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the statements are a grid of which only what is in view is drawn, and the grid itself has the focus. */
'use client'

import { CircleCheck, CircleDashed, CircleSlash, Contrast } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { CSSProperties, MouseEvent } from 'react'
import type { SentenceState } from '@/domain/coverage/coverage'
import type { StatementKind } from '@/domain/document/statement-kinds'
import type { ArticleObject } from '@/domain/workbench/objects'
import { Chip } from '../ui/chip'
import { cn } from '../ui/cn'
import type { Tone } from '../ui/tone'
import { useWorkbench } from '../workbench/bench-context'
import { OnStatement } from './on-statement'
import type { RowPlace } from './section-head'
import { StatementText } from './statement-text'
import type { Ledger } from './use-ledger'

type Props = {
  readonly id: string
  readonly at: RowPlace
  readonly style: CSSProperties
  readonly index: number
  readonly kind: StatementKind
  readonly article: ArticleObject
  readonly isFocused: boolean
  readonly isSelected: boolean
  readonly ledger: Ledger
  readonly onPress: (event: MouseEvent, index: number) => void
}

/** One statement: its number, its words, what is on it, and its state. */
export function StatementRow({ id, at, style, index, kind, article, isFocused, isSelected, ledger, onPress }: Props) {
  const t = useTranslations('ledger')
  const statement = useWorkbench((state, derived) => derived.coverage(state).perSentence[index])
  if (!statement) return null
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the grid's.
    <div
      {...at}
      id={id}
      role="row"
      aria-selected={isSelected}
      aria-labelledby={`${id}-n ${id}-text ${id}-state ${id}-on`}
      style={style}
      onClick={(event) => onPress(event, index)}
      className={cn(
        'absolute inset-x-0 top-0 grid cursor-default grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-line border-b px-3 py-2.5 sm:grid-cols-[auto_minmax(0,1fr)_9.5rem] sm:px-4',
        isSelected ? 'bg-accent-soft' : isFocused ? 'bg-desk' : 'hover:bg-desk/60',
        isFocused &&
          'border-s-4 border-s-accent ps-2 sm:ps-3 group-focus-visible/grid:outline-2 group-focus-visible/grid:outline-accent group-focus-visible/grid:outline-offset-[-3px]',
      )}
    >
      <div role="gridcell" className="row-span-2 flex w-14 items-start gap-1 sm:row-span-1">
        <label className="flex size-6 items-center justify-center">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isSelected}
            onChange={() => ledger.toggle(index)}
            aria-label={t('select', { number: index + 1 })}
            className="size-4 accent-accent"
          />
        </label>
        <span id={`${id}-n`} className="pt-0.5 text-ink-2 text-ui tabular-nums">
          {t('number', { number: index + 1 })}
        </span>
      </div>
      <div
        role="gridcell"
        // On a wide screen what is on the words stands beside them, and no line is too long to be read.
        className="grid min-w-0 gap-x-8 gap-y-1.5 min-[100rem]:grid-cols-[minmax(0,44rem)_minmax(0,1fr)]"
      >
        <div className="flex min-w-0 flex-col gap-1.5">
          {kind !== 'text' && <span className="font-semibold text-ink-2 text-xs">{t(`kind.${kind}`)}</span>}
          <StatementText id={`${id}-text`} statement={statement} article={article} />
        </div>
        <OnStatement id={`${id}-on`} index={index} isFocused={isFocused} ledger={ledger} />
      </div>
      <div role="gridcell" className="max-sm:mt-1.5">
        <StateChip
          id={`${id}-state`}
          state={statement.state}
          left={statement.words - statement.wordsAccounted}
          words={statement.words}
        />
      </div>
    </div>
  )
}

const LOOKS: Readonly<Record<SentenceState, { readonly tone: Tone; readonly Icon: typeof CircleCheck }>> = {
  accounted: { tone: 'true', Icon: CircleCheck },
  partly: { tone: 'mixed', Icon: Contrast },
  open: { tone: 'open', Icon: CircleDashed },
  excluded: { tone: 'neutral', Icon: CircleSlash },
}

type ChipProps = {
  readonly id: string
  readonly state: SentenceState
  readonly left: number
  readonly words: number
}

function StateChip({ id, state, left, words }: ChipProps) {
  const t = useTranslations('ledger')
  const { tone, Icon } = LOOKS[state]
  return (
    <span id={id} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <Chip tone={tone}>
        <Icon aria-hidden />
        {t(`state.${state}`)}
      </Chip>
      {state === 'partly' && <span className="text-ink-2 text-xs">{t('left', { left, words })}</span>}
    </span>
  )
}
