import { useTranslations } from 'next-intl'
import { FORMATS_OF_WAY } from '@/domain/article/ways'
import type { Report } from '@/domain/report/report'
import { formatRefusal, type ReportFormat } from '@/domain/report/report-formats'
import { Button, ButtonLink } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Notice } from '../ui/notice'

type Props = { readonly report: Report; readonly mayInclude: boolean }

/** What is still to do, what may leave the house, and the files to take away. */
export function ReportSide({ report, mayInclude }: Props) {
  const t = useTranslations('report.preview')
  const { included } = report
  const { id, working } = report.article
  const isLineCheck = working === 'line-check'
  // Before publication the copies on which one goes on working come before any file.
  const copies = (
    <p className="flex flex-wrap gap-2">
      <ButtonLink href={`/articles/${id}/corrections`}>
        {t('corrections', { count: report.corrections.length })}
      </ButtonLink>
      {isLineCheck && <ButtonLink href={`/articles/${id}/ledger`}>{t('checkingCopy')}</ButtonLink>}
    </p>
  )
  return (
    <aside className="flex flex-col gap-6 max-lg:mt-2 lg:sticky lg:top-18 lg:self-start">
      <section aria-labelledby="download" className="flex flex-col gap-2">
        <h2 id="download" className="scroll-mt-18 font-semibold">
          {t('download')}
        </h2>
        {(included.discussions || included.internal) && <Notice kind="warning">{t('includedWarning')}</Notice>}
        {isLineCheck && copies}
        <ul className="grid gap-2 sm:max-lg:grid-cols-2">
          {FORMATS_OF_WAY[working].map((format) => (
            <Download key={format} report={report} format={format} />
          ))}
        </ul>
        {!isLineCheck && copies}
      </section>
      <Unfinished report={report} />
      <section aria-labelledby="include" className="flex flex-col gap-3">
        <h2 id="include" className="font-semibold">
          {t('include')}
        </h2>
        {mayInclude ? (
          <form method="get" className="flex flex-col gap-3">
            <Checkbox
              name="include"
              value="discussions"
              defaultChecked={included.discussions}
              label={t('includeDiscussions')}
              hint={t('includeDiscussionsNote')}
            />
            <Checkbox
              name="include"
              value="internal"
              defaultChecked={included.internal}
              label={t('includeInternal')}
              hint={t('includeInternalNote')}
            />
            <Button type="submit" className="self-start">
              {t('includeApply')}
            </Button>
          </form>
        ) : (
          <p className="text-ink-2 text-sm">{t('includeEditors')}</p>
        )}
      </section>
    </aside>
  )
}

function Download({ report, format }: { report: Report; format: ReportFormat }) {
  const t = useTranslations('report')
  const chosen = (['discussions', 'internal'] as const).filter((key) => report.included[key])
  const include = chosen.length > 0 ? `&include=${chosen.join(',')}` : ''
  const label = t(`preview.formats.${format}.label`)
  const refusal = formatRefusal(report, format)
  const box = 'flex min-h-11 flex-col rounded-lg border border-line px-3 py-1.5'
  if (refusal) {
    return (
      <li className={box}>
        <span className="font-semibold text-ink-2">{label}</span>
        <span className="text-ink-2 text-xs">{t(`errors.${refusal}`)}</span>
      </li>
    )
  }
  return (
    <li>
      <a
        href={`/api/articles/${report.article.id}/report?format=${format}${include}`}
        download
        className={`${box} bg-paper no-underline hover:bg-desk`}
      >
        <span className="font-semibold text-accent">{label}</span>
        <span className="text-ink-2 text-xs">{t(`preview.formats.${format}.note`)}</span>
      </a>
    </li>
  )
}

/** What is still to do before the report can leave, with how many of each. */
export function leftIn(report: Report) {
  const { states, coverage, claims, corrections, proposals } = report
  const lost =
    claims.flatMap(({ unanchored }) => unanchored).length + corrections.filter(({ start }) => start === null).length
  const left = [
    ['open', states.open],
    ['waiting', states.waiting],
    ['disputed', states.disputed],
    ['checkAgain', states['check-again']],
    ['assessed', states.assessed],
    ['unanchored', lost],
    ['words', coverage.words - coverage.wordsAccounted],
    ['proposals', proposals],
  ] as const
  return left.filter(([, count]) => count > 0)
}

function Unfinished({ report }: { report: Report }) {
  const t = useTranslations('report.preview')
  const rows = leftIn(report)
  return (
    <section aria-labelledby="unfinished" className="flex flex-col gap-2">
      <h2 id="unfinished" className="scroll-mt-18 font-semibold">
        {t(rows.length > 0 ? 'unfinished' : 'finished')}
      </h2>
      <ul className="flex list-disc flex-col gap-1 ps-5 text-sm empty:hidden">
        {rows.map(([key, count]) => (
          <li key={key}>{t(key, { count })}</li>
        ))}
      </ul>
    </section>
  )
}
