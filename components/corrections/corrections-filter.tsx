'use client'

import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CORRECTION_STATES, SEVERITIES } from '@/domain/annotation/annotation'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { CopyField } from '../ui/copy-field'
import { Select } from '../ui/select'
import { showToast } from '../ui/toast-queue'
import { type CorrectionFilter, correctionsAsText, type ListedCorrection } from './listed-corrections'

type Props = {
  readonly filter: CorrectionFilter
  readonly shown: readonly ListedCorrection[]
  readonly onChoose: (next: CorrectionFilter) => void
}

/** Which corrections are shown; what is shown is what is copied. */
export function CorrectionsFilter({ filter, shown, onChoose }: Props) {
  const t = useTranslations('corrections')
  const [uncopied, setUncopied] = useState<string | null>(null)
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
  return (
    <>
      <search aria-label={t('list.filters')} className="flex flex-wrap items-end gap-3">
        <Select
          label={t('list.state')}
          value={filter.state}
          options={[
            { value: 'all', label: t('list.all') },
            ...CORRECTION_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
          ]}
          onChange={({ target }) => onChoose({ ...filter, state: target.value as CorrectionFilter['state'] })}
        />
        <Select
          label={t('severity')}
          value={filter.severity}
          options={[
            { value: 'all', label: t('list.all') },
            ...SEVERITIES.map((value) => ({ value, label: t(`severities.${value}`) })),
          ]}
          onChange={({ target }) => onChoose({ ...filter, severity: target.value as CorrectionFilter['severity'] })}
        />
        <Checkbox
          className="pb-1"
          label={t('list.legalOnly')}
          checked={filter.isLegalOnly}
          onChange={({ target }) => onChoose({ ...filter, isLegalOnly: target.checked })}
        />
        <Button className="ms-auto" disabled={shown.length === 0} onClick={() => void copy()}>
          <Copy aria-hidden />
          {t('list.copy')}
        </Button>
      </search>
      {uncopied !== null && <CopyField label={t('list.byHand')} value={uncopied} takesFocus />}
    </>
  )
}
