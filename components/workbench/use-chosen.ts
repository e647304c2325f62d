'use client'

import { useSyncExternalStore } from 'react'
import { useBench } from './bench-context'

/** The annotations that are selected together. */
export function useChosen(): ReadonlySet<string> {
  const { chosen } = useBench()
  return useSyncExternalStore(chosen.subscribe, chosen.get, chosen.get)
}
