'use client'

import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { safeHref } from '@/domain/source/safe-href'
import type { SourceObject } from '@/domain/workbench/objects'
import { Button } from '../ui/button'

type Props = {
  readonly source: SourceObject
  /** Absent for whoever may not. */
  readonly onEdit: (() => void) | undefined
}

/** What is known of a source. */
export function SourceFacts({ source, onEdit }: Props) {
  const t = useTranslations('lists.sources')
  return (
    <section
      aria-label={t('facts')}
      className="flex flex-wrap items-start gap-3 rounded-lg border border-line bg-paper p-4"
    >
      <dl className="grid min-w-0 flex-1 basis-64 grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-ui">
        <Fact name={t('kind')}>{t(`kinds.${source.kind}`)}</Fact>
        <Fact name={t('address')}>{source.url && <OutLink href={source.url} />}</Fact>
        <Fact name={t('archive')}>
          {source.archiveUrl && (
            <>
              <OutLink href={source.archiveUrl} />
              {source.archivedAt && ` (${source.archivedAt})`}
            </>
          )}
        </Fact>
        <Fact name={t('publisher')}>{source.publisher}</Fact>
        <Fact name={t('author')}>{source.author}</Fact>
        <Fact name={t('publishedAt')}>{source.publishedAt}</Fact>
        <Fact name={t('accessedAt')}>{source.accessedAt}</Fact>
        {source.isConfidential && <Fact name={t('confidential')}>{t('confidentialMeans')}</Fact>}
      </dl>
      {onEdit && (
        <Button onClick={onEdit} data-edit>
          <Pencil aria-hidden />
          {t('edit')}
        </Button>
      )}
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (!children) return null
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">
        <bdi>{children}</bdi>
      </dd>
    </>
  )
}

function OutLink({ href }: { readonly href: string }) {
  const safe = safeHref(href)
  if (safe === null) return href
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow" className="text-accent underline">
      {href}
    </a>
  )
}
