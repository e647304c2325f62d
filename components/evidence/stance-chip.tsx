'use client'

import { useTranslations } from 'next-intl'
import type { Stance } from '@/domain/evidence/evidence'
import { Chip } from '../ui/chip'
import type { Tone } from '../ui/tone'

const TONES: Readonly<Record<Stance, Tone>> = {
  supports: 'true',
  refutes: 'false',
  qualifies: 'mixed',
  context: 'neutral',
}

/** What the evidence says about the claim, as a word on its tint. */
export function StanceChip({ stance }: { readonly stance: Stance }) {
  const t = useTranslations('workbench.stance')
  return <Chip tone={TONES[stance]}>{t(stance)}</Chip>
}
