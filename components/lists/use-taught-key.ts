'use client'

import { keyOf, useKeyChoices } from '../workbench/key-choices'
import type { ShortcutCommand } from '../workbench/shortcuts'
import { useSingleKeys } from '../workbench/single-keys'

/** The key of a command as an empty list teaches it; `none` where no single key acts. */
export function useTaughtKey(command: ShortcutCommand): string {
  const choices = useKeyChoices()
  const areOn = useSingleKeys()
  return (areOn && keyOf(command, choices)?.toUpperCase()) || 'none'
}
