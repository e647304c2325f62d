'use client'

import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import { CORRECTION_STATES, type CorrectionState, SEVERITIES } from '@/domain/annotation/annotation'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { CopyField } from '../ui/copy-field'
import { EmptyState } from '../ui/empty-state'
import { Select } from '../ui/select'
import { showToast } from '../ui/toast-queue'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { decideCorrection } from '../workbench/correction-commands'
import { letterOf, takesKeys } from '../workbench/shortcuts'
import { areSingleKeysOn } from '../workbench/single-keys'
import { CorrectionRow } from './correction-row'
import {
  ALL_CORRECTIONS,
  type CorrectionFilter,
  correctionsAsText,
  isShown,
  listedCorrections,
} from './listed-corrections'

/** Every correction of the article in reading order: what the editor accepts, lets stand and enters. */
export function CorrectionsList() {
  const t = useTranslations('corrections')
  const { store, derived, client, run } = useBench()
  const isEditor = useWorkbench(({ me }) => me.role === 'editor' || me.role === 'admin')
  const articleId = useWorkbench((state) => state.articleId)
  // Redrawn when anything that the list shows has changed; the list itself is made anew each time.
  useWorkbench(({ objects }) => objects)
  const [filter, setFilter] = useState<CorrectionFilter>(ALL_CORRECTIONS)
  const [asking, setAsking] = useState<string | null>(null)
  const [uncopied, setUncopied] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const all = listedCorrections(store.getSnapshot(), derived)
  const shown = all.filter((one) => isShown(one, filter) || one.correction.id === asking)
  const count = (state: CorrectionState) => all.filter(({ correction }) => correction.correctionState === state).length

  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>(':scope > li') ?? [])]
  const decide = (id: string, state: CorrectionState) => {
    void run(decideCorrection(store.getSnapshot(), id, state))
    announce(t(`list.decided.${state}`))
  }
  /** Keys act on the row that has the keyboard; in a field they are letters. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (takesKeys(event.target) || event.altKey || event.defaultPrevented) return
    const letter = letterOf(event.nativeEvent)
    if ((event.ctrlKey || event.metaKey) && letter === 'z') {
      event.preventDefault()
      announce(t(client.undoLast() === null ? 'list.nothingToUndo' : 'list.undone'))
      return
    }
    if (event.ctrlKey || event.metaKey) return
    const isLetter = letter.length === 1
    if (isLetter && !areSingleKeysOn()) return
    const at = rows().findIndex((row) => row.contains(event.target as Node))
    const step = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[letter]
    if (step !== undefined) {
      event.preventDefault()
      rows()[Math.max(0, Math.min(at + step, shown.length - 1))]?.focus()
      return
    }
    const one = shown[at]?.correction
    if (!one || !isEditor) return
    const state = one.correctionState
    if (letter === 'a' && state === 'proposed') decide(one.id, 'accepted')
    else if (letter === 's' && (state === 'proposed' || state === 'accepted')) setAsking(one.id)
    else if (letter === 'e' && (state === 'proposed' || state === 'accepted')) decide(one.id, 'entered')
    else if (letter === 'p' && state !== 'proposed') decide(one.id, 'proposed')
    else return
    event.preventDefault()
  }
  const copy = async () => {
    const text = correctionsAsText(shown, {
      facts: ({ correction, by }) =>
        [
          t(`states.${correction.correctionState ?? 'proposed'}`),
          correction.severity ? t(`severities.${correction.severity}`) : '',
          correction.isLegal ? t('legal') : '',
          by,
        ]
          .filter(Boolean)
          .join(' · '),
      from: t('text.from'),
      to: t('text.to'),
      nothing: t('text.nothing'),
      because: t('text.because'),
      source: t('text.source'),
    })
    try {
      await navigator.clipboard.writeText(text)
      setUncopied(null)
      showToast({ text: t('list.copied', { count: shown.length }) })
    } catch {
      // Without a secure address there is no clipboard: the text is shown, to be taken by hand.
      setUncopied(text)
    }
  }
  if (all.length === 0) return <EmptyState title={t('list.none')}>{t('list.noneText')}</EmptyState>
  return (
    <>
      <p className="text-ink-2 text-ui">
        {CORRECTION_STATES.filter((state) => count(state) > 0)
          .map((state) => t(`list.counts.${state}`, { count: count(state) }))
          .join(' · ')}
      </p>
      <search aria-label={t('list.filters')} className="flex flex-wrap items-end gap-3">
        <Select
          label={t('list.state')}
          value={filter.state}
          options={[
            { value: 'all', label: t('list.all') },
            ...CORRECTION_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
          ]}
          onChange={({ target }) => setFilter({ ...filter, state: target.value as CorrectionFilter['state'] })}
        />
        <Select
          label={t('severity')}
          value={filter.severity}
          options={[
            { value: 'all', label: t('list.all') },
            ...SEVERITIES.map((value) => ({ value, label: t(`severities.${value}`) })),
          ]}
          onChange={({ target }) => setFilter({ ...filter, severity: target.value as CorrectionFilter['severity'] })}
        />
        <Checkbox
          className="pb-1"
          label={t('list.legalOnly')}
          checked={filter.isLegalOnly}
          onChange={({ target }) => setFilter({ ...filter, isLegalOnly: target.checked })}
        />
        <Button className="ms-auto" disabled={shown.length === 0} onClick={() => void copy()}>
          <Copy aria-hidden />
          {t('list.copy')}
        </Button>
      </search>
      {uncopied !== null && <CopyField label={t('list.byHand')} value={uncopied} takesFocus />}
      {isEditor && <p className="text-ink-2 text-xs max-sm:hidden">{t('list.keys')}</p>}
      {shown.length === 0 ? (
        <p role="status" className="text-ink-2 text-ui">
          {t('list.noneShown')}
        </p>
      ) : (
        <ol ref={list} aria-label={t('list.crumb')} className="flex flex-col gap-3" onKeyDown={onKeyDown}>
          {shown.map((listed) => (
            <CorrectionRow
              key={listed.correction.id}
              listed={listed}
              articleId={articleId}
              isAsking={asking === listed.correction.id}
              onAsk={(isAsking) => setAsking(isAsking ? listed.correction.id : null)}
            />
          ))}
        </ol>
      )}
    </>
  )
}
