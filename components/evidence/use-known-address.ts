'use client'

import { useEffect, useState } from 'react'
import { safeHref } from '@/domain/source/safe-href'
import { useWorkbench } from '../workbench/bench-context'
import { suggestSources } from '../workbench/http'
import { knownByAddress } from './known-address'
import type { KnownSource } from './use-known-sources'

/** The source of the house that has the address in the box already: of this article at once, of the library soon. */
export function useKnownAddress(box: string): KnownSource | undefined {
  const href = safeHref(box)
  const here = useWorkbench(({ objects }) =>
    href === null ? undefined : knownByAddress(href, objects.source.values()),
  )
  const [elsewhere, setElsewhere] = useState<readonly KnownSource[]>([])
  const isSought = href !== null && here === undefined
  useEffect(() => {
    if (!isSought || href === null) return
    const controller = new AbortController()
    suggestSources(href, controller.signal)
      .then((found) => controller.signal.aborted || setElsewhere(found))
      // Without an answer it is taken for a new one.
      .catch(() => undefined)
    return () => controller.abort()
  }, [href, isSought])
  return here ?? (href === null ? undefined : knownByAddress(href, elsewhere))
}
