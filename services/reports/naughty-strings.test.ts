import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { buildReport } from '@/domain/report/build-report'
import type { Report } from '@/domain/report/report'
import { fixtureSnapshot } from '@/domain/report/report.fixture'
import { REPORT_FORMATS } from '@/domain/report/report-formats'
import type { Translate } from '@/domain/report/report-words'
import messages from '@/messages/en/report.json'
import { reportFile } from './report-file'
import { csvRows, saidInClaimReview, saidInWebAnnotation } from './said.fixture'

/* Strings that broke other programs; nobody on this project wrote them, and they stay outside the repository. */
const file = join(process.env.SHARED_DATA ?? join(process.cwd(), '..', 'shared', 'data'), 'bad-input', 'blns.json')
const isHere = existsSync(file)
if (!isHere) console.warn('skipped: the naughty strings are not here (SHARED_DATA)')

// Half characters and NUL are refused where they are typed.
const strings = isHere
  ? (JSON.parse(readFileSync(file, 'utf8')) as string[]).filter((one) => one.isWellFormed() && !one.includes('\0'))
  : []

/** A report with one settled claim for each string, which stands in every field of it. */
function naughty(): Report {
  const snapshot = fixtureSnapshot()
  const include = { discussions: false, internal: false }
  const generatedAt = new Date('2026-05-05T10:00:00Z')
  const report = buildReport({
    snapshot,
    houseName: 'House',
    address: 'https://desk.example',
    generatedAt,
    generatedBy: 'Cleo',
    include,
  })
  const claim = report.claims.find(({ standing }) => standing.state === 'settled') as Report['claims'][number]
  const claims = strings.map((text, index) => ({
    ...claim,
    number: index + 1,
    id: `0190a000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    statement: text,
    speaker: text,
    claimDate: text,
    evidence: claim.evidence.map((one) => ({ ...one, quote: text, locator: text })),
  }))
  return { ...report, claims }
}

test.skipIf(!isHere)('every naughty string leaves in every format for programs as it was typed', () => {
  const t = createTranslator({ locale: 'en', messages, timeZone: 'UTC' }) as unknown as Translate
  const report = naughty()
  const bodies = Object.fromEntries(
    REPORT_FORMATS.map((format) => [format, reportFile(report, format, { t, locale: 'en' }).body]),
  )
  const read = (format: string) => bodies[format] as string
  expect(strings.length).toBeGreaterThan(200)
  expect((JSON.parse(read('json')) as Report).claims.map(({ statement }) => statement)).toEqual(strings)
  expect(saidInWebAnnotation(read('webannotation')).map(({ statement }) => statement)).toEqual(strings)
  expect(saidInClaimReview(read('claimreview')).map(({ statement }) => statement)).toEqual(strings)
  for (const column of ['statement', 'speaker', 'claim_date']) {
    expect(csvRows(read('csv')).map((row) => row[column])).toEqual(strings)
  }
  for (const column of ['quote', 'locator']) {
    expect(csvRows(read('csv-evidence')).map((row) => row[column])).toEqual(strings)
  }
})
