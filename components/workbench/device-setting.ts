import { useSyncExternalStore } from 'react'

/** Something a person chose for themselves on this device: kept in the browser, the same in every tab. */
export type DeviceSetting<Value> = {
  readonly get: () => Value
  /** Null forgets the choice. */
  readonly keep: (text: string | null) => void
  readonly subscribe: (onChange: () => void) => () => void
  /** The value where nothing is kept, or nothing can be. */
  readonly initial: Value
}

/** A setting under this name; `read` makes a value of what was kept, whoever wrote it, and never throws. */
export function deviceSetting<Value>(name: string, read: (kept: string | null) => Value): DeviceSetting<Value> {
  const changed = `tickmark-setting-${name}`
  let last: { readonly kept: string | null; readonly value: Value } | null = null
  /** Where nothing can be kept, a choice lives as long as the page. */
  let unkept: string | null = null
  const kept = () => {
    try {
      return localStorage.getItem(name) ?? unkept
    } catch {
      return unkept
    }
  }
  return {
    initial: read(null),
    get: () => {
      const now = kept()
      if (last === null || last.kept !== now) last = { kept: now, value: read(now) }
      return last.value
    },
    keep: (text) => {
      unkept = text
      try {
        if (text === null) localStorage.removeItem(name)
        else localStorage.setItem(name, text)
        unkept = null
      } catch {
        // Then it holds until the page is left.
      }
      globalThis.window?.dispatchEvent(new Event(changed))
    },
    subscribe: (onChange) => {
      window.addEventListener(changed, onChange)
      window.addEventListener('storage', onChange)
      return () => {
        window.removeEventListener(changed, onChange)
        window.removeEventListener('storage', onChange)
      }
    },
  }
}

/** The value as it changes; what the server draws is the initial one. */
export function useDeviceSetting<Value>(setting: DeviceSetting<Value>): Value {
  return useSyncExternalStore(setting.subscribe, setting.get, () => setting.initial)
}
