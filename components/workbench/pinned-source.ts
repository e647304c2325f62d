import type { SourceObject } from '@/domain/workbench/objects'
import { deviceSetting, useDeviceSetting } from './device-setting'
import type { WorkbenchState } from './workbench-store'

/** The source one checks an article against just now, and where in it one stands: a page, a time. */
export type Pin = { readonly sourceId: string; readonly locator: string }
type Pins = Readonly<Record<string, Pin>>

/** So many articles keep their pin; the one pinned longest ago gives way. */
const KEPT = 30

function readPins(kept: string | null): Pins {
  try {
    const found: unknown = JSON.parse(kept ?? '{}')
    if (typeof found !== 'object' || found === null) return {}
    const isPin = (pin: unknown): pin is Pin =>
      typeof pin === 'object' &&
      pin !== null &&
      'sourceId' in pin &&
      'locator' in pin &&
      typeof pin.locator === 'string'
    return Object.fromEntries(Object.entries(found).filter(([, pin]) => isPin(pin)))
  } catch {
    return {}
  }
}

const setting = deviceSetting('tickmark:pins', readPins)

/** Pins a source to an article on this device; null takes the pin away. */
export function pinSource(articleId: string, pin: Pin | null): void {
  const { [articleId]: _, ...others } = setting.get()
  const entries = Object.entries(others).slice(-KEPT + 1)
  setting.keep(JSON.stringify(Object.fromEntries(pin ? [...entries, [articleId, pin]] : entries)))
}

/** The pin of the article on the screen, as long as its source is one that can be cited here. */
export function pinOf({ articleId, objects }: WorkbenchState): (Pin & { readonly source: SourceObject }) | null {
  return withSource(setting.get()[articleId], objects.source)
}

function withSource(pin: Pin | undefined, sources: ReadonlyMap<string, SourceObject>) {
  const source = pin && sources.get(pin.sourceId)
  return source ? { ...pin, source } : null
}

/** The pin of an article, as it changes. */
export function usePin(articleId: string, sources: ReadonlyMap<string, SourceObject>) {
  return withSource(useDeviceSetting(setting)[articleId], sources)
}
