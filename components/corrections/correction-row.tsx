'use client'

import { Link } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button'
import { Chip } from '../ui/chip'
import { IconButton } from '../ui/icon-button'
import { useWorkbench } from '../workbench/bench-context'
import { CorrectionChange } from './correction-change'
import { CorrectionDecision } from './correction-decision'
import type { Borne, ListedCorrection } from './listed-corrections'

type Props = {
  readonly listed: ListedCorrection
  readonly articleId: string
  /** Where the row stands in the list, and how far below its top. */
  readonly place: {
    readonly index: number
    readonly of: number
    readonly top: number
    readonly measure: (row: HTMLElement | null) => void
  }
  /** The keyboard is in this row. */
  readonly onNotice: () => void
  readonly onCopyLink: () => void
  readonly isAsking: boolean
  readonly onAsk: (isAsking: boolean) => void
}

/** One correction: what changes, how grave it is, who proposes it and on what, and what became of it. */
export function CorrectionRow({ listed, articleId, place, onNotice, onCopyLink, isAsking, onAsk }: Props) {
  const t = useTranslations('corrections')
  const article = useWorkbench((state) => state.objects.article.get(state.articleId))
  const { correction, number, claim, sources, by } = listed
  const { id, quote, replacement, severity, isLegal, body, start } = correction
  return (
    <li
      id={`correction-${id}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the list act on the row that has the focus
      tabIndex={0}
      aria-labelledby={`number-${id}`}
      ref={place.measure}
      data-index={place.index}
      aria-posinset={place.index + 1}
      aria-setsize={place.of}
      onFocus={onNotice}
      style={{ transform: `translateY(${place.top}px)` }}
      className="absolute inset-x-0 top-0 flex flex-col gap-2 rounded-lg border border-line bg-paper px-3 py-3 sm:px-5"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ui">
        <h2 id={`number-${id}`} className="font-semibold">
          {t('list.number', { number })}
        </h2>
        {severity && <Chip tone={severity === 'factual' ? 'false' : 'neutral'}>{t(`severities.${severity}`)}</Chip>}
        {isLegal && <Chip tone="mixed">{t('legal')}</Chip>}
        {by && <span className="text-ink-2 text-xs">{t('list.by', { name: by })}</span>}
        <IconButton size="sm" label={t('list.copyLink', { number })} className="ms-auto" onClick={onCopyLink}>
          <Link aria-hidden />
        </IconButton>
        {claim && (
          <ButtonLink size="sm" variant="quiet" href={`/articles/${articleId}?claim=${claim.id}`}>
            {t('list.open', { number: claim.number })}
          </ButtonLink>
        )}
      </div>
      {start === null && <p className="text-rate-false text-ui">{t('list.gone')}</p>}
      <CorrectionChange
        quote={quote}
        replacement={replacement ?? ''}
        language={article?.language}
        direction={article?.direction}
      />
      {body && (
        <p dir="auto" className="whitespace-pre-line break-words text-ui">
          {body}
        </p>
      )}
      {sources.length > 0 && (
        <ul aria-label={t('list.sources')} className="flex flex-col gap-0.5 text-ui">
          {sources.map((one) => (
            <Source key={one.evidence.id} borne={one} />
          ))}
        </ul>
      )}
      <CorrectionDecision correction={correction} isAsking={isAsking} onAsk={onAsk} />
    </li>
  )
}

function Source({ borne: { evidence, source } }: { readonly borne: Borne }) {
  const t = useTranslations('corrections.list')
  return (
    <li className="flex flex-wrap gap-x-2">
      <a dir="auto" href={`/sources/${source.id}`} className="break-words text-accent">
        {source.title}
      </a>
      {evidence.locator && (
        <span dir="auto" className="text-ink-2">
          {evidence.locator}
        </span>
      )}
      {source.isConfidential && <Chip tone="mixed">{t('confidential')}</Chip>}
    </li>
  )
}
