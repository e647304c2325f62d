'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { useWorkbench } from '../workbench/bench-context'
import { letterOf, takesKeys } from '../workbench/shortcuts'
import { areSingleKeysOn, isSingleKey } from '../workbench/single-keys'
import { useUi } from '../workbench/ui-handles'
import type { Ledger } from './use-ledger'

const PAGE = 10

/** The keys of the ledger: the workbench's own where they mean the same, and those of a list one selects in. */
export function useLedgerKeys(ledger: Ledger): void {
  const router = useRouter()
  const ui = useUi()
  const articleId = useWorkbench((state) => state.articleId)

  const anywhere = (event: KeyboardEvent): boolean => {
    switch (letterOf(event)) {
      case 'j':
      case 'k':
        ledger.step(letterOf(event) === 'j' ? 1 : -1)
        ui.list?.focus()
        return true
      case 'n':
        ledger.goToNext()
        return true
      default:
        return false
    }
  }
  /** Only while one is among the statements: nothing is written from elsewhere by accident. */
  const onStatement = (event: KeyboardEvent): boolean => {
    switch (letterOf(event)) {
      case '.':
        ledger.clear()
        return true
      case 'x':
        if (ledger.canWrite) ledger.openReasons(true)
        return true
      case 'Delete':
        ledger.exclude()
        return true
      default:
        return false
    }
  }
  const inGrid = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: PAGE,
      PageUp: -PAGE,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    }
    const by = steps[key]
    if (by !== undefined) ledger.step(by, shiftKey)
    else if (key === ' ' && ledger.focused !== null) ledger.toggle(ledger.focused)
    else if (key === 'Escape' && ledger.selected.size > 0) ledger.selectNone()
    else if (key === 'Enter' && ledger.focused !== null) {
      router.push(`/articles/${articleId}?sentence=${ledger.focused + 1}`)
    } else return false
    return true
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || takesKeys(event.target)) return
    const isMod = event.ctrlKey || event.metaKey
    const isInGrid = event.target instanceof Element && event.target.role === 'grid'
    if (isMod) {
      const letter = letterOf(event)
      if (letter === 'z') ledger.undo()
      else if (letter === 'a' && isInGrid) ledger.selectAll()
      else return
      return event.preventDefault()
    }
    if (event.altKey) return
    if (isInGrid && inGrid(event)) return event.preventDefault()
    if (isSingleKey(event) && !areSingleKeysOn()) return
    const isInLedger = event.target instanceof Element && event.target.closest('[data-ledger]') !== null
    if (anywhere(event) || (isInLedger && onStatement(event))) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
