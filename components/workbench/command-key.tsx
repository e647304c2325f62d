'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { Kbd } from '../ui/kbd'
import { keyOf, useKeyChoices } from './key-choices'
import type { ShortcutCommand } from './shortcuts'
import { useSingleKeys } from './single-keys'

/** The keys of a command as they are printed on the keyboard; null where it has none. */
export function useKeyNames(): (command: ShortcutCommand) => readonly string[] | null {
  const t = useTranslations('workbench.keys.names')
  const choices = useKeyChoices()
  return useCallback(
    (command) => {
      const keys = keyOf(command, choices)
      if (keys === null) return null
      return keys.split('+').map((key) => (key.length > 1 && t.has(key) ? t(key) : key.toUpperCase()))
    },
    [t, choices],
  )
}

/** The key of a command as a message speaks of it; `none` where no single key acts. */
export function useSpokenKey(command: ShortcutCommand): string {
  const names = useKeyNames()(command)
  const areOn = useSingleKeys()
  return areOn && names ? names.join('+') : 'none'
}

/** The key of a command beside its button; nothing where single keys do not act. */
export function CommandKey({ command }: { readonly command: ShortcutCommand }) {
  const names = useKeyNames()(command)
  const areOn = useSingleKeys()
  return areOn && names ? <Kbd aria-hidden>{names.join('+')}</Kbd> : null
}
