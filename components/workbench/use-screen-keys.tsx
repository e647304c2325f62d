'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { offerInPalette, type PaletteOffer } from '../palette/palette'
import { useKeyNames } from './command-key'
import { keyChoices } from './key-choices'
import { ShortcutDialog } from './shortcut-dialog'
import { commandOf, type KeyScreen, SHORTCUTS, type ShortcutCommand, takesKeys } from './shortcuts'
import { areSingleKeysOn, isSingleKey, useSingleKeys } from './single-keys'

/** What a command does on a screen, and whether it makes sense now. */
export type ScreenAct = { readonly run: () => void; readonly isOffered?: () => boolean }
export type ScreenActs = { readonly [command in ShortcutCommand]?: ScreenAct }

/**
 * Lets a screen beside the workbench answer to its part of the table of keys: they act, stand in the
 * palette, and are shown at `?`. Answers how to open the list of keys, and the list itself.
 */
export function useScreenKeys(screen: KeyScreen, given: ScreenActs): { openHelp: () => void; help: ReactNode } {
  const t = useTranslations('workbench.keys.command')
  const [isHelpOpen, setHelpOpen] = useState(false)
  const namesOf = useKeyNames()
  const areSingleOn = useSingleKeys()
  const acts: ScreenActs = { ...given, help: { run: () => setHelpOpen(true) } }
  const actOf = (command: ShortcutCommand): ScreenAct | null => {
    const act = acts[command]
    return act && (act.isOffered?.() ?? true) ? act : null
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || takesKeys(event.target)) return
    // The space bar chooses, as it presses buttons: it is no letter that somebody dictates.
    if (isSingleKey(event) && event.key !== ' ' && !areSingleKeysOn()) return
    const wanted = commandOf(event, keyChoices(), screen)
    const act = wanted && actOf(wanted.command)
    if (!act) return
    event.preventDefault()
    act.run()
  })
  const offer = useEffectEvent((): PaletteOffer => {
    const entries = SHORTCUTS.flatMap(({ command }) => {
      const act = actOf(command)
      if (!act) return []
      const names = namesOf(command)
      const keys = names && (areSingleOn || names.length > 1) ? names.join('+') : null
      return [{ id: command, group: 'act' as const, label: t(command), keys, run: act.run }]
    })
    return { entries }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    const stopOffering = offerInPalette(() => offer())
    return () => {
      document.removeEventListener('keydown', listen)
      stopOffering()
    }
  }, [])
  return {
    openHelp: () => setHelpOpen(true),
    help: <ShortcutDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />,
  }
}
