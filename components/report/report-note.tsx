import type { ReactNode } from 'react'
import type { Report, ReportClaim, ReportStanding, ReportVerdict } from '@/domain/report/report'
import type { ReportInline, ReportReasons } from '@/domain/report/report-reasons'
import { lookOf } from '@/domain/report/report-spans'
import {
  answerFacts,
  archiveWords,
  citationWord,
  claimFacts,
  evidenceFacts,
  moment,
  standingSentence,
  type Voice,
  verdictWord,
} from '@/domain/report/report-words'
import { safeHref } from '@/domain/source/safe-href'
import { Chip } from '../ui/chip'
import { cn } from '../ui/cn'
import { RatingIcon } from '../verdicts/rating-icon'

type Props = { readonly report: Report; readonly claim: ReportClaim; readonly voice: Voice }

const LINK = 'text-accent underline underline-offset-2'

/** Everything the report says of one claim. */
export function ReportNote({ report, claim, voice }: Props) {
  const { t } = voice
  const { number, standing, decision } = claim
  const facts = claimFacts(voice, claim).map(({ label, value }) => `${label}: ${value}`)
  return (
    <article id={`claim-${number}`} className="flex flex-col gap-3 rounded-lg border border-line bg-paper p-4 sm:p-6">
      <h3 className="font-semibold font-serif text-xl leading-snug">
        <span className="block font-medium font-sans text-ink-2 text-xs">{t('claim.heading', { number })}</span>
        <span lang={report.article.language} dir="auto">
          {claim.statement}
        </span>
      </h3>
      <p className="flex flex-wrap items-baseline gap-2 text-sm">
        <VerdictChip
          report={report}
          verdict={standing.verdict}
          word={verdictWord(voice, standing)}
          state={standing.state}
        />
        {standingSentence(voice, standing)}
        <a href={claim.link} className={`${LINK} text-xs`}>
          {t('claim.atDesk', { number })}
        </a>
      </p>
      {facts.length > 0 && <p className="text-ink-2 text-sm">{facts.join(' · ')}</p>}
      {claim.occurrences.map(({ start, quote }, i) => (
        <p key={start} className="font-serif text-ink-2 italic">
          <q dir="auto">{quote}</q>{' '}
          <a
            href={`#at-${number}-${i + 1}`}
            aria-label={t('claim.back', { number: i + 1 })}
            className={`${LINK} font-sans text-xs not-italic`}
          >
            <span aria-hidden className="inline-block rtl:-scale-x-100">
              {'↩'}
            </span>{' '}
            {t('claim.occurrence')}
          </a>
        </p>
      ))}
      {claim.unanchored.map((quote) => (
        <p key={quote} className="text-rate-false">
          {`${t('claim.unanchored')}: `}
          <q dir="auto">{quote}</q>
        </p>
      ))}
      {decision && (
        <Said
          who={decision.by || t('someone')}
          at={decision.at}
          what={t('claim.decision')}
          reasons={decision.reason}
          {...{ report, claim, voice }}
          verdict={decision.verdict}
          isStale={decision.isStale}
        />
      )}
      {claim.assessments.map((one) => (
        <Said
          key={`${one.author} ${one.at}`}
          who={one.author || t('someone')}
          at={one.at}
          reasons={one.reasons}
          {...{ report, claim, voice }}
          verdict={one.verdict}
          isStale={one.isStale}
          judged={one.judgedStatement}
        />
      ))}
      <h4 className="text-ink-2 text-sm">{t('claim.sources')}</h4>
      {claim.evidence.length === 0 && <p className="text-ink-2 text-sm">{t('evidence.none')}</p>}
      <ol className="flex list-decimal flex-col gap-3 ps-6 empty:hidden">
        {claim.evidence.map((one) => (
          <li key={one.number} id={`source-${number}-${one.number}`} className="wrap-anywhere">
            <Chip tone={STANCE_TONES[one.stance]}>{t(`stances.${one.stance}`)}</Chip>{' '}
            <Away href={one.source?.url}>{one.source?.title ?? t('evidence.unanswerable')}</Away>
            {answerFacts(voice, one).map(({ label, value }) => (
              <p key={label} className="text-sm">
                {label} <span dir="auto">{value}</span>
              </p>
            ))}
            {one.quote && (
              <blockquote dir="auto" className="font-serif text-ink-2">
                {one.quote}
              </blockquote>
            )}
            <p className="text-ink-2 text-xs">
              {evidenceFacts(voice, one).join(' · ')}
              {one.source?.archiveUrl && (
                <>
                  {' · '}
                  <Away href={one.source.archiveUrl}>{archiveWords(voice, one.source)}</Away>
                </>
              )}
            </p>
            {one.note && <p className="text-sm">{`${t('evidence.note')} ${one.note}`}</p>}
          </li>
        ))}
      </ol>
    </article>
  )
}

