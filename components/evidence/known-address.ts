import { normaliseUrl } from '@/domain/source/normalise-url'
import { safeHref } from '@/domain/source/safe-href'
import type { KnownSource } from './use-known-sources'

/** The known source that has this very address, however it is written; undefined where none has. */
export function knownByAddress<T extends KnownSource>(typed: string, known: Iterable<T>): T | undefined {
  const href = safeHref(typed)
  const address = href === null ? null : normaliseUrl(href)
  if (address === null) return undefined
  for (const source of known) if (source.url !== null && normaliseUrl(source.url) === address) return source
  return undefined
}
