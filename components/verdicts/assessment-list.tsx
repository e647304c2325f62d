'use client'

import { useTranslations } from 'next-intl'
import { isOutOfDate } from '@/domain/claim/standing'
import type { AssessmentObject } from '@/domain/workbench/objects'
import { Notice } from '../ui/notice'
import { useWorkbench } from '../workbench/bench-context'
import type { ClaimRow } from '../workbench/derived'
import { useWhen } from '../workbench/use-when'
import { ReasonsText } from './reasons-text'
import { StillHolds } from './still-holds'
import { VerdictChip } from './verdict-chip'

type Props = { readonly row: ClaimRow; readonly onConfirm: () => void }

/** What the others concluded, each by name; and whether one's own verdict is still about this claim. */
export function AssessmentList({ row, onConfirm }: Props) {
  const t = useTranslations('workbench.verdict')
  const me = useWorkbench((state) => state.me)
  const here = useWorkbench((state, derived) => derived.assessmentsOf(state, row.id))
  const others = here.filter(
    ({ userId, ratingId, conclusion, rationale }) => userId !== me.id && (ratingId || conclusion || rationale),
  )
  const mine = here.find(({ userId }) => userId === me.id)
  const isMineStale = mine !== undefined && isOutOfDate(mine, row.claim)
  return (
    <>
      {isMineStale && (
        <Notice kind="warning" actions={<StillHolds onConfirm={onConfirm} />}>
          {t('changedSince')} <q className="font-serif">{mine.judgedStatement}</q>
        </Notice>
      )}
      {others.length > 0 && (
        <ul aria-label={t('others')} className="flex flex-col gap-1.5">
          {others.map((assessment) => (
            <Other key={assessment.id} assessment={assessment} />
          ))}
        </ul>
      )}
    </>
  )
}

function Other({ assessment }: { readonly assessment: AssessmentObject }) {
  const t = useTranslations('workbench.verdict')
  const when = useWhen()
  const name = useWorkbench(({ people }) => people.find(({ id }) => id === assessment.userId)?.name) ?? t('somebody')
  const rating = useWorkbench((state, derived) => derived.ratings(state).get(assessment.ratingId ?? '') ?? null)
  return (
    <li className="rounded-lg border border-line px-3 py-2">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ui">
        {rating && <VerdictChip rating={rating} />}
        <span className="font-semibold">
          {rating?.label ?? (assessment.conclusion ? <bdi>{assessment.conclusion}</bdi> : t('reasonsOnly'))}
        </span>
        <span className="text-ink-2 text-xs">{t('by', { name, when: when(assessment.assessedAt) })}</span>
      </p>
      {assessment.rationale && <ReasonsText claimId={assessment.claimId} markdown={assessment.rationale} />}
    </li>
  )
}
