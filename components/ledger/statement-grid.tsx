/* biome-ignore-all lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the statements are a grid of which only what is in view is drawn, and the grid itself has the focus. */
'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { CheckCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useEffect, useId, useMemo, useRef } from 'react'
import { statementKinds } from '@/domain/document/statement-kinds'
import type { ArticleObject } from '@/domain/workbench/objects'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { useWorkbench } from '../workbench/bench-context'
import { useUi } from '../workbench/ui-handles'
import { kindAt } from './ledger-items'
import { SectionHead } from './section-head'
import { StatementRow } from './statement-row'
import type { Ledger } from './use-ledger'

const OVERSCAN = 8
/** Height of a line before it has been drawn, in CSS pixels. */
const ESTIMATE = { section: 44, statement: 76 }

type Props = { readonly ledger: Ledger; readonly article: ArticleObject }

/** The statements, of which only those in view are drawn. One stop for Tab; the statement one is on is named to it. */
export function StatementGrid({ ledger, article }: Props) {
  const t = useTranslations('ledger')
  const { items, placeOf, focused, selected } = ledger
  const ui = useUi()
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const revision = useWorkbench((state) => state.revision)
  const kinds = useMemo(() => statementKinds(revision.document), [revision])
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => grid.current,
    estimateSize: (index) => ESTIMATE[items[index]?.kind ?? 'statement'],
    getItemKey: (index) => `${items[index]?.kind}-${items[index]?.index}`,
    overscan: OVERSCAN,
  })
  const place = focused === null ? undefined : placeOf.get(focused)
  useEffect(() => {
    if (place !== undefined) rows.scrollToIndex(place, { align: 'auto' })
  }, [place, rows])
  useEffect(() => {
    ui.list = { focus: () => grid.current?.focus({ preventScroll: true }) }
  }, [ui])

  const press = (event: MouseEvent, index: number) => {
    if (event.target instanceof Element && event.target.closest('a, button, input')) return
    if (event.ctrlKey || event.metaKey) ledger.toggle(index)
    else if (event.shiftKey) ledger.extendTo(index)
    else ledger.goTo(index)
    ui.list?.focus()
  }
  if (items.length === 0) return <NothingShown ledger={ledger} />
  return (
    <div
      ref={grid}
      role="grid"
      data-ledger
      tabIndex={0}
      aria-label={t('label')}
      aria-multiselectable
      aria-rowcount={items.length}
      aria-activedescendant={focused === null ? undefined : `${id}-${focused}`}
      className="group/grid min-h-0 flex-1 overflow-y-auto overscroll-contain bg-paper outline-offset-[-2px]"
    >
      <div role="rowgroup" className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index]
          if (!item) return null
          const at = { ref: rows.measureElement, 'data-index': index, 'aria-rowindex': index + 1 }
          const style = { transform: `translateY(${start}px)` }
          if (item.kind === 'section') return <SectionHead key={key} at={at} style={style} section={item.section} />
          return (
            <StatementRow
              key={key}
              id={`${id}-${item.index}`}
              at={at}
              style={style}
              index={item.index}
              kind={kindAt(kinds, revision.segmentation.sentences[2 * item.index] ?? 0)}
              article={article}
              isFocused={item.index === focused}
              isSelected={selected.has(item.index)}
              ledger={ledger}
              onPress={press}
            />
          )
        })}
      </div>
    </div>
  )
}

function NothingShown({ ledger }: { readonly ledger: Ledger }) {
  const t = useTranslations('ledger.empty')
  const isDone = ledger.filter === 'left'
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-6">
      <EmptyState
        icon={<CheckCheck aria-hidden />}
        title={t(isDone ? 'doneTitle' : 'title')}
        action={<Button onClick={() => ledger.show('all')}>{t('all')}</Button>}
      >
        {t(isDone ? 'doneText' : 'text')}
      </EmptyState>
    </div>
  )
}
