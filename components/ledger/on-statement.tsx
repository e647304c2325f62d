'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { useVerdictWords } from '../claims/verdict-words'
import { VerdictChip } from '../verdicts/verdict-chip'
import { deleteAnnotation } from '../workbench/annotation-commands'
import { useBench, useWorkbench } from '../workbench/bench-context'
import type { ClaimRow } from '../workbench/derived'
import { toggled } from './ledger-drafts'
import type { Ledger } from './use-ledger'

type Props = {
  readonly id: string
  readonly index: number
  readonly isFocused: boolean
  readonly ledger: Ledger
}

const NOTHING: readonly AnnotationObject[] = []

/** What is on a statement: claims with number and verdict, reasons for no check, who cleared the rest. */
export function OnStatement({ id, index, isFocused, ledger }: Props) {
  const t = useTranslations('ledger')
  const reason = useTranslations('workbench.reason')
  const format = useFormatter()
  const { store, derived, making } = useBench()
  const me = useWorkbench((state) => state.me)
  const people = useWorkbench((state) => state.people)
  const here = useWorkbench((state) => derived.bySentence(state).get(index) ?? NOTHING)
  // Drawn again whenever a number or a verdict changes.
  useWorkbench((state) => derived.claimRows(state))
  const clearance = ledger.clearedBy.get(index)
  const nameOf = (userId: string) => people.find((person) => person.id === userId)?.name ?? t('somebody')
  const mayChange = (by: string) => ledger.canWrite && (by === me.id || me.role === 'editor' || me.role === 'admin')
  const stop = isFocused ? 0 : -1

  const placed = here.filter(({ isProposal }) => !isProposal)
  const claimIds = new Set(placed.flatMap(({ purpose, claimId }) => (purpose === 'claim' && claimId ? [claimId] : [])))
  const rows = [...claimIds].flatMap((claimId) => derived.claimRow(store.getSnapshot(), claimId) ?? [])
  const others = placed.filter(({ purpose }) => purpose === 'no-check' || purpose === 'excluded')
  const notes = (['comment', 'correction'] as const).filter((one) => placed.some(({ purpose }) => purpose === one))
  if (rows.length + others.length + notes.length === 0 && !clearance) return null
  return (
    <ul id={id} className="flex flex-wrap self-start items-center gap-x-3 gap-y-1">
      {rows.map((row) => (
        <ClaimLink key={row.id} row={row} stop={stop} />
      ))}
      {others.map(({ id: one, purpose, reason: why, createdBy }) => (
        <Accounting
          key={one}
          stop={stop}
          label={t('takeBack')}
          onTakeBack={
            mayChange(createdBy) ? () => ledger.takeBack(deleteAnnotation(store.getSnapshot(), one)) : undefined
          }
        >
          {purpose === 'excluded' ? t('excluded') : t('noCheck', { reason: reason(why ?? 'no-assertion') })}
        </Accounting>
      ))}
      {clearance && (
        <Accounting
          stop={stop}
          label={t('takeBack')}
          onTakeBack={ledger.canWrite ? () => ledger.takeBack(toggled(store.getSnapshot(), index, making)) : undefined}
        >
          {t('clearedBy', {
            name: nameOf(clearance.userId),
            when: format.dateTime(new Date(clearance.clearedAt), { dateStyle: 'medium' }),
          })}
        </Accounting>
      )}
      {notes.map((purpose) => (
        <li key={purpose} className="text-ink-2 text-xs">
          {t(purpose)}
        </li>
      ))}
    </ul>
  )
}

function ClaimLink({ row, stop }: { readonly row: ClaimRow; readonly stop: number }) {
  const t = useTranslations('ledger')
  const verdict = useVerdictWords()(row)
  const articleId = useWorkbench((state) => state.articleId)
  return (
    <li className="min-w-0">
      <Link
        href={`/articles/${articleId}?claim=${row.id}`}
        tabIndex={stop}
        title={row.claim.statement}
        className="flex min-h-6 min-w-0 items-center gap-1.5 rounded text-ui hover:underline"
      >
        <VerdictChip rating={row.rating} isConcluded={row.conclusion !== null} />
        <span className="truncate">{t('claim', { number: row.number, verdict })}</span>
      </Link>
    </li>
  )
}

type AccountingProps = {
  readonly stop: number
  readonly label: string
  readonly onTakeBack: (() => void) | undefined
  readonly children: ReactNode
}

/** Something that accounts for words, and the way to take it back. */
function Accounting({ stop, label, onTakeBack, children }: AccountingProps) {
  return (
    <li className="flex min-h-6 items-center gap-0.5 text-ink-2 text-ui">
      <span>{children}</span>
      {onTakeBack && (
        <button
          type="button"
          tabIndex={stop}
          aria-label={label}
          title={label}
          onClick={onTakeBack}
          className="flex size-6 items-center justify-center rounded hover:bg-rate-neutral-tint hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </li>
  )
}
