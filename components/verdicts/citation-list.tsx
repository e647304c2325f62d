'use client'

import type { EvidenceObject } from '@/domain/workbench/objects'
import { cn } from '../ui/cn'
import { useWorkbench } from '../workbench/bench-context'

type Props = {
  readonly label: string
  readonly evidence: readonly EvidenceObject[]
  readonly active: number
  readonly onChoose: (evidence: EvidenceObject) => void
}

/** The evidence of the claim, to cite by arrow and Enter, by its number, or by a press. */
export function CitationList({ label, evidence, active, onChoose }: Props) {
  const sources = useWorkbench((state) => state.objects.source)
  return (
    <div role="listbox" aria-label={label} className="mt-1 rounded-lg border border-line bg-paper p-1 shadow-floating">
      {evidence.map((one, index) => (
        <div
          key={one.id}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(one)
          }}
          className={cn('flex cursor-pointer gap-2 rounded-md px-2 py-1 text-ui', index === active && 'bg-accent-soft')}
        >
          <span className="font-semibold text-accent">{`[${index + 1}]`}</span>
          <bdi className="truncate">{sources.get(one.sourceId ?? '')?.title ?? one.quote}</bdi>
        </div>
      ))}
    </div>
  )
}
