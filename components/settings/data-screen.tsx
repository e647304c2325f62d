'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button'
import { Notice } from '../ui/notice'
import { type Check, DataCheck } from './data-check'
import { SettingsCard } from './settings-card'
import { SettingsTitle } from './settings-title'

/** How the data stands, as the page was given it. */
export type DataFacts = {
  readonly events: number
  readonly head: string | null
  readonly storage: { readonly database: number; readonly free: number }
  readonly files: { readonly files: number; readonly bytes: number }
  readonly copies: readonly { readonly name: string; readonly madeAt: string }[]
  readonly backups: readonly {
    readonly at: string
    readonly is: 'backup' | 'restore'
    readonly file: { readonly name: string; readonly bytes: number } | null
  }[]
  readonly daysSinceBackup: number | null
}

type Props = { readonly state: DataFacts; readonly deletedArticles: number; readonly check: Check }

/** A backup older than this is asked for. */
const OLD_DAYS = 7
const BACKUP = 'npm run admin -- backup FILE'
const MEGABYTE = 1024 * 1024

/** Backups, the health of the data, and what was deleted. */
export function DataScreen({ state, deletedArticles, check }: Props) {
  const t = useTranslations('data')
  const { daysSinceBackup } = state
  return (
    <>
      <SettingsTitle title={t('title')}>{t('intro')}</SettingsTitle>
      <SettingsCard title={t('backups.title')} text={t('backups.text')}>
        {(daysSinceBackup === null || daysSinceBackup > OLD_DAYS) && (
          <Notice kind="warning">
            {daysSinceBackup === null ? t('backups.never') : t('backups.old', { days: daysSinceBackup })}
          </Notice>
        )}
        <Command label={t('backups.command')} command={BACKUP} />
        <p className="max-w-prose text-ink-2 text-ui">{t('backups.why')}</p>
        {state.backups.length > 0 && <Backups backups={state.backups} />}
      </SettingsCard>
      <SettingsCard title={t('health.title')} text={t('health.text')}>
        <Facts state={state} />
        <DataCheck check={check} />
      </SettingsCard>
      <SettingsCard
        title={t('deleted.title')}
        text={t('deleted.text', { count: deletedArticles })}
        action={<ButtonLink href="/articles/deleted">{t('deleted.open')}</ButtonLink>}
      />
    </>
  )
}

function megabytes(format: ReturnType<typeof useFormatter>, bytes: number): string {
  return format.number(bytes / MEGABYTE, { maximumFractionDigits: 1 })
}

function Command({ label, command }: { readonly label: string; readonly command: string }) {
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="text-ink-2 text-xs">{label}</figcaption>
      <code className="block w-fit max-w-full break-words rounded border border-line bg-desk px-2 py-1 text-ui">
        {command}
      </code>
    </figure>
  )
}

function Backups({ backups }: { readonly backups: DataFacts['backups'] }) {
  const t = useTranslations('data.backups')
  const format = useFormatter()
  return (
    <div>
      <h3 className="mb-1 font-semibold text-ui">{t('last')}</h3>
      <ul className="divide-y divide-line border-line border-y text-ui">
        {backups.map(({ at, is, file }) => (
          <li key={at} className="flex flex-wrap justify-between gap-x-4 py-1.5">
            <span className="min-w-0 break-words">
              {file ? t('file', { name: file.name, megabytes: megabytes(format, file.bytes) }) : t(is)}
            </span>
            <time dateTime={at} className="text-ink-2">
              {format.dateTime(new Date(at), { dateStyle: 'long', timeStyle: 'short' })}
            </time>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Facts({ state: { events, head, storage, files, copies } }: { readonly state: DataFacts }) {
  const t = useTranslations('data.health')
  const format = useFormatter()
  const rows = [
    ['events', format.number(events)],
    ['head', head ?? t('none')],
    ['size', t('megabytes', { megabytes: megabytes(format, storage.database) })],
    ['files', t('filesValue', { count: files.files, megabytes: megabytes(format, files.bytes) })],
    ['free', t('megabytes', { megabytes: megabytes(format, storage.free) })],
    ['copies', copies.length === 0 ? t('none') : copies.map(({ name }) => name).join(', ')],
  ] as const
  return (
    <dl className="grid gap-x-6 gap-y-1 text-ui sm:grid-cols-[max-content_1fr]">
      {rows.map(([key, value]) => (
        <div key={key} className="contents">
          <dt className="text-ink-2">{t(key)}</dt>
          <dd className="mb-1 min-w-0 break-all sm:mb-0">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
