'use client'

import { useTranslations } from 'next-intl'
import type { Scale } from '@/domain/scale/scale'
import { SettingsCard } from '../settings/settings-card'
import { Chip } from '../ui/chip'
import { RatingIcon } from '../verdicts/rating-icon'
import { useNumberWords } from './number-words'

/** One version of a scale as it is, for those who read: what each rating means and what it exports. */
export function ScaleView({ scale }: { readonly scale: Scale }) {
  const t = useTranslations('scales')
  const numberWords = useNumberWords()
  const { ratings, kind } = scale
  return (
    <SettingsCard
      title={t('view.title', { version: scale.version })}
      text={t('kindIs', { kind: t(`kinds.${kind}`), text: t(`kindText.${kind}`) })}
    >
      {ratings.length === 0 ? (
        <p className="text-ui">{t('ratings.none')}</p>
      ) : (
        <table className="w-full text-start text-ui">
          <thead className="text-ink-2 text-xs">
            <tr>
              {(['rating', 'meaning', 'number'] as const).map((head) => (
                <th key={head} scope="col" className="py-1 pe-3 text-start font-semibold">
                  {t(`view.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ratings.map((rating) => (
              <tr key={rating.key} className="border-line border-t align-top">
                <th scope="row" className="py-1.5 pe-3 text-start font-normal">
                  <Chip tone={rating.colour} className="max-w-36 whitespace-normal break-words md:w-max md:max-w-56">
                    <RatingIcon icon={rating.icon} />
                    <bdi>{rating.label}</bdi>
                  </Chip>
                  {rating.isRetired && <span className="ms-2 text-ink-2 text-xs">{t('rating.retiredShort')}</span>}
                </th>
                <td className="py-1.5 pe-3 [overflow-wrap:anywhere]">
                  <bdi>{rating.meaning}</bdi>
                </td>
                <td className="whitespace-nowrap py-1.5 text-ink-2 tabular-nums">
                  {numberWords(kind, ratings, rating.key)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SettingsCard>
  )
}
