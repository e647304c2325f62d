'use client'

import { Clock, Link2, UserRound } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { WorkState } from '@/domain/claim/claim'
import type { ClaimListItem } from '@/domain/claim/claim-list'
import { isolated } from '../lists/isolated'
import { MarkedText } from '../lists/marked-text'
import { ROW_LINK } from '../lists/use-row-keys'
import { Chip } from '../ui/chip'
import type { Tone } from '../ui/tone'
import { VerdictChip } from '../verdicts/verdict-chip'

const TONES: Readonly<Record<WorkState, Tone>> = {
  open: 'open',
  waiting: 'open',
  assessed: 'neutral',
  disputed: 'mixed',
  settled: 'true',
  'check-again': 'unproven',
}

type Props = { readonly claim: ClaimListItem; readonly now: string }

/** One claim of the house: what it says, how far it is, and where it stands. */
export function ListedClaim({ claim, now }: Props) {
  const t = useTranslations('lists.claims')
  const { article, statement, speaker, state, verdict, evidence } = claim
  const verdictText = verdict && (verdict.rating?.label ?? verdict.conclusion ?? '')
  return (
    <div className="relative flex gap-3 px-3 py-2.5 focus-within:bg-desk/60 hover:bg-desk/60 sm:px-4">
      <VerdictChip rating={verdict?.rating ?? null} isConcluded={Boolean(verdict?.conclusion)} className="mt-1" />
      <div className="min-w-0 flex-1">
        <Link
          href={`/articles/${article.id}?claim=${claim.id}`}
          prefetch={false}
          lang={article.language}
          dir={article.direction}
          {...{ [ROW_LINK]: '' }}
          className="clamp-words rounded font-serif text-base text-ink leading-snug after:absolute after:inset-0 hover:underline"
        >
          <MarkedText>{statement}</MarkedText>
        </Link>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2 text-xs">
          {verdictText && (
            <bdi className="font-semibold text-ink">
              {verdict?.isStale ? t('stale', { verdict: verdictText }) : verdictText}
            </bdi>
          )}
          <Chip tone={TONES[state]} className="sm:hidden">
            {t(`states.${state}`)}
          </Chip>
          {speaker && (
            <span className="inline-flex min-w-0 items-center gap-1">
              <UserRound aria-hidden className="size-3.5 shrink-0" />
              <bdi className="truncate">
                <MarkedText>{speaker}</MarkedText>
              </bdi>
            </span>
          )}
          <span className="inline-flex items-center gap-1">
            <Link2 aria-hidden className="size-3.5" />
            {t('evidence', { count: evidence })}
          </span>
          <Waiting claim={claim} now={now} />
          <span className="min-w-0 truncate">{t('article', { title: isolated(article.title) })}</span>
        </p>
      </div>
      <Chip tone={TONES[state]} className="self-start max-sm:hidden">
        {t(`states.${state}`)}
      </Chip>
    </div>
  )
}

function Waiting({ claim: { waitingOn, waitingDue }, now }: Props) {
  const t = useTranslations('lists.claims')
  const format = useFormatter()
  if (waitingOn === null) return null
  const due = waitingDue === null ? null : new Date(waitingDue)
  const text =
    due === null || Number.isNaN(due.getTime())
      ? t('waitsOn', { on: waitingOn })
      : t('waitsUntil', { on: waitingOn, due: format.relativeTime(due, new Date(now)) })
  return (
    <span className="inline-flex items-center gap-1">
      <Clock aria-hidden className="size-3.5" />
      {text}
    </span>
  )
}
