import { NextIntlClientProvider, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { buildReport } from '@/domain/report/build-report'
import { fixtureSnapshot } from '@/domain/report/report.fixture'
import { REPORT_FORMATS } from '@/domain/report/report-formats'
import type { Translate } from '@/domain/report/report-words'
import messages from '@/messages/en/report.json'
import { ReportNote } from './report-note'
import { ReportSide } from './report-side'
import { ReportText } from './report-text'

const report = buildReport({
  snapshot: fixtureSnapshot(),
  houseName: 'House',
  address: 'https://desk.example',
  generatedAt: new Date('2026-05-05T10:00:00Z'),
  generatedBy: 'Anna',
  include: { discussions: false, internal: false },
})

function Parts({ mayInclude }: { mayInclude: boolean }) {
  const voice = { t: useTranslations('report') as unknown as Translate, locale: 'en' }
  return (
    <>
      <ReportText report={report} voice={voice} />
      {report.claims.map((claim) => (
        <ReportNote key={claim.id} report={report} claim={claim} voice={voice} />
      ))}
      <ReportSide report={report} mayInclude={mayInclude} />
    </>
  )
}

const draw = (mayInclude: boolean) => render(<Parts mayInclude={mayInclude} />)

const render = (part: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      messages={{ report: messages }}
      timeZone="UTC"
      onError={(error) => expect.unreachable(error.message)}
    >
      {part}
    </NextIntlClientProvider>,
  )

it('draws every claim, verdict, author and source of the report', () => {
  const html = draw(true)
  for (const { number, statement, standing, assessments, evidence } of report.claims) {
    expect(html).toContain(`id="claim-${number}"`)
    const said = [
      statement,
      standing.verdict?.label,
      ...assessments.map(({ author }) => author),
      ...evidence.map((one) => one.source?.title),
    ]
    for (const one of said) if (one) expect(html).toContain(one)
  }
})

it('leads from every number to a place on the page', () => {
  const html = draw(true)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1])
  expect(new Set(ids).size).toBe(ids.length)
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((m) => m[1]).filter((id) => !id?.startsWith('correction'))
  expect(targets.length).toBeGreaterThan(15)
  for (const target of targets) expect(ids).toContain(target)
})

it('lets only an editor choose what leaves', () => {
  expect(draw(true)).toContain('type="checkbox"')
  expect(draw(false)).not.toContain('type="checkbox"')
  expect(draw(false)).toContain('Only an editor can include them')
})

it('lists what is unfinished and offers a file in every format', () => {
  const html = draw(true)
  for (const text of [
    '2 claims not checked',
    '1 claim disputed',
    '1 passage no longer in the text',
    '46 words not accounted for',
  ]) {
    expect(html).toContain(text)
  }
  for (const format of REPORT_FORMATS) expect(html).toContain(`report?format=${format}"`)
})

it('says why there is no ClaimReview of verdicts on an internal scale', () => {
  const internal = { ...report, scale: { ...report.scale, kind: 'internal' as const } }
  const html = render(<ReportSide report={internal} mayInclude={false} />)
  expect(html).not.toContain('format=claimreview')
  expect(html).toContain('rated on an internal scale')
})
