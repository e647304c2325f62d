'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useVerdictWords } from '../claims/verdict-words'
import { useWorkbenchLater } from './bench-context'

/** Says what is on a sentence: "2 claims: 4 true, 5 open; comment; words left". Empty when nothing is. */
export function useDescription(): (sentence: number) => string {
  const t = useTranslations('workbench.speech')
  const verdict = useVerdictWords()
  const bySentence = useWorkbenchLater((state, derived) => derived.bySentence(state))
  const rowOf = useWorkbenchLater((state, derived) => derived.rowById(state))
  const covered = useWorkbenchLater((state, derived) => derived.coverage(state))
  return useMemo(() => {
    const said = new Map<number, string>()
    const sayWhatIsOn = (sentence: number) => {
      const here = (bySentence.get(sentence) ?? []).filter(({ isProposal }) => !isProposal)
      const claims = new Set(here.flatMap(({ purpose, claimId }) => (purpose === 'claim' && claimId ? [claimId] : [])))
      const named = [...claims].flatMap((id) => {
        const row = rowOf.get(id)
        return row ? [t('numbered', { number: row.number, verdict: verdict(row) })] : []
      })
      const others = here.filter(({ purpose }) => purpose !== 'claim').map(({ purpose }) => t(`purpose.${purpose}`))
      const state = covered.perSentence[sentence]?.state
      return [
        ...(named.length > 0 ? [t('onSentence', { count: named.length, list: named.join(', ') })] : []),
        ...others,
        ...(state === 'accounted' ? [t('accounted')] : []),
      ].join('; ')
    }
    return (sentence: number) => {
      const known = said.get(sentence) ?? sayWhatIsOn(sentence)
      said.set(sentence, known)
      return known
    }
  }, [bySentence, rowOf, covered, t, verdict])
}
