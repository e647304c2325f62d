'use client'

import { useTranslations } from 'next-intl'
import { memo, useEffect, useRef, useState } from 'react'
import { useWorkbench } from '../workbench/bench-context'
import { useSpokenKey } from '../workbench/command-key'
import type { ClaimRow as Row } from '../workbench/derived'
import { ClaimRow } from './claim-row'

const CHUNK = 40
/** Below this many claims everything is drawn at once. */
const ALL_DRAWN = 200

type Props = { readonly onOpen: (claimId: string) => void }

/** Every claim in reading order. Long lists are drawn in pieces, as far as they are in view. */
export function ClaimsList({ onOpen }: Props) {
  const t = useTranslations('workbench.claims')
  const rows = useWorkbench((state, derived) => derived.claimRows(state))
  const activeClaim = useWorkbench(({ objects, activeId }) => objects.annotation.get(activeId ?? '')?.claimId ?? null)
  const chunks = useChunks(rows)
  const claimKey = useSpokenKey('claim')
  if (rows.length === 0) return <p className="px-4 py-2 text-ink-2 text-ui">{t('none', { key: claimKey })}</p>
  return (
    <ol className="px-2 pb-4">
      {chunks.map((chunk, index) => (
        <Chunk
          // biome-ignore lint/suspicious/noArrayIndexKey: a chunk is a place in the list.
          key={index}
          rows={chunk}
          first={index * CHUNK}
          total={rows.length}
          isAlwaysDrawn={rows.length <= ALL_DRAWN}
          activeClaim={chunk.some(({ id }) => id === activeClaim) ? activeClaim : null}
          onOpen={onOpen}
        />
      ))}
    </ol>
  )
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
  readonly onOpen: (claimId: string) => void
}

const ROW_HEIGHT = 72

const Chunk = memo(function Chunk({ rows, first, total, isAlwaysDrawn, activeClaim, onOpen }: ChunkProps) {
  const place = useRef<HTMLLIElement>(null)
  const [isNear, setNear] = useState(first === 0)
  const isDrawn = isAlwaysDrawn || isNear || activeClaim !== null
  useEffect(() => {
    if (isDrawn || !place.current) return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), { rootMargin: '600px' })
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [isDrawn])
  if (!isDrawn) return <li ref={place} aria-hidden style={{ height: rows.length * ROW_HEIGHT }} />
  return rows.map((row, index) => (
    <ClaimRow
      key={row.id}
      row={row}
      isActive={row.id === activeClaim}
      position={first + index + 1}
      total={total}
      onOpen={onOpen}
    />
  ))
})
