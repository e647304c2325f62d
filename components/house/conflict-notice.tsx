import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import type { HouseRules, ScaleChoice } from './house-rules'

type Props = {
  /** The rules as somebody else left them. */
  readonly theirs: HouseRules
  readonly scales: readonly ScaleChoice[]
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

/** Somebody else changed the rules: theirs are shown, one's own stay in the form. */
export function ConflictNotice({ theirs, scales, onKeepMine, onTakeTheirs }: Props) {
  const t = useTranslations('house')
  const workings = useTranslations('articles.details.workings')
  const lines = [
    [t('name.title'), theirs.name],
    [
      t('settle.title'),
      theirs.settleRule === 'agreement'
        ? t('settle.agreement', { count: theirs.settleQuorum })
        : t(`settle.rules.${theirs.settleRule}.name`),
    ],
    [t('articles.working'), workings(theirs.working)],
    [t('articles.scale'), scales.find(({ id }) => id === theirs.scale)?.name ?? ''],
  ] as const
  return (
    <Notice
      kind="problem"
      title={t('conflict.title')}
      actions={
        <>
          <Button onClick={onTakeTheirs}>{t('conflict.take')}</Button>
          <Button onClick={onKeepMine}>{t('conflict.mine')}</Button>
        </>
      }
    >
      <p>{t('conflict.text')}</p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {lines.map(([term, value]) => (
          <div key={term} className="contents">
            <dt className="text-ink-2">{term}</dt>
            <dd className="wrap-anywhere min-w-0">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Notice>
  )
}
