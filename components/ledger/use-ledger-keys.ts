'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { pathOfLink } from '@/domain/workbench/link'
import { useBench } from '../workbench/bench-context'
import { linkOfSentence } from '../workbench/link-of'
import { takesKeys } from '../workbench/shortcuts'
import { useUi } from '../workbench/ui-handles'
import { useScreenKeys } from '../workbench/use-screen-keys'
import type { Ledger } from './use-ledger'

const PAGE = 10
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

const isInGrid = () => document.activeElement?.role === 'grid'
/** Only while one is among the statements: nothing is written from elsewhere by accident. */
const isAmong = () => document.activeElement?.closest('[data-ledger]') != null

/** The keys of the ledger: the workbench's own where they mean the same, and those of a list one selects in. */
export function useLedgerKeys(ledger: Ledger) {
  const router = useRouter()
  const ui = useUi()
  const { store } = useBench()
  const { focused, canWrite } = ledger
  const step = (by: 1 | -1) => () => {
    ledger.step(by)
    ui.list?.focus()
  }
  const onStatement = (run: () => void) => ({ run, isOffered: () => canWrite && isAmong() })
  const inGrid = (run: (statement: number) => void) => ({
    run: () => focused !== null && run(focused),
    isOffered: () => isInGrid() && focused !== null,
  })
  const copyLink = () => ui.copyLink?.(linkOfSentence(store.getSnapshot(), focused ?? 0))
  const keys = useScreenKeys('ledger', {
    next: { run: ledger.goToNext },
    nextClaim: { run: step(1) },
    previousClaim: { run: step(-1) },
    undo: { run: ledger.undo, isOffered: () => canWrite },
    copyLink: { run: copyLink, isOffered: () => focused !== null },
    clearRest: onStatement(ledger.clear),
    noCheck: onStatement(() => ledger.openReasons(true)),
    exclude: onStatement(ledger.exclude),
    openStatement: inGrid((statement) =>
      router.push(
        pathOfLink(store.getSnapshot().articleId, { kind: 'sentence', sentence: statement + 1, version: null }),
      ),
    ),
    chooseStatement: inGrid(ledger.toggle),
    chooseAll: { run: ledger.selectAll, isOffered: isInGrid },
    chooseNone: { run: ledger.selectNone, isOffered: () => isInGrid() && ledger.selected.size > 0 },
  })
  const onArrow = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || takesKeys(event.target) || !isInGrid()) return
    const by = event.ctrlKey || event.metaKey || event.altKey ? undefined : STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    ledger.step(by, event.shiftKey)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onArrow(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return { ...keys, copyLink }
}
