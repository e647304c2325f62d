'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import type { NoCheckReason } from '@/domain/annotation/annotation'
import type { SentenceCoverage } from '@/domain/coverage/coverage'
import { sectionsOf } from '@/domain/document/sections'
import { announce } from '../ui/announcer'
import { showToast } from '../ui/toast-queue'
import { useBench, useWorkbench } from '../workbench/bench-context'
import type { CommandDraft } from '../workbench/command'
import { useUi } from '../workbench/ui-handles'
import { clearRest, exclude, noCheckRest } from './ledger-drafts'
import { type LedgerFilter, ledgerItems, nextLeft, placeAmong } from './ledger-items'

const NONE: ReadonlySet<number> = new Set()

/** Where a passage begins that is being chosen, and what was chosen before. */
type Anchor = { readonly index: number; readonly before: ReadonlySet<number> }

export type Ledger = ReturnType<typeof useLedger>

/** Where one is in the ledger, what is chosen, and what one does with it. */
export function useLedger() {
  const t = useTranslations('ledger.speech')
  const { store, client, derived, making } = useBench()
  const ui = useUi()
  const revision = useWorkbench((state) => state.revision)
  const covered = useWorkbench((state) => derived.coverage(state))
  const sentence = useWorkbench((state) => state.sentence)
  const clearances = useWorkbench(({ objects }) => objects.clearance)
  const clearedBy = useMemo(() => new Map([...clearances.values()].map((one) => [one.sentence, one])), [clearances])
  const canWrite = useWorkbench(({ me }) => me.role !== 'viewer')
  const [filter, setFilter] = useState<LedgerFilter>('all')
  const [selected, setSelected] = useState(NONE)
  const [isReasonOpen, setReasonOpen] = useState(false)
  const anchor = useRef<Anchor | null>(null)
  const sections = useMemo(() => sectionsOf(revision.document), [revision])
  const list = useMemo(() => ledgerItems(sections, covered, filter), [sections, covered, filter])
  const { shown } = list
  const at = placeAmong(shown, sentence)
  const focused = shown[at] ?? null

  const select = (next: ReadonlySet<number>) => {
    setSelected(next)
    if (next.size > 0) announce(t('selected', { count: next.size }))
  }
  const moveTo = (index: number) => {
    setReasonOpen(false)
    store.moveTo(index)
  }
  /** Takes in all from where the passage began, beside what was chosen before. */
  const extendTo = (index: number) => {
    anchor.current ??= { index: focused ?? index, before: selected }
    const { index: from, before } = anchor.current
    const [low, high] = [Math.min(from, index), Math.max(from, index)]
    select(new Set([...before, ...shown.filter((one) => one >= low && one <= high)]))
    moveTo(index)
  }
  /** Goes to a statement, and lets go what was chosen. */
  const goTo = (index: number) => {
    anchor.current = null
    setSelected(NONE)
    moveTo(index)
  }
  const chosen = (): readonly SentenceCoverage[] => {
    const picked = selected.size > 0 ? shown.filter((index) => selected.has(index)) : [focused]
    return picked.flatMap((index) => covered.perSentence[index ?? -1] ?? [])
  }
  /** One act on everything chosen: said, and offered to be taken back where it is more than one statement. */
  const act = (drafts: readonly CommandDraft[], said: string, isOffered: boolean) => {
    setSelected(NONE)
    setReasonOpen(false)
    anchor.current = null
    ui.list?.focus()
    if (drafts.length === 0) return announce(t('nothingHere'))
    void client.runAll(drafts)
    announce(said)
    if (!isOffered) return
    const undo = () => {
      const now = store.getSnapshot()
      void client.runAll(
        drafts.flatMap((draft) => draft.undo?.(now) ?? []).map((back) => ({ ...back, undo: undefined })),
      )
    }
    showToast({ text: said, action: { label: t('undo'), onAct: undo } })
  }
  return {
    ...list,
    covered,
    /** Who cleared the rest of which statement. */
    clearedBy,
    filter,
    focused,
    at,
    selected,
    canWrite,
    isReasonOpen,
    goTo,
    extendTo,
    /** Goes so many shown statements on, and keeps what is chosen; nothing moves beyond either end. */
    step: (by: number, isExtending = false) => {
      const next = shown[Math.max(0, Math.min(shown.length - 1, at + by))]
      if (next === undefined) return
      if (isExtending) return extendTo(next)
      anchor.current = null
      moveTo(next)
    },
    /** Takes a statement into the choice, or out of it. */
    toggle: (index: number) => {
      const next = new Set(selected)
      if (!next.delete(index)) next.add(index)
      anchor.current = { index, before: next }
      store.moveTo(index)
      select(next)
    },
    selectAll: () => select(new Set(shown)),
    selectNone: () => select(NONE),
    show: (next: LedgerFilter) => {
      setFilter(next)
      setSelected(NONE)
    },
    goToNext: () => {
      const next = nextLeft(covered, focused ?? -1)
      if (next === null) return announce(t('nothingLeft'))
      if (!list.placeOf.has(next)) setFilter('all')
      goTo(next)
      ui.list?.focus()
    },
    openReasons: setReasonOpen,
    clear: () => {
      if (!canWrite) return
      const picked = chosen()
      const { drafts, isBack } = clearRest(store.getSnapshot(), picked, making)
      act(drafts, t(isBack ? 'uncleared' : 'cleared', { count: drafts.length }), drafts.length > 1)
    },
    noCheck: (reason: NoCheckReason) => {
      const picked = chosen().filter(({ uncovered }) => uncovered.length > 0)
      const drafts = noCheckRest(store.getSnapshot(), picked, reason, making)
      act(drafts, t('noCheck', { count: picked.length }), picked.length > 1)
    },
    exclude: () => {
      if (!canWrite) return
      const picked = chosen().filter(({ state }) => state !== 'excluded')
      act(exclude(store.getSnapshot(), picked, making), t('excluded', { count: picked.length }), true)
    },
    /** Takes one thing back that accounts for words. */
    takeBack: (draft: CommandDraft | null) => act(draft ? [draft] : [], t('takenBack'), false),
    undo: () => announce(t(client.undoLast() ? 'undone' : 'nothingToUndo')),
  }
}