const STANCE_TONES = { supports: 'true', refutes: 'false', qualifies: 'mixed', context: 'neutral' } as const

type ChipProps = { report: Report; verdict: ReportVerdict | null; word: string; state?: ReportStanding['state'] }

function VerdictChip({ report, verdict, word, state }: ChipProps) {
  const look = lookOf(report, verdict)
  const isSentence = verdict !== null && verdict.rating === null
  const isLoose = state !== undefined && state !== 'settled'
  return (
    <Chip
      tone={look.colour}
      className={cn(isLoose && 'border border-current border-dashed', isSentence && 'whitespace-normal')}
    >
      <RatingIcon icon={look.icon} />
      {word}
    </Chip>
  )
}

type SaidProps = Props & {
  who: string
  at: string
  what?: string
  verdict: ReportVerdict | null
  reasons: ReportReasons
  isStale: boolean
  judged?: string
}

function Said({ report, claim, voice, who, at, what, verdict, reasons, isStale, judged }: SaidProps) {
  const { t } = voice
  return (
    <section className={`flex flex-col gap-1 border-s-3 ps-4 ${what ? 'border-accent' : 'border-line'}`}>
      <p className="flex flex-wrap items-baseline gap-2 text-sm">
        {what && <span className="text-ink-2">{what}</span>}
        <VerdictChip report={report} verdict={verdict} word={verdict?.label ?? t('assessment.noVerdict')} />
        <bdi className="font-semibold">{who}</bdi>
        <time dateTime={at} className="text-ink-2">
          {moment(voice, at)}
        </time>
      </p>
      {isStale && <p className="text-rate-mixed text-sm">{t('assessment.stale')}</p>}
      {judged && judged !== claim.statement && (
        <p className="text-sm">
          {t('assessment.judged')} <q dir="auto">{judged}</q>
        </p>
      )}
      {reasons.length === 0 && !what && <p className="text-ink-2 text-sm">{t('assessment.noReasons')}</p>}
      <div className="flex flex-col gap-2 font-serif">
        {reasons.map((node, i) => drawReason(node, i, claim.number, voice))}
      </div>
    </section>
  )
}

function drawReason(node: ReportReasons[number], key: number, claim: number, voice: Voice): ReactNode {
  if (node.type === 'paragraph') {
    return (
      <p key={key} dir="auto">
        {node.content.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a finished text never changes its order
          <Inline key={i} one={one} claim={claim} voice={voice} />
        ))}
      </p>
    )
  }
  const items = node.items.map((item, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a finished text never changes its order
    <li key={i}>{item.map((child, j) => drawReason(child, j, claim, voice))}</li>
  ))
  return node.isOrdered ? (
    <ol key={key} start={node.start} className="list-decimal ps-6">
      {items}
    </ol>
  ) : (
    <ul key={key} className="list-disc ps-6">
      {items}
    </ul>
  )
}

function Inline({ one, claim, voice }: { one: ReportInline; claim: number; voice: Voice }) {
  if (one.type === 'break') return <br />
  if (one.type === 'citation') {
    if (one.number === null) return <span className="text-ink-2">{`[${citationWord(voice, one.state)}]`}</span>
    return (
      <a href={`#source-${claim}-${one.number}`} aria-label={voice.t('evidence.cite', { number: one.number })}>
        {`[${one.number}]`}
      </a>
    )
  }
  const emphasised = one.isEmphasis ? <em>{one.text}</em> : one.text
  const drawn = one.isStrong ? <strong>{emphasised}</strong> : emphasised
  return one.href ? <Away href={one.href}>{drawn}</Away> : drawn
}

/** A link out of the house; an address that safeHref refuses leaves its words. */
function Away({ href, children }: { href: string | null | undefined; children: ReactNode }) {
  const safe = href ? safeHref(href) : null
  if (!safe) return <span dir="auto">{children}</span>
  return (
    <a href={safe} rel="noopener noreferrer nofollow" target="_blank" dir="auto" className="font-semibold text-accent">
      {children}
    </a>
  )
}
