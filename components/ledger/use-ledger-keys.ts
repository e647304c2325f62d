'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { useWorkbench } from '../workbench/bench-context'
import { keyChoices } from '../workbench/key-choices'
import { commandOf, letterOf, type ShortcutCommand, takesKeys } from '../workbench/shortcuts'
import { areSingleKeysOn, isSingleKey } from '../workbench/single-keys'
import { useUi } from '../workbench/ui-handles'
import type { Ledger } from './use-ledger'

const PAGE = 10

/** The keys of the ledger: the workbench's own where they mean the same, and those of a list one selects in. */
export function useLedgerKeys(ledger: Ledger): void {
  const router = useRouter()
  const ui = useUi()
  const articleId = useWorkbench((state) => state.articleId)

  const anywhere = (command: ShortcutCommand | undefined): boolean => {
    if (command === 'next') ledger.goToNext()
    else if (command === 'nextClaim' || command === 'previousClaim') {
      ledger.step(command === 'nextClaim' ? 1 : -1)
      ui.list?.focus()
    } else if (command === 'undo') ledger.undo()
    else return false
    return true
  }
  /** Only while one is among the statements: nothing is written from elsewhere by accident. */
  const onStatement = (command: ShortcutCommand | undefined): boolean => {
    if (command === 'clearRest') ledger.clear()
    else if (command === 'noCheck') ledger.openReasons(ledger.canWrite)
    else if (command === 'exclude') ledger.exclude()
    else return false
    return true
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
    const place = event.target instanceof Element ? event.target : null
    const isInGrid = place?.role === 'grid'
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (isInGrid && isPlain && inGrid(event)) return event.preventDefault()
    if (isInGrid && !isPlain && !event.altKey && letterOf(event) === 'a') {
      ledger.selectAll()
      return event.preventDefault()
    }
    if (isSingleKey(event) && !areSingleKeysOn()) return
    const command = commandOf(event, keyChoices())?.command
    const isAmong = place?.closest('[data-ledger]') != null
    if (anywhere(command) || (isAmong && onStatement(command))) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
