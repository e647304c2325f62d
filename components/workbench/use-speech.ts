'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useVerdictWords } from '../claims/verdict-words'
import { announce } from '../ui/announcer'
import { showToast } from '../ui/toast-queue'
import { useBench } from './bench-context'
import { isCorrectionAsked } from './correction-commands'
import { pinOf } from './pinned-source'
import type { Speech } from './verbs'

/** What the workbench says of what was just done. */
export function useSpeech(): Speech {
  const t = useTranslations('workbench.speech')
  const spans = useTranslations('spans')
  const reasons = useTranslations('workbench.reason')
  const s = useTranslations('workbench.said')
  const verdict = useVerdictWords()
  const { store, derived } = useBench()
  return useMemo(() => {
    const rowOf = (claimId: string) => derived.claimRow(store.getSnapshot(), claimId)
    return {
      marked: (purpose, number, reason) => {
        if (number !== null) return t('newClaim', { number })
        const what = t(`purpose.${purpose}`)
        return reason === null ? t('marked', { what }) : t('markedBecause', { what, why: reasons(reason) })
      },
      deleted: (purpose) => t('deleted', { what: t(`purpose.${purpose}`) }),
      claim: (claimId) => {
        const row = rowOf(claimId)
        return row ? t('claimAt', { number: row.number, verdict: verdict(row), statement: row.claim.statement }) : ''
      },
      opened: ({ purpose, quote }) => t('opened', { what: t(`purpose.${purpose}`), quote }),
      judged: (claimId, rating) => {
        const row = rowOf(claimId)
        const said = t('judged', { number: row?.number ?? 0, verdict: rating?.label ?? t('noVerdict') })
        return isCorrectionAsked(store.getSnapshot(), claimId) ? `${said} ${t('correctionAsked')}` : said
      },
      stillHolds: (claimId) => {
        const row = rowOf(claimId)
        return t('stillHolds', { number: row?.number ?? 0, verdict: row ? verdict(row) : '' })
      },
      pinned: (sourceId) => t('pinned', { title: store.getSnapshot().objects.source.get(sourceId)?.title ?? '' }),
      cleared: (isClear) => t(isClear ? 'cleared' : 'uncleared'),
      ticked: (ticked) => {
        if (ticked.claimId === null) return t(ticked.why)
        const pin = pinOf(store.getSnapshot())
        const number = rowOf(ticked.claimId)?.number ?? 0
        return t('ticked', {
          number,
          verdict: ticked.rating.label,
          source: [pin?.source.title, pin?.locator].filter(Boolean).join(', '),
        })
      },
      nothingLeft: (waiting) => t('nothingLeft', { waiting }),
      chosen: (count) => spans('chosen.said', { count }),
      saidStatement: (speaker, words) => s('statement', { speaker, words }),
      split: (claimId) => {
        const row = rowOf(claimId)
        const { aspect, counterpartId } = row?.claim ?? {}
        const other = rowOf(counterpartId ?? '')?.number ?? 0
        return s('done', { number: row?.number ?? 0, aspect: aspect ? s(aspect) : '', other })
      },
      undone: (isAny) => t(isAny ? 'undone' : 'nothingToUndo'),
      say: announce,
      show: (text) => showToast({ text }),
      offerUndo: (text, undo) => showToast({ text, action: { label: t('undo'), onAct: undo } }),
    }
  }, [t, s, spans, reasons, verdict, store, derived])
}
