'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { showToast } from '../ui/toast-queue'
import { useNumberWords } from './number-words'
import { RatingRow } from './rating-row'
import {
  addRating,
  changeRating,
  type DraftRating,
  moveRating,
  ranksOf,
  removeRating,
  restoreRating,
  type ScaleDraft,
} from './scale-draft'

type Props = {
  readonly draft: ScaleDraft
  /** What the house refused: "ratings.2.label" -> what is wrong with it. */
  readonly faults: Readonly<Record<string, string>>
  readonly onChange: (change: (draft: ScaleDraft) => ScaleDraft) => void
}

/** The ratings that are edited: those in order, best first, then those without a place in it. */
export function RatingRows({ draft, faults, onChange }: Props) {
  const t = useTranslations('scales')
  const numberWords = useNumberWords()
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(draft.ratings.filter((row) => !row.label).map((row) => row.uid)),
  )
  const [dragged, setDragged] = useState<string | null>(null)
  /** Where the focus goes once the rows stand as they are to: a selector inside a row. */
  const goTo = useRef<string | null>(null)
  useEffect(() => {
    if (!goTo.current) return
    list.current?.querySelector<HTMLElement>(goTo.current)?.focus()
    goTo.current = null
  })
  const faultsOf = (index: number) =>
    Object.fromEntries(
      Object.entries(faults).flatMap(([path, text]) =>
        path.startsWith(`ratings.${index}.`) ? [[path.split('.')[2] ?? '', text]] : [],
      ),
    )
  const ranks = ranksOf(draft)
  const ranked = draft.ratings.map((row, index) => ({ ...row, rank: ranks[index] ?? null }))
  const inRow = (uid: string, what: string) => `[data-rating="${CSS.escape(uid)}"] ${what}`

  const move = (uid: string, by: 1 | -1) => {
    const next = moveRating(draft, uid, by)
    if (next === draft) return
    const row = next.ratings.find((one) => one.uid === uid) as DraftRating
    const held = document.activeElement
    const side = held instanceof HTMLElement ? held.dataset.move : undefined
    const isCrossing = draft.ratings.find((one) => one.uid === uid)?.isRanked !== row.isRanked
    // A field keeps its caret by itself; a row that changes its list is made anew.
    if (side) goTo.current = inRow(uid, `[data-move="${side}"]:not(:disabled)`)
    else if (isCrossing || held?.tagName === 'BUTTON') goTo.current = inRow(uid, '[data-toggle]')
    onChange((now) => moveRating(now, uid, by))
    const group = next.ratings.filter(({ isRanked }) => isRanked === row.isRanked)
    announce(
      t(row.isRanked ? 'moved' : 'movedUnranked', {
        label: row.label,
        place: group.indexOf(row) + 1,
        count: group.length,
      }),
    )
  }
  const add = () => {
    const uid = `new-${draft.ratings.length + 1}-${Math.random().toString(36).slice(2, 8)}`
    setOpen(new Set([...open, uid]))
    goTo.current = inRow(uid, '[data-label]')
    onChange((now) => addRating(now, uid))
  }
  const remove = ({ rank: _rank, ...row }: DraftRating & { readonly rank?: number | null }) => {
    const index = draft.ratings.findIndex(({ uid }) => uid === row.uid)
    onChange((now) => removeRating(now, row.uid))
    goTo.current = '[data-add]'
    const text = t('removed', { label: row.label || t('rating.unnamed') })
    announce(text)
    showToast({ text, action: { label: t('undo'), onAct: () => onChange((now) => restoreRating(now, row, index)) } })
  }
  const drawn = (row: DraftRating & { rank: number | null }, index: number) => {
    const above = draft.ratings[index - 1]
    const own = faultsOf(index)
    return (
      <RatingRow
        key={row.uid}
        row={row}
        above={row.isRanked && above?.isRanked ? above : undefined}
        number={numberWords(draft.kind, ranked, row.key)}
        faults={own}
        isOpen={open.has(row.uid) || Object.keys(own).length > 0}
        isFirst={index === 0 && row.isRanked}
        isLast={index === draft.ratings.length - 1 && !row.isRanked}
        onToggle={() => {
          const next = new Set(open)
          if (!next.delete(row.uid)) next.add(row.uid)
          setOpen(next)
        }}
        onChange={(fields) => onChange((now) => changeRating(now, row.uid, fields))}
        onMove={(by) => move(row.uid, by)}
        onRemove={() => remove(row)}
        onDragStart={() => setDragged(row.uid)}
        onDragOver={() => {
          const at = draft.ratings.findIndex(({ uid }) => uid === dragged)
          if (dragged !== null && at >= 0 && at !== index) move(dragged, at < index ? 1 : -1)
        }}
      />
    )
  }
  const groups = [
    { key: 'ranked', rows: ranked.filter(({ isRanked }) => isRanked) },
    { key: 'unranked', rows: ranked.filter(({ isRanked }) => !isRanked) },
  ] as const
  return (
    <div ref={list} className="flex flex-col gap-4">
      {groups.map(({ key, rows }) => (
        <section key={key} aria-label={t(`${key}.title`)} className="flex flex-col gap-1.5">
          <h3 className="font-semibold text-ui">{t(`${key}.title`)}</h3>
          <p className="text-ink-2 text-xs">{t(`${key}.text`)}</p>
          {rows.length > 0 && (
            <ol className="flex flex-col gap-1.5">{rows.map((row) => drawn(row, ranked.indexOf(row)))}</ol>
          )}
          {key === 'ranked' && (
            <Button size="sm" className="self-start" data-add onClick={add}>
              <Plus aria-hidden />
              {t('add')}
            </Button>
          )}
        </section>
      ))}
    </div>
  )
}
