'use client'

import { FileText, ListChecks, Lock } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { isolated } from '../lists/isolated'
import { MarkedText } from '../lists/marked-text'
import { ROW_LINK } from '../lists/use-row-keys'
import { SourceKindIcon } from '../sources/source-kind-icon'
import { Chip } from '../ui/chip'
import type { FoundItem } from './found-item'

/** One thing that was found: what it is, what it is called, and where the words stand in it. */
export function FoundRow({ item }: { readonly item: FoundItem }) {
  const t = useTranslations('lists')
  const { kind, href, title, details, language, direction, state, source, article } = item
  return (
    <div className="relative flex gap-3 px-3 py-2.5 focus-within:bg-desk/60 hover:bg-desk/60 sm:px-4">
      <Icon item={item} />
      <div className="min-w-0 flex-1">
        <Link
          href={href}
          prefetch={false}
          lang={language}
          dir={direction ?? 'auto'}
          {...{ [ROW_LINK]: '' }}
          className="clamp-words break-words rounded font-medium text-ink leading-snug after:absolute after:inset-0 hover:underline"
        >
          <MarkedText>{title}</MarkedText>
        </Link>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-ink-2 text-xs">
          <span>{source ? t(`sources.kinds.${source.kind}`) : t(`search.kind.${kind}`)}</span>
          {details.map((text) => (
            <bdi
              key={text}
              lang={kind === 'article' ? language : undefined}
              className="clamp-words min-w-0 break-words"
            >
              <MarkedText>{text}</MarkedText>
            </bdi>
          ))}
          {article !== undefined && (
            <span className="min-w-0 truncate">{t('claims.article', { title: isolated(article) })}</span>
          )}
        </p>
      </div>
      {state && (
        <Chip tone="neutral" className="self-start">
          {t(`claims.states.${state}`)}
        </Chip>
      )}
      {source?.isConfidential && (
        <Chip tone="mixed" className="self-start">
          <Lock aria-hidden />
          {t('sources.confidential')}
        </Chip>
      )}
    </div>
  )
}

function Icon({ item: { kind, source } }: { readonly item: FoundItem }) {
  const look = 'mt-0.5 size-4.5 shrink-0 text-ink-2'
  if (source) return <SourceKindIcon kind={source.kind} className={look} />
  return kind === 'article' ? <FileText aria-hidden className={look} /> : <ListChecks aria-hidden className={look} />
}
