'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { CORRECTION_STATES, type CorrectionState } from '@/domain/annotation/annotation'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { usePrinting } from '../ui/use-printing'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { useSpokenKey } from '../workbench/command-key'
import { CorrectionRow } from './correction-row'
import { CorrectionsFilter } from './corrections-filter'
import { KeysHint } from './corrections-keys-hint'
import { isShown, listedCorrections } from './listed-corrections'
import { PrintedCorrections } from './printed-corrections'
import { useAskedCorrection } from './use-asked-correction'
import { useCorrectionFilter } from './use-correction-filter'
import { useCorrectionKeys } from './use-correction-keys'
import { useCorrectionRows } from './use-correction-rows'

type Props = {
  /** Fills in how the list of all keys is opened. */
  readonly onKeys: (open: () => void) => void
}

/** Every correction of the article in reading order: what the editor accepts, lets stand and enters. */
export function CorrectionsList({ onKeys }: Props) {
  const t = useTranslations('corrections')
  const { store, derived } = useBench()
  const isEditor = useWorkbench(({ me }) => me.role === 'editor' || me.role === 'admin')
  const articleId = useWorkbench((state) => state.articleId)
  const objects = useWorkbench((state) => state.objects)
  const [filter, setFilter] = useCorrectionFilter()
  const isPrinting = usePrinting()
  const [asking, setAsking] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: made of what the objects are at the moment
  const all = useMemo(() => listedCorrections(store.getSnapshot(), derived), [objects, store, derived])
  const shown = useMemo(
    () => all.filter((one) => isShown(one, filter) || one.correction.id === asking),
    [all, filter, asking],
  )
  const at = useCorrectionRows({ shown, list, keptId: asking })
  const keys = useCorrectionKeys({ shown, at, isEditor, onAsk: setAsking })
  useEffect(() => onKeys(keys.openHelp))
  const gone = useAskedCorrection({
    all,
    shown,
    goTo: at.goTo,
    showAll: () => setFilter({ state: 'all', severity: 'all', isLegalOnly: false }),
  })
  const count = (state: CorrectionState) => all.filter(({ correction }) => correction.correctionState === state).length
  const frame = (
    <>
      {gone}
      {keys.dialogs}
    </>
  )
  if (all.length === 0) {
    return (
      <>
        {frame}
        <NoCorrections articleId={articleId} />
      </>
    )
  }
  return (
    <>
      {frame}
      {isPrinting && <PrintedCorrections shown={shown} />}
      <p className="text-ink-2 text-ui">
        {CORRECTION_STATES.filter((state) => count(state) > 0)
          .map((state) => t(`list.counts.${state}`, { count: count(state) }))
          .join(' · ')}
      </p>
      <div className="contents print:hidden">
        <CorrectionsFilter filter={filter} shown={shown} onChoose={setFilter} />
        {isEditor && <KeysHint />}
      </div>
      {shown.length === 0 ? (
        <p role="status" className="text-ink-2 text-ui">
          {t('list.noneShown')}
        </p>
      ) : (
        <ol
          ref={list}
          aria-label={t('list.crumb')}
          className="relative print:hidden"
          style={{ height: at.rows.getTotalSize() }}
          onKeyDown={keys.onArrow}
        >
          {at.rows.getVirtualItems().map(({ key, index, start }) => {
            const listed = shown[index]
            if (!listed) return null
            return (
              <CorrectionRow
                key={key}
                listed={listed}
                articleId={articleId}
                place={{ index, of: shown.length, top: start - at.margin, measure: at.rows.measureElement }}
                onNotice={() => at.notice(index)}
                isAsking={asking === listed.correction.id}
                onAsk={(isAsking) => setAsking(isAsking ? listed.correction.id : null)}
                onCopyLink={() => keys.copyLink(listed.correction.id)}
              />
            )
          })}
        </ol>
      )}
    </>
  )
}

function NoCorrections({ articleId }: { readonly articleId: string }) {
  const t = useTranslations('corrections.list')
  const key = useSpokenKey('correction')
  return (
    <EmptyState
      className="rounded-lg border border-line bg-paper"
      title={t('none')}
      action={
        <ButtonLink variant="primary" href={`/articles/${articleId}`}>
          {t('toArticle')}
        </ButtonLink>
      }
    >
      {t('noneText', { key })}
    </EmptyState>
  )
}
