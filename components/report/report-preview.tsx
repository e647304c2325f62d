import { useLocale, useTranslations } from 'next-intl'
import type { Report } from '@/domain/report/report'
import { correctionFacts, type Translate } from '@/domain/report/report-words'
import { MAIN_ID, TopBar } from '../shell/top-bar'
import { ReportNote } from './report-note'
import { leftIn, ReportSide } from './report-side'
import { ReportText } from './report-text'

/** The report as it would leave the house, with what is unfinished and the ways to take it away. */
export function ReportPreview({ report, mayInclude }: { readonly report: Report; readonly mayInclude: boolean }) {
  const t = useTranslations('report')
  const voice = { t: t as unknown as Translate, locale: useLocale() }
  const { article, corrections, claims } = report
  const workbench = `/articles/${article.id}`
  const place = { label: article.title, href: workbench, language: article.language, direction: article.direction }
  return (
    <>
      <TopBar crumbs={[place, { label: t('preview.title') }]} />
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="mx-auto grid w-full max-w-6xl grid-cols-1 gap-6 px-3 py-6 max-lg:gap-4 max-lg:pt-3 sm:px-6 lg:grid-cols-[minmax(0,1fr)_19rem]"
      >
        <h1 className="sr-only">{t('documentTitle', { title: article.title })}</h1>
        {/* Beside the text where there is room; below it elsewhere, two links away. */}
        <p className="flex flex-wrap gap-x-4 gap-y-1 text-ui lg:hidden">
          <a
            href="#download"
            className="inline-flex min-h-6 items-center font-semibold text-accent underline underline-offset-2"
          >
            {t('preview.download')}
          </a>
          <a
            href="#unfinished"
            className="inline-flex min-h-6 items-center font-semibold text-accent underline underline-offset-2"
          >
            {t(leftIn(report).length > 0 ? 'preview.unfinished' : 'preview.finished')}
          </a>
        </p>
        <div className="flex min-w-0 flex-col gap-6">
          <section
            aria-label={t('article.title')}
            className="rounded-sm border border-line bg-paper px-4 py-8 sm:px-10 sm:py-12"
          >
            <h2 className="sr-only">{t('article.title')}</h2>
            <ReportText report={report} voice={voice} />
          </section>
          <section aria-labelledby="notes" className="flex flex-col gap-4">
            <h2 id="notes" className="font-semibold text-lg">
              {t('claims.title')}
            </h2>
            {claims.length === 0 && <p className="text-ink-2">{t('claims.none')}</p>}
            {claims.map((claim) => (
              <ReportNote key={claim.id} report={report} claim={claim} voice={voice} />
            ))}
          </section>
          {corrections.length > 0 && (
            <section aria-labelledby="corrections" className="flex flex-col gap-3">
              <h2 id="corrections" className="font-semibold text-lg">
                {t('corrections.title')}
              </h2>
              <ol className="flex list-decimal flex-col gap-3 ps-6">
                {corrections.map((one) => (
                  <li key={one.number} id={`correction-${one.number}`}>
                    {t('corrections.from')} <del dir="auto">{one.quote}</del> {t('corrections.to')}{' '}
                    {one.replacement ? <ins dir="auto">{one.replacement}</ins> : t('corrections.delete')}
                    {one.why && <p dir="auto">{one.why}</p>}
                    <p className="text-ink-2 text-xs">
                      {correctionFacts(voice, one).join(' · ')}
                      {' · '}
                      <a href={one.link} className="text-accent underline underline-offset-2">
                        {t('corrections.atDesk', { number: one.number })}
                      </a>
                    </p>
                  </li>
                ))}
              </ol>
            </section>
          )}
        </div>
        <ReportSide report={report} mayInclude={mayInclude} />
      </main>
    </>
  )
}
