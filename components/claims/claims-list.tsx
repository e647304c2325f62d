'use client'

import { useTranslations } from 'next-intl'
import { memo, useMemo, useRef } from 'react'
import type { PressKind } from '../editor/article-surface'
import { useWorkbench, useWorkbenchLater } from '../workbench/bench-context'
import { useSpokenKey } from '../workbench/command-key'
import type { ClaimRow as Row } from '../workbench/derived'
import { useChosen } from '../workbench/use-chosen'
import { ClaimRow } from './claim-row'
import { useClaimRows } from './use-claim-rows'

type Props = { readonly onOpen: (claimId: string, kind: PressKind) => void }

/** Every claim in reading order; of a long list, those that are in view are drawn. */
export const ClaimsList = memo(function ClaimsList({ onOpen }: Props) {
  const t = useTranslations('workbench.claims')
  const listed = useWorkbenchLater((state, derived) => derived.claimRows(state))
  const activeClaim = useWorkbench(({ objects, activeId }) => objects.annotation.get(activeId ?? '')?.claimId ?? null)
  // The claim one works on says at once what one did; the list follows.
  const active = useWorkbench((state, derived) => derived.claimRow(state, activeClaim))
  const chosen = useChosenClaims()
  const list = useRef<HTMLDivElement>(null)
  const rows = useClaimRows({ listed, activeClaim, list })
  const claimKey = useSpokenKey('claim')
  if (listed.length === 0) return <p className="px-4 py-2 text-ink-2 text-ui">{t('none', { key: claimKey })}</p>
  return (
    // biome-ignore lint/a11y/useSemanticElements: of its items, only those in view are there.
    <div
      ref={list}
      role="list"
      className="px-2 pb-4"
      onFocus={({ target }) => rows.onFocused(target.closest<HTMLElement>('[data-claim]')?.dataset.claim ?? null)}
      onBlur={() => rows.onFocused(null)}
    >
      <div className="relative" style={{ height: rows.height }}>
        {rows.drawn.map(({ index, top }) => {
          const row = listed[index] as Row
          const isActive = row.id === activeClaim
          return (
            <ClaimRow
              key={row.id}
              measure={rows.measure}
              row={isActive ? (active ?? row) : row}
              isActive={isActive}
              isChosen={chosen.has(row.id)}
              index={index}
              top={top}
              total={listed.length}
              onOpen={onOpen}
            />
          )
        })}
      </div>
    </div>
  )
})

const NONE: ReadonlySet<string> = new Set()

/** The claims that have a span among those selected together. */
function useChosenClaims(): ReadonlySet<string> {
  const ids = useChosen()
  const annotations = useWorkbench(({ objects }) => (ids.size === 0 ? null : objects.annotation))
  return useMemo(() => {
    const claims = [...ids].map((id) => annotations?.get(id)?.claimId)
    return ids.size === 0 ? NONE : new Set(claims.filter((id) => id != null))
  }, [ids, annotations])
}
