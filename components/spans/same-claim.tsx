'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { announce } from '../ui/announcer'
import { Checkbox } from '../ui/checkbox'
import { cn } from '../ui/cn'
import { TextField } from '../ui/text-field'
import { useCombobox } from '../ui/use-combobox'
import { VerdictChip } from '../verdicts/verdict-chip'
import { useBench, useWorkbench } from '../workbench/bench-context'
import type { ClaimRow } from '../workbench/derived'
import { mergeClaim } from '../workbench/merge-commands'
import { holdsWork, moveSpan } from '../workbench/span-commands'
import { useOneAct } from '../workbench/use-one-act'
import { findClaims } from './find-claims'

type Props = { readonly annotation: AnnotationObject; readonly onClose: () => void }

/** Chooses the claim that the active span is another occurrence of: type, arrows, Enter. */
export function SameClaim({ annotation, onClose }: Props) {
  const t = useTranslations('spans.same')
  const { store, run } = useBench()
  const act = useOneAct()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const rows = useWorkbench((state, derived) => derived.claimRows(state))
  const isHeld = useWorkbench((state) => holdsWork(state, annotation))
  const spans = useWorkbench((state, derived) => derived.spansOf(state, annotation.claimId ?? '').length)
  const [isWhole, setWhole] = useState(false)
  const isMerge = isHeld || isWhole
  const found = findClaims(
    rows.filter((row) => row.id !== annotation.claimId),
    typed,
  )
  useEffect(() => field.current?.focus(), [])
  const choose = (row: ClaimRow) => {
    const now = store.getSnapshot()
    if (isMerge) {
      const draft = mergeClaim(now, annotation.claimId as string, row.id)
      act(draft ? [draft] : [], t('merged', { number: row.number }))
    } else {
      void run(moveSpan(now, annotation.id, row.id))
      announce(t('moved', { number: row.number }))
    }
    onClose()
  }
  const { input, list, entry, onKeyDown, active, begin } = useCombobox({
    items: found,
    keyOf: ({ id }) => id,
    onChoose: choose,
    onLeave: onClose,
  })
  return (
    <div className="flex flex-col gap-1.5">
      <TextField
        ref={field}
        label={t('label')}
        {...input}
        role="combobox"
        aria-expanded
        maxLength={200}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.target.value)
          begin()
        }}
      />
      <div
        {...list}
        role="listbox"
        aria-label={t('list')}
        className="max-h-72 overflow-y-auto rounded-lg border border-line p-1"
      >
        {found.map((row, index) => (
          <div
            key={row.id}
            {...entry(row, index)}
            className={cn(
              'flex min-h-7 cursor-pointer items-start gap-2 rounded-md px-2 py-1 text-ui hover:bg-desk',
              index === active && 'bg-accent-soft',
            )}
          >
            <VerdictChip rating={row.rating} className="mt-0.5" />
            <span className="min-w-0">
              <span className="block font-semibold text-ink-2 text-xs">{t('claim', { number: row.number })}</span>
              <bdi className="clamp-words">{row.claim.statement}</bdi>
            </span>
          </div>
        ))}
      </div>
      {spans > 1 && (
        <Checkbox
          label={t('whole')}
          hint={t('wholeHint', { count: spans })}
          checked={isWhole}
          onChange={(event) => setWhole(event.target.checked)}
        />
      )}
      {isHeld && <p className="text-ink-2 text-xs">{t('willMerge')}</p>}
      <p role="status" className="text-ink-2 text-xs">
        {found.length === 0 ? t('none') : t('hint')}
      </p>
    </div>
  )
}
