'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Select } from '../ui/select'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { setVerdict } from '../workbench/claim-commands'

const STEPS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

/** How sure one is of one's own verdict, in tenths; what a program wrote between them stays as it is. */
export function ConfidenceField({ claimId, isReadOnly }: { readonly claimId: string; readonly isReadOnly: boolean }) {
  const t = useTranslations('workbench.fields')
  const format = useFormatter()
  const { store, run, making } = useBench()
  const confidence = useWorkbench((state, derived) => derived.assessmentOf(state, claimId)?.confidence ?? null)
  const steps = confidence === null ? STEPS : [...new Set([...STEPS, confidence])].sort((a, b) => a - b)
  const options = steps.map((step) => ({ value: String(step), label: format.number(step, { style: 'percent' }) }))
  return (
    <Select
      label={t('name.confidence')}
      className="self-start"
      disabled={isReadOnly}
      value={confidence === null ? '' : String(confidence)}
      options={[{ value: '', label: t('noConfidence') }, ...options]}
      onChange={({ target }) => {
        const chosen = target.value === '' ? null : Number(target.value)
        void run(setVerdict(store.getSnapshot(), claimId, { confidence: chosen }, making))
      }}
    />
  )
}
