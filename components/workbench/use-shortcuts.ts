'use client'

import { useEffect, useEffectEvent } from 'react'
import { useBench } from './bench-context'
import { commandOf, letterOf, NO_CHECK_KEYS, type ShortcutCommand, takesKeys, type Wanted } from './shortcuts'
import { areSingleKeysOn, isSingleKey } from './single-keys'
import { leaveFrom, useUi } from './ui-handles'
import type { Verbs } from './verbs'

type Screen = {
  readonly verbs: Verbs
  readonly isNoCheckOpen: boolean
  readonly onNoCheck: (isOpen: boolean) => void
  readonly onHelp: () => void
  readonly onSaveAsked: () => void
}

/** What a viewer may do too: nothing that writes. */
const FOR_READERS: ReadonlySet<ShortcutCommand> = new Set(['nextClaim', 'previousClaim', 'next', 'leave', 'help'])

/** Answers to keys anywhere but in text fields, menus and dialogs. */
export function useShortcuts({ verbs, isNoCheckOpen, onNoCheck, onHelp, onSaveAsked }: Screen): void {
  const { store } = useBench()
  const ui = useUi()

  const act = ({ command, digit }: Wanted): boolean => {
    const state = store.getSnapshot()
    if (state.me.role === 'viewer' && !FOR_READERS.has(command)) return false
    const active = state.objects.annotation.get(state.activeId ?? '')
    const isInList = document.activeElement?.closest('[data-marking]') !== null
    const hasRange = state.selection !== null || isInList
    switch (command) {
      case 'claim':
      case 'comment':
      case 'correction':
        if (hasRange) verbs.mark(command)
        return hasRange
      case 'commentAnywhere':
        verbs.mark('comment')
        return true
      case 'noCheck':
        if (hasRange) onNoCheck(true)
        return hasRange
      case 'exclude':
        if (hasRange) verbs.mark('excluded')
        else if (active) verbs.remove(active.id)
        return hasRange || active !== undefined
      case 'clearRest':
        if (hasRange) verbs.clearRest()
        return hasRange
      case 'rate': {
        const rating = state.scale.ratings.filter(({ isRetired }) => !isRetired)[digit - 1]
        if (rating) verbs.judge(rating)
        return rating !== undefined
      }
      case 'unrate':
        verbs.judge(null)
        return true
      case 'stillHolds':
        verbs.stillHolds()
        return true
      case 'reasons':
      case 'findRating':
      case 'source': {
        const go = { source: ui.addSource, reasons: ui.writeReasons, findRating: ui.findRating }[command]
        if (!go) return false
        leaveFrom(ui)
        go()
        return true
      }
      case 'nextClaim':
      case 'previousClaim':
        verbs.step(command === 'nextClaim' ? 1 : -1)
        return true
      case 'next':
        verbs.goNext()
        return true
      case 'removeActive':
        if (active) verbs.remove(active.id)
        return active !== undefined
      case 'leave':
        if (state.selection) store.select(null)
        else store.activate(null)
        ui.list?.focus()
        return true
      case 'undo':
        verbs.undo()
        return true
      case 'save':
        onSaveAsked()
        return true
      case 'goToList':
        // components/shell/go-keys answers, everywhere and before any screen.
        return false
      case 'help':
        onHelp()
        return true
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const isSave = (event.ctrlKey || event.metaKey) && letterOf(event) === 's'
    if (takesKeys(event.target) && !isSave) return
    if (isSingleKey(event) && !areSingleKeysOn()) return
    if (isNoCheckOpen && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const reason = NO_CHECK_KEYS.find(({ key }) => key === letterOf(event))?.reason
      if (reason || event.key === 'Escape') {
        event.preventDefault()
        if (reason) verbs.mark('no-check', reason)
        onNoCheck(false)
        ui.list?.focus()
        return
      }
    }
    const wanted = commandOf(event)
    if (wanted && act(wanted)) event.preventDefault()
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
