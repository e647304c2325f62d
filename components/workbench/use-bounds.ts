'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { trimRange } from '../editor/article-selection'
import { type Edge, type StepUnit, stepBounds } from '../editor/bounds-steps'
import { announce } from '../ui/announcer'
import { useBench, useWorkbench } from './bench-context'
import { takesKeys } from './shortcuts'
import { resizeAnnotation } from './span-commands'
import { comeBack, leaveFrom, useUi } from './ui-handles'
import type { TextRange } from './workbench-store'

export type Bounding = {
  /** Where the active span would stand; null while its bounds are not being moved. */
  readonly range: TextRange | null
  readonly step: (edge: Edge, by: 1 | -1, unit?: StepUnit) => void
  readonly keep: () => void
  readonly leave: () => void
  readonly onDrag: (range: TextRange, isDone: boolean) => void
}

/** Moving the bounds of the active span: by arrows until Enter or Esc, or by its grips. */
export function useBounds(): Bounding {
  const t = useTranslations('spans.bounds')
  const { store, run } = useBench()
  const ui = useUi()
  const active = useWorkbench(({ objects, activeId }) => objects.annotation.get(activeId ?? ''))
  const revision = useWorkbench((state) => state.revision)
  const [moving, setMoving] = useState<{ id: string; revisionId: string; range: TextRange } | null>(null)
  const [dragged, setDragged] = useState<TextRange | null>(null)
  const isMoving = moving !== null && moving.id === active?.id && moving.revisionId === revision.id
  const range = isMoving ? moving.range : null
  const said = useCallback(
    ({ start, end }: TextRange) => revision.text.slice(start, end).replaceAll(/\s+/g, ' '),
    [revision],
  )

  const resize = (id: string, to: TextRange) => {
    const next = trimRange(revision.text, to)
    const now = store.getSnapshot().objects.annotation.get(id)
    if (!next || !now || (now.start === next.start && now.end === next.end)) return
    void run(resizeAnnotation(store.getSnapshot(), id, next))
    announce(t('kept', { words: said(next) }))
  }
  const begin = useEffectEvent((): boolean => {
    const { objects, activeId, me, selection } = store.getSnapshot()
    const annotation = objects.annotation.get(activeId ?? '')
    if (!annotation || annotation.isProposal || me.role === 'viewer') return false
    // Words that left the text: what is selected takes their place.
    const { start, end } = annotation
    const from = start === null || end === null ? selection : { start, end }
    if (!from) return false
    leaveFrom(ui)
    store.select(null)
    setMoving({ id: annotation.id, revisionId: revision.id, range: from })
    ui.surface?.scrollTo(from)
    ui.list?.focus()
    announce(t('begun', { hint: t('hint'), words: said(from) }))
    return true
  })
  const end = () => {
    setMoving(null)
    comeBack(ui)
  }
  const step = (edge: Edge, by: 1 | -1, unit: StepUnit = 'word') => {
    if (!moving || !range) return
    const next = stepBounds({ text: revision.text, segmentation: revision.segmentation }, range, edge, by, unit)
    if (next) setMoving({ ...moving, range: next })
    announce(t(next ? 'now' : 'stuck', { words: said(next ?? range) }))
    const place = (next ?? range)[edge]
    ui.surface?.scrollTo({ start: Math.max(0, place - 1), end: place + 1 })
  }
  const keep = () => {
    if (moving && range) resize(moving.id, range)
    end()
  }
  const leave = () => {
    const { start = null, end: was = null } = active ?? {}
    if (start !== null && was !== null) announce(t('left', { words: said({ start, end: was }) }))
    end()
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event
    if (takesKeys(event.target) || ctrlKey || metaKey) return
    const isOnButton = event.target instanceof Element && event.target.closest('button, a') !== null
    const isRtl = store.getSnapshot().objects.article.get(store.getSnapshot().articleId)?.direction === 'rtl'
    const by = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1, ArrowDown: 1, ArrowUp: -1 }[key]
    if (by !== undefined) {
      const unit = key === 'ArrowDown' || key === 'ArrowUp' ? 'sentence' : altKey ? 'character' : 'word'
      step(shiftKey ? 'start' : 'end', by as 1 | -1, unit)
    } else if (key === 'Escape') leave()
    else if (key === 'Tab' || key === 'Shift' || key === 'Alt' || ((key === 'Enter' || key === ' ') && isOnButton))
      return
    else if (key === 'Enter') keep()
    // Every other key waits until the bounds are settled.
    event.preventDefault()
    event.stopImmediatePropagation()
  })
  useEffect(() => {
    ui.changeBounds = () => begin()
    return () => {
      ui.changeBounds = null
    }
  }, [ui])
  useEffect(() => {
    if (!isMoving) return
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen, { capture: true })
    return () => document.removeEventListener('keydown', listen, { capture: true })
  }, [isMoving])

  const onDrag = (to: TextRange, isDone: boolean) => {
    if (moving) setMoving({ ...moving, range: to })
    else setDragged(isDone ? null : to)
    if (isDone && !moving && active) resize(active.id, to)
  }
  return { range: range ?? dragged, step, keep, leave, onDrag }
}
