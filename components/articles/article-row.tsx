'use client'

import { Clock, Ellipsis, Scale, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ArticleListItem } from '@/domain/article/article-list'
import { MarkedText } from '../lists/marked-text'
import { ROW_LINK } from '../lists/use-row-keys'
import { Chip } from '../ui/chip'
import { Menu } from '../ui/menu'
import { ProgressBar } from '../ui/progress-bar'
import { languageName } from './languages'

type Props = {
  readonly article: ArticleListItem
  readonly now: string
  /** Its place in the list, from 0. */
  readonly index: number
  /** Takes the height it was drawn with. */
  readonly measure: (row: HTMLTableRowElement | null) => void
  readonly onDelete: ((article: ArticleListItem) => void) | undefined
}

/** One article of the list. */
export function ArticleRow({ article, now, index, measure, onDelete }: Props) {
  const t = useTranslations('articles.list')
  const { id, title, language, direction, words, working, isSample, assessed } = article
  const workings = useTranslations('articles.details.workings')
  const locale = useLocale()
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className="group relative border-line border-b align-top last:border-b-0 focus-within:bg-desk/60 hover:bg-desk/60"
    >
      <th scope="row" className="px-3 py-3 text-start font-normal sm:ps-4">
        <Link
          href={`/articles/${id}`}
          lang={language}
          dir={direction}
          {...{ [ROW_LINK]: '' }}
          className="block w-fit max-w-full rounded font-semibold font-serif text-base text-ink leading-snug after:absolute after:inset-0 hover:underline sm:after:hidden"
        >
          <MarkedText>{title}</MarkedText>
        </Link>
        <span className="mt-0.5 block text-ink-2 text-xs">
          {t('facts', { language: languageName(language, locale), words, working: workings(working) })}{' '}
          <Link
            href={`/articles/${id}/ledger`}
            className="relative inline-flex min-h-6 items-center font-semibold text-accent underline"
          >
            {t('ledger')}
          </Link>
        </span>
        {isSample && assessed === 0 && (
          <Chip tone="accent" className="mt-1.5 whitespace-normal">
            {t('sample')}
          </Chip>
        )}
        {isSample && onDelete && (
          <p className="relative mt-1.5 text-ink-2 text-xs">
            {t('sampleGoes')}{' '}
            <button
              type="button"
              className="min-h-6 font-semibold text-accent underline"
              onClick={() => onDelete(article)}
            >
              {t('removeSample')}
            </button>
          </p>
        )}
        <div className="mt-2 flex flex-col gap-2 lg:hidden">
          <div className="sm:hidden">
            <Progress article={article} />
          </div>
          <div className="flex flex-wrap items-center gap-2 empty:hidden">
            <Count article={article} of="disputed" />
            <Count article={article} of="waiting" />
          </div>
          <div className="sm:hidden">
            <LastActivity article={article} now={now} />
          </div>
        </div>
      </th>
      <td className="hidden px-3 py-3 sm:table-cell">
        <Progress article={article} />
      </td>
      <td className="hidden px-3 py-3 lg:table-cell">
        <Count article={article} of="disputed" isAlways />
      </td>
      <td className="hidden px-3 py-3 lg:table-cell">
        <Count article={article} of="waiting" isAlways />
      </td>
      <td className="hidden px-3 py-3 md:table-cell">
        <LastActivity article={article} now={now} />
      </td>
      {onDelete && (
        <td className="relative w-12 px-2 py-2.5 text-end">
          <Menu
            label={t('actionsOf', { title })}
            variant="quiet"
            className="size-8 px-0"
            trigger={<Ellipsis aria-hidden />}
            items={[
              {
                kind: 'act',
                key: 'delete',
                label: t(isSample ? 'removeSample' : 'delete'),
                icon: <Trash2 aria-hidden />,
                isDanger: true,
                onAct: () => onDelete(article),
              },
            ]}
          />
        </td>
      )}
    </tr>
  )
}

function Progress({ article: { claims, assessed, disputed } }: { article: ArticleListItem }) {
  const t = useTranslations('articles.list')
  const text = t('assessed', { assessed, claims })
  if (claims === 0) return <span className="text-ink-2">{t('noClaims')}</span>
  return (
    <div className="flex flex-col gap-1.5">
      <ProgressBar
        label={t('progress')}
        text={text}
        total={claims}
        segments={[
          { key: 'agreed', value: assessed - Math.min(disputed, assessed), tone: 'accent' },
          { key: 'disputed', value: Math.min(disputed, assessed), tone: 'mixed' },
        ]}
      />
      <span className="text-ink-2 text-xs tabular-nums">{text}</span>
    </div>
  )
}

type CountProps = { article: ArticleListItem; of: 'disputed' | 'waiting'; isAlways?: boolean }

function Count({ article, of, isAlways }: CountProps) {
  const t = useTranslations('articles.list')
  const count = article[of]
  if (count === 0) return isAlways ? <span className="text-ink-2 tabular-nums">{t('none')}</span> : null
  const Icon = of === 'disputed' ? Scale : Clock
  return (
    <Chip tone={of === 'disputed' ? 'mixed' : 'open'}>
      <Icon aria-hidden />
      {t(`${of}Count`, { count })}
    </Chip>
  )
}

function LastActivity({ article: { lastActivityAt }, now }: { article: ArticleListItem; now: string }) {
  const t = useTranslations('articles.list')
  const format = useFormatter()
  const when = new Date(lastActivityAt)
  return (
    <time
      dateTime={lastActivityAt}
      title={t('when', { when: format.dateTime(when, { dateStyle: 'long', timeStyle: 'short' }) })}
      className="text-ink-2 text-xs"
    >
      {t('when', { when: format.relativeTime(when, new Date(now)) })}
    </time>
  )
}
