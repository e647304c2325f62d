import { useTranslations } from 'next-intl'
import type { RepeatVerdict } from '@/domain/claim/claim-repeats'
import { useWhen } from '../workbench/use-when'

/** Whose verdict it is, of when, whether it settled the claim there, and whether that is another wording by now. */
export function useVerdictWords(): (verdict: RepeatVerdict) => string {
  const t = useTranslations('spans.elsewhere')
  const when = useWhen()
  return ({ kind, person, at, isStale }) => {
    const words = t(kind === 'decision' ? 'decided' : 'judged', { person: person.name, when: when(at) })
    return isStale ? `${words} · ${t('stale')}` : words
  }
}
