import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { WORKING, type Working } from '@/domain/article/article'
import { FORMATS_OF_WAY, hiddenFields, isShownIn, WAY_FIELDS, type WayField } from '@/domain/article/ways'
import { REPORT_FORMATS } from '@/domain/report/report-formats'
import messages from '@/messages/en/report.json'
import { markSpan } from '../annotation/mark-span'
import { deskFixture } from '../desk.fixture'
import { citeSource } from '../evidence/cite-source'
import { writeReport } from '../reports/write-report'
import { setVerdict } from '../verdict/set-verdict'
import { readWorkbench } from '../workbench/read-workbench'
import { changeArticle } from './change-article'

/** What each field holds, as every kind of text would show it. */
const CONTENT: Readonly<Record<WayField, string>> = {
  speaker: 'Ilse Brandt',
  claimDate: 'Monday 27 April',
  firstAppearanceUrl: 'https://council.example/speech',
  types: 'causal',
  reportingSource: 'Port Courier',
  locationIso: 'NO-03',
  transcription: 'SLIPPERY WHEN WET',
  whyChecked: 'It was shared widely',
  confidence: '0.87',
  question: 'When did it open?',
  answer: 'On a Tuesday',
  answerType: 'Boolean',
  explanation: 'The log says so',
  medium: 'metadata',
}
const NOTHING = { discussions: false, internal: false }

/** An article on which every field of every way holds something. */
function filled() {
  const desk = deskFixture()
  const { article, revision, scale } = desk.article('The bridge opened in 1932.')
  const place = { articleId: article.id, revisionId: revision.id, start: 0, end: 26 }
  const { speaker, claimDate, firstAppearanceUrl, reportingSource, locationIso, transcription, whyChecked } = CONTENT
  const about = { speaker, claimDate, firstAppearanceUrl, reportingSource, locationIso, transcription, whyChecked }
  const claim = { ...about, types: ['causal' as const] }
  const claimId = markSpan(desk.reviewer, { ...place, purpose: 'claim', claim }).value.claimId as string
  citeSource(desk.reviewer, {
    claimId,
    source: { title: 'Log' },
    stance: 'supports',
    question: CONTENT.question,
    answer: CONTENT.answer,
    answerType: 'Boolean',
    explanation: CONTENT.explanation,
    medium: 'metadata',
  })
  setVerdict(desk.reviewer, { claimId, rev: null, ratingId: scale.ratings[0]?.id as string, confidence: 0.87 })
  const seen = () => readWorkbench(desk.editor, article.id)
  const work = (working: Working) => changeArticle(desk.editor, { id: article.id, rev: seen().article.rev, working })
  const write = async (format: string) => {
    const file = await writeReport(desk.viewer, article.id, NOTHING, format, { locale: 'en', messages })
    return file.body
  }
  return { ...desk, seen, work, write }
}

const ways = fc.array(fc.constantFrom(...WORKING), { minLength: 1, maxLength: 8 })

describe('a way of working', () => {
  it('hides and forgets nothing: every field survives every switch', () => {
    fc.assert(
      fc.property(ways, (switches) => {
        const desk = filled()
        const before = desk.seen()
        for (const working of switches) desk.work(working)
        const after = desk.seen()
        const { working, rev } = after.article
        expect(after).toEqual({ ...before, article: { ...before.article, working, rev }, lastEvent: after.lastEvent })
        expect(working).toBe(switches.at(-1))
      }),
      { numRuns: 15 },
    )
  })

  it.each(WORKING)('%s: every export says what it said before', async (working) => {
    const desk = filled()
    for (const format of REPORT_FORMATS) {
      desk.work('public-verdict')
      const before = await desk.write(format)
      desk.work(working)
      const text = (await desk.write(format)).replace(`"working": "${working}"`, '"working": "public-verdict"')
      expect(text, format).toBe(before)
    }
  })

  it.each(WAY_FIELDS)('%s leaves with the machine formats, whatever the way', async (field) => {
    const desk = filled()
    desk.work('line-check')
    const tables = (await desk.write('csv')) + (await desk.write('csv-evidence'))
    expect(tables).toContain(CONTENT[field])
    expect(await desk.write('json')).toContain(CONTENT[field])
  })

  it('says which fields hold something that it hides', () => {
    const desk = filled()
    const { claims, assessments, evidence } = desk.seen()
    const held = { claim: claims[0] as (typeof claims)[0], assessment: assessments[0] ?? null, evidence }
    expect(hiddenFields('line-check', held)).toEqual([...WAY_FIELDS])
    expect(hiddenFields('public-verdict', held)).toEqual(WAY_FIELDS.slice(4))
    expect(hiddenFields('data-set', held)).toEqual([])
    const empty = { ...held.claim, speaker: ' ', types: [] }
    expect(hiddenFields('line-check', { claim: empty, assessment: null, evidence: [] })).not.toContain('speaker')
    expect(hiddenFields('line-check', { claim: empty, assessment: null, evidence: [] })).not.toContain('types')
  })

  it('shows more from line check to public verdict to data set, and a data set everything', () => {
    for (const field of WAY_FIELDS) {
      if (isShownIn('line-check', field)) expect(isShownIn('public-verdict', field)).toBe(true)
      expect(isShownIn('data-set', field)).toBe(true)
    }
  })

  it.each(WORKING)('%s offers every format, each once', (working) => {
    expect(FORMATS_OF_WAY[working].toSorted()).toEqual([...REPORT_FORMATS].sort())
  })
})

test('only an editor changes the way of working; it is one event', () => {
  const desk = filled()
  const { article } = desk.seen()
  const input = { id: article.id, rev: article.rev, working: 'data-set' } as const
  expect(() => changeArticle(desk.reviewer, input)).toThrow('forbidden')
  const { event } = changeArticle(desk.editor, input)
  const verb = desk.db.$client.prepare('SELECT verb FROM events WHERE n = ?').pluck().get(event)
  expect(verb).toBe('changeArticle')
})
