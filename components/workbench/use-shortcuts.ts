'use client'

import { useEffectEvent, useLayoutEffect } from 'react'
import { keyChoices } from './key-choices'
import { commandOf, letterOf, NO_CHECK_KEYS, takesKeys, type Wanted } from './shortcuts'
import { areSingleKeysOn, isSingleKey } from './single-keys'
import { useUi } from './ui-handles'
import type { Verbs } from './verbs'

type Screen = {
  readonly verbs: Verbs
  readonly act: (wanted: Wanted) => boolean
  readonly isNoCheckOpen: boolean
  readonly onNoCheck: (isOpen: boolean) => void
}

/** Answers to keys anywhere but in text fields, menus and dialogs. */
export function useShortcuts({ verbs, act, isNoCheckOpen, onNoCheck }: Screen): void {
  const ui = useUi()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const isSave = (event.ctrlKey || event.metaKey) && letterOf(event) === 's'
    if (takesKeys(event.target) && !isSave) return
    if (isSingleKey(event) && !areSingleKeysOn()) return
    if (isNoCheckOpen && !isWithModifier(event)) {
      const reason = NO_CHECK_KEYS.find(({ key }) => key === letterOf(event))?.reason
      if (reason || event.key === 'Escape') {
        event.preventDefault()
        if (reason) verbs.mark('no-check', reason)
        onNoCheck(false)
        ui.list?.focus()
        return
      }
    }
    // Nothing has the focus: an arrow begins in the article, where one left it.
    if (event.target === document.body && /^Arrow(?:Up|Down)$/.test(event.key) && !isWithModifier(event)) {
      event.preventDefault()
      ui.list?.focus()
      return
    }
    const wanted = commandOf(event, keyChoices())
    if (wanted && act(wanted)) event.preventDefault()
  })

  // With the article on the screen the keys act: none is lost to the moment between.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

const isWithModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey
