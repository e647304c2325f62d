'use client'

import { Link2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ClaimRepeat, RepeatVerdict } from '@/domain/claim/claim-repeats'
import { pathOfLink } from '@/domain/workbench/link'
import { VerdictChip } from '../verdicts/verdict-chip'
import { useVerdictWords } from './use-verdict-words'

/** Sources that are named; of more only the number is told. */
const NAMED = 3

type Props = {
  readonly repeat: ClaimRepeat
  readonly hasOwnVerdict: boolean
  readonly isReadOnly: boolean
  /** What can be done with it. */
  readonly children: ReactNode
}

/** A claim of another article: where, how near, with which verdicts and sources. */
export function RepeatCard({ repeat, hasOwnVerdict, isReadOnly, children }: Props) {
  const t = useTranslations('spans.elsewhere')
  const { article, verdicts, sources, link } = repeat
  const isElsewhereOnly = verdicts.length > 0 && !verdicts.some(({ isReusable }) => isReusable)
  return (
    <li className="flex flex-col gap-1.5 rounded-lg border border-line px-3 py-2 text-ui">
      <p lang={article.language} dir={article.direction} className="font-serif leading-snug">
        {repeat.statement}
      </p>
      <p className="text-ink-2 text-xs">
        <Link href={pathOfLink(article.id, { kind: 'claim', id: repeat.id })} className="text-accent">
          <bdi>{article.title}</bdi>
        </Link>
        {' · '}
        {repeat.similarity === 1 ? t('same') : t('near', { percent: Math.round(repeat.similarity * 100) })}
        {repeat.hasOtherFigures && <span className="font-semibold text-rate-mixed">{` · ${t('otherFigures')}`}</span>}
      </p>
      {verdicts.length === 0 ? (
        <p className="text-ink-2 text-xs">{t('noVerdict')}</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {verdicts.map((verdict) => (
            <Verdict key={verdict.id} verdict={verdict} />
          ))}
        </ul>
      )}
      {sources.length > 0 && (
        <p className="text-xs">
          <span className="text-ink-2">{t('sources', { count: sources.length })}</span>{' '}
          {sources.slice(0, NAMED).map(({ evidenceId, title, locator, isConfidential }, index) => (
            <span key={evidenceId}>
              {index > 0 && ' · '}
              <bdi>{title ?? t('unanswerable')}</bdi>
              {locator && <bdi className="text-ink-2"> {locator}</bdi>}
              {isConfidential && <span className="font-semibold"> {t('confidential')}</span>}
            </span>
          ))}
          {sources.length > NAMED && ` · ${t('more', { count: sources.length - NAMED })}`}
        </p>
      )}
      {link && (
        <p className="flex items-center gap-1.5 text-ink-2 text-xs">
          <Link2 aria-hidden className="size-3.5" />
          {t('linkedBy', { person: link.by.name })}
        </p>
      )}
      {!isReadOnly && (
        <>
          {isElsewhereOnly && <p className="text-ink-2 text-xs">{t('otherScale')}</p>}
          {hasOwnVerdict && verdicts.length > 0 && <p className="text-ink-2 text-xs">{t('hasOwn')}</p>}
          <span className="flex flex-wrap gap-1.5 pt-0.5">{children}</span>
        </>
      )}
    </li>
  )
}

function Verdict({ verdict }: { readonly verdict: RepeatVerdict }) {
  const wordsOf = useVerdictWords()
  const { rating, conclusion } = verdict
  return (
    <li className="flex flex-wrap items-center gap-x-1.5">
      <VerdictChip rating={rating} isConcluded={rating === null} />
      <bdi className="font-semibold">{rating?.label ?? conclusion}</bdi>
      <span className="text-ink-2 text-xs">{wordsOf(verdict)}</span>
    </li>
  )
}
