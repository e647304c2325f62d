'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { RepeatVerdict } from '@/domain/claim/claim-repeats'
import { Button } from '../ui/button'
import { Menu } from '../ui/menu'
import type { MenuItem } from '../ui/menu-items'
import { VerdictChip } from '../verdicts/verdict-chip'
import { useVerdictWords } from './use-verdict-words'

type Props = {
  /** Those that this article's scale can say; the decision first, then the newest. */
  readonly verdicts: readonly RepeatVerdict[]
  readonly onChoose: (verdict: RepeatVerdict) => void
}

/** Reuses the one verdict there is, at once; of several, lets one be chosen. */
export function ReuseChoice({ verdicts, onChoose }: Props) {
  const t = useTranslations('spans.elsewhere')
  const [only] = verdicts
  if (!only) return null
  if (verdicts.length === 1)
    return (
      <Button size="sm" variant="primary" onClick={() => onChoose(only)}>
        {t('reuse')}
      </Button>
    )
  const items = verdicts.map(
    (verdict): MenuItem => ({
      kind: 'act',
      key: verdict.id,
      label: <Choice verdict={verdict} />,
      onAct: () => onChoose(verdict),
    }),
  )
  return (
    <Menu
      size="sm"
      variant="primary"
      align="start"
      label={t('reuseOne')}
      trigger={
        <>
          {t('reuseOne')}
          <ChevronDown aria-hidden />
        </>
      }
      items={[{ kind: 'heading', key: 'heading', label: t('whose') }, ...items]}
    />
  )
}

/** The rating, and whose it is. */
function Choice({ verdict }: { readonly verdict: RepeatVerdict }) {
  const { rating, conclusion } = verdict
  const wordsOf = useVerdictWords()
  return (
    <>
      <VerdictChip rating={rating} isConcluded={rating === null} />
      <span className="min-w-0">
        <bdi className="block font-semibold [overflow-wrap:anywhere]">{rating?.label ?? conclusion}</bdi>
        <span className="block text-ink-2 text-xs">{wordsOf(verdict)}</span>
      </span>
    </>
  )
}
