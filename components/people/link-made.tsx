import { useFormatter, useTranslations } from 'next-intl'
import { CopyField } from '../ui/copy-field'
import { Notice } from '../ui/notice'
import type { ShownLink } from './people-actions'

/** A one-time link, shown this once: what to do with it and until when it works. */
export function LinkMade({ link, children }: { link: ShownLink; children: string }) {
  const t = useTranslations('people.made')
  const format = useFormatter()
  const ends = format.dateTime(new Date(link.expiresAt), { dateStyle: 'full', timeStyle: 'short' })
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ui">{children}</p>
      <CopyField takesFocus label={t('label')} value={link.url} hint={t('ends', { when: ends })} />
      <Notice kind="warning">{t('once')}</Notice>
      {link.replaced && <p className="text-ink-2 text-ui">{t('replaced')}</p>}
    </div>
  )
}
