'use client'

import { useTranslations } from 'next-intl'
import { archivedOn, proposedArchive } from '@/domain/source/archive-address'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'

type Values = { readonly archiveUrl: string; readonly archivedAt: string }
type Props = Values & {
  /** The address of the source. */
  readonly url: string | null
  readonly error: string | undefined
  readonly onChange: (values: Partial<Values>) => void
}

/**
 * Where an archived copy of a source is, and of when. The proposed address is only its form: nothing is
 * fetched, so it is proposed cut off from the internet too.
 */
export function ArchiveFields({ url, archiveUrl, archivedAt, error, onChange }: Props) {
  const t = useTranslations('files.archive')
  const proposed = url === null ? null : proposedArchive(url, new Date().toISOString())
  const change = (next: string) => {
    const day = archivedOn(next)
    onChange({
      archiveUrl: next,
      ...(day && (archivedAt === '' || archivedAt === archivedOn(archiveUrl)) ? { archivedAt: day } : {}),
    })
  }
  return (
    <div className="flex flex-col gap-1">
      <div className="grid grid-cols-[minmax(0,1fr)_8rem] gap-2">
        <TextField
          label={t('link')}
          type="url"
          dir="ltr"
          maxLength={2000}
          error={error}
          value={archiveUrl}
          onChange={(event) => change(event.target.value)}
        />
        <TextField
          label={t('date')}
          maxLength={2000}
          value={archivedAt}
          onChange={(event) => onChange({ archivedAt: event.target.value })}
        />
      </div>
      {proposed && archiveUrl === '' && (
        <Button
          size="sm"
          variant="quiet"
          className="-ms-1 forced-colors:ms-0 self-start"
          onClick={() => change(proposed)}
        >
          {t('propose')}
        </Button>
      )}
      {proposed && archiveUrl === proposed && <p className="text-ink-2 text-xs">{t('proposed')}</p>}
    </div>
  )
}
