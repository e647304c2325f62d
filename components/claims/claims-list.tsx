'use client'

import { useTranslations } from 'next-intl'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { PressKind } from '../editor/article-surface'
import { useWorkbench, useWorkbenchLater } from '../workbench/bench-context'
import { useSpokenKey } from '../workbench/command-key'
import type { ClaimRow as Row } from '../workbench/derived'
import { useChosen } from '../workbench/use-chosen'
import { ClaimRow } from './claim-row'

const CHUNK = 40
/** Below this many claims everything is drawn at once. */
const ALL_DRAWN = 200

type Props = { readonly onOpen: (claimId: string, kind: PressKind) => void }

/** Every claim in reading order. Long lists are drawn in pieces, as far as they are in view. */
export function ClaimsList({ onOpen }: Props) {
  const t = useTranslations('workbench.claims')
  const rows = useWorkbenchLater((state, derived) => derived.claimRows(state))
  const activeClaim = useWorkbench(({ objects, activeId }) => objects.annotation.get(activeId ?? '')?.claimId ?? null)
  const chosen = useChosenClaims()
  const chunks = useChunks(rows)
  const claimKey = useSpokenKey('claim')
  if (rows.length === 0) return <p className="px-4 py-2 text-ink-2 text-ui">{t('none', { key: claimKey })}</p>
  return (
    // biome-ignore lint/a11y/useSemanticElements: pieces of the list stand between it and its items.
    <div role="list" className="px-2 pb-4">
      {chunks.map((chunk, index) => (
        <Chunk
          // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is a place in the list.
          key={index}
          rows={chunk}
          first={index * CHUNK}
          total={rows.length}
          isAlwaysDrawn={rows.length <= ALL_DRAWN}
          activeClaim={chunk.some(({ id }) => id === activeClaim) ? activeClaim : null}
          chosen={chunk.some(({ id }) => chosen.has(id)) ? chosen : NONE}
          onOpen={onOpen}
        />
      ))}
    </div>
  )
}

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

/** The list in pieces; a piece in which nothing changed stays the same array. */
function useChunks(rows: readonly Row[]): readonly (readonly Row[])[] {
  const last = useRef<readonly (readonly Row[])[]>([])
  const chunks = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, index) => {
    const next = rows.slice(index * CHUNK, (index + 1) * CHUNK)
    const old = last.current[index]
    return old && old.length === next.length && old.every((row, i) => row === next[i]) ? old : next
  })
  last.current = chunks
  return chunks
}

type ChunkProps = {
  readonly rows: readonly Row[]
  readonly first: number
  readonly total: number
  readonly isAlwaysDrawn: boolean
  readonly activeClaim: string | null
  readonly chosen: ReadonlySet<string>
  readonly onOpen: (claimId: string, kind: PressKind) => void
}

/** What a row is taken to need until it has been drawn. */
const ROW_HEIGHT = 72
/** How far outside the pane a piece is drawn already. */
const AHEAD = '600px'

/** A piece of the list: drawn while it is near the pane's window, otherwise only as high as it was. */
const Chunk = memo(function Chunk({ rows, first, total, isAlwaysDrawn, activeClaim, chosen, onOpen }: ChunkProps) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(first === 0)
  const [height, setHeight] = useState<number | null>(null)
  const isDrawn = isAlwaysDrawn || isNear || activeClaim !== null
  useEffect(() => {
    const box = place.current
    if (isAlwaysDrawn || !box) return
    const watch = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1)
        if (!last) return
        // What has the focus is never taken away.
        if (!last.isIntersecting && box.contains(document.activeElement)) return
        if (!last.isIntersecting && box.childElementCount > 0) setHeight(last.boundingClientRect.height)
        setNear(last.isIntersecting)
      },
      { root: box.closest('nav'), rootMargin: `${AHEAD} 0px` },
    )
    watch.observe(box)
    return () => watch.disconnect()
  }, [isAlwaysDrawn])
  return (
    <div ref={place} style={isDrawn ? undefined : { height: height ?? rows.length * ROW_HEIGHT }}>
      {isDrawn &&
        rows.map((row, index) => (
          <ClaimRow
            key={row.id}
            row={row}
            isActive={row.id === activeClaim}
            isChosen={chosen.has(row.id)}
            position={first + index + 1}
            total={total}
            onOpen={onOpen}
          />
        ))}
    </div>
  )
})
