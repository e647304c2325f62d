'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { ClaimCorrection } from '../corrections/claim-correction'
import { DiscussionThread } from '../discussion/discussion-thread'
import { EvidenceList } from '../evidence/evidence-list'
import { Elsewhere } from '../spans/elsewhere'
import { MergedClaims } from '../spans/merged-claims'
import { AssessmentList } from '../verdicts/assessment-list'
import { ConfidenceField } from '../verdicts/confidence-field'
import { DecisionBox } from '../verdicts/decision-box'
import { Reasons } from '../verdicts/reasons'
import { ReasonsText } from '../verdicts/reasons-text'
import { VerdictBox } from '../verdicts/verdict-box'
import { useWorkbench } from '../workbench/bench-context'
import { useShows } from '../workbench/shown-fields'
import type { Verbs } from '../workbench/verbs'
import { ClaimFields } from './claim-fields'

type Props = { readonly claimId: string; readonly annotationId: string; readonly verbs: Verbs }

/** The active claim: everything about it, editable in place, saved as one goes. */
export const ClaimPanel = memo(function ClaimPanel({ claimId, annotationId, verbs }: Props) {
  const t = useTranslations('workbench.panel')
  const row = useWorkbench((state, derived) => derived.claimRow(state, claimId))
  const canWrite = useWorkbench(({ me }) => me.role !== 'viewer')
  // Of whoever once judged and may only read by now.
  const reasonsLeft = useWorkbench((state, derived) =>
    state.me.role === 'viewer' ? (derived.assessmentOf(state, claimId)?.rationale ?? '') : '',
  )
  const shows = useShows()
  if (!row) return null
  return (
    <article aria-label={t('claimLabel', { number: row.number })} className="flex flex-col gap-5 p-4 pb-6">
      <ClaimFields key={claimId} row={row} annotationId={annotationId} verbs={verbs} isReadOnly={!canWrite} />
      <MergedClaims claim={row.claim} isReadOnly={!canWrite} />
      <section className="flex flex-col gap-2">
        <h3 id="verdict-heading" className="font-semibold text-ink-2 text-ui">
          {t('verdict')}
        </h3>
        <VerdictBox claimId={claimId} labelledBy="verdict-heading" onJudge={verbs.judge} isReadOnly={!canWrite} />
        {row.evidenceCount === 0 && (row.rating || row.conclusion) && (
          <p className="text-ink-2 text-xs">{t('noSourceYet')}</p>
        )}
        {shows('confidence') && <ConfidenceField claimId={claimId} isReadOnly={!canWrite} />}
        <AssessmentList row={row} onConfirm={verbs.stillHolds} />
        <DecisionBox key={claimId} row={row} onConfirm={verbs.stillHolds} />
      </section>
      <ClaimCorrection
        key={`correction ${claimId}`}
        claimId={claimId}
        annotationId={annotationId}
        isReadOnly={!canWrite}
      />
      {(canWrite || reasonsLeft) && (
        <section className="flex flex-col gap-2">
          <h3 className="font-semibold text-ink-2 text-ui">{t('why')}</h3>
          {canWrite ? (
            <Reasons key={claimId} claimId={claimId} />
          ) : (
            <ReasonsText claimId={claimId} markdown={reasonsLeft} />
          )}
        </section>
      )}
      <section className="flex flex-col gap-2">
        <h3 className="font-semibold text-ink-2 text-ui">{t('sources')}</h3>
        <EvidenceList key={claimId} claimId={claimId} isReadOnly={!canWrite} />
      </section>
      <Elsewhere
        key={`elsewhere ${claimId}`}
        claimId={claimId}
        statement={row.claim.statement}
        isReadOnly={!canWrite}
      />
      <section className="flex flex-col gap-2">
        <h3 className="font-semibold text-ink-2 text-ui">{t('discussion')}</h3>
        <DiscussionThread key={claimId} subject={{ claimId }} isReadOnly={!canWrite} />
      </section>
    </article>
  )
})
