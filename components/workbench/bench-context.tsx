'use client'

import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react'
import type { Bench } from './bench'
import type { ClientState } from './command-client'
import type { Derived } from './derived'
import type { WorkbenchState } from './workbench-store'

export const BenchContext = createContext<Bench | null>(null)

/** The bench of the article on the screen. */
export function useBench(): Bench {
  const bench = useContext(BenchContext)
  if (!bench) throw new Error('used outside the workbench')
  return bench
}

/**
 * A value of the workbench. The component is drawn again only when the chosen value changes, so
 * the choice must answer the same value while nothing changed (a field, or a derived value).
 */
export function useWorkbench<Value>(choose: (state: WorkbenchState, derived: Derived) => Value): Value {
  const { store, derived } = useBench()
  const latest = useRef(choose)
  latest.current = choose
  const read = useCallback(() => latest.current(store.getSnapshot(), derived), [store, derived])
  return useSyncExternalStore(store.subscribe, read, read)
}

/**
 * A value of the workbench that may follow after the frame in which the person sees what they did.
 * `choose` must rest on the workbench alone.
 */
export function useWorkbenchLater<Value>(choose: (state: WorkbenchState, derived: Derived) => Value): Value {
  const { store, derived } = useBench()
  const latest = useRef(choose)
  const last = useRef<{ readonly turn: number; readonly value: Value } | null>(null)
  latest.current = choose
  const read = useCallback(() => {
    const turn = store.getTurn()
    if (last.current?.turn !== turn) last.current = { turn, value: latest.current(store.getSnapshot(), derived) }
    return last.current.value
  }, [store, derived])
  return useSyncExternalStore(store.subscribeLate, read, read)
}

/** A value of the command client: save state, conflicts, refusals. */
export function useClient<Value>(choose: (state: ClientState) => Value): Value {
  const { client } = useBench()
  const read = () => choose(client.getSnapshot())
  return useSyncExternalStore(client.subscribe, read, read)
}
