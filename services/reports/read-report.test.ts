import { beforeEach, describe, expect, it } from 'vitest'
import { Report } from '@/domain/report/report'
import type { WorkbenchSnapshot } from '@/domain/workbench/objects'
import { markSpan } from '../annotation/mark-span'
import type { Context } from '../context'
import { deskFixture } from '../desk.fixture'
import { citeSource } from '../evidence/cite-source'
import { setVerdict } from '../verdict/set-verdict'
import { readReport } from './read-report'

const NOTHING = { discussions: false, internal: false }
let desk: ReturnType<typeof deskFixture>
let article: WorkbenchSnapshot

beforeEach(() => {
  desk = deskFixture()
  article = desk.article('The bridge opened in 1932.')
  const place = { articleId: article.article.id, revisionId: article.revision.id, start: 0, end: 26 }
  const claimId = markSpan(desk.reviewer, { ...place, purpose: 'claim' }).value.claimId as string
  const source = { title: 'SECRETNAME', isConfidential: true }
  citeSource(desk.reviewer, { claimId, source, stance: 'supports', quote: 'SECRETQUOTE' })
  const ratingId = article.scale.ratings[0]?.id ?? null
  setVerdict(desk.reviewer, { claimId, rev: null, ratingId, rationale: 'Because.' })
})

const read = (ctx: Context, include = NOTHING) => readReport(ctx, article.article.id, include)

describe('readReport', () => {
  it('reports what stands in the database', () => {
    const report = Report.parse(read(desk.viewer))
    expect(report).toMatchObject({ house: 'The Desk', generated: { by: 'Vera' }, people: ['Rosa'] })
    expect(report.claims).toMatchObject([
      { statement: 'The bridge opened in 1932.', standing: { state: 'settled', people: ['Rosa'] } },
    ])
    expect(report.coverage).toMatchObject({ words: 5, wordsAccounted: 5 })
  })

  it.each(['viewer', 'reviewer', 'editor', 'admin'] as const)(
    'never shows a %s a confidential source unasked, nor an e-mail',
    (role) => {
      expect(JSON.stringify(read(desk[role]))).not.toMatch(/SECRET|@desk\.example/)
    },
  )

  it.each([
    { discussions: true, internal: false },
    { discussions: false, internal: true },
  ])('lets only editors include internal matter: %o', (include) => {
    for (const ctx of [desk.viewer, desk.reviewer]) expect(() => read(ctx, include)).toThrow('report.includeForbidden')
    for (const ctx of [desk.editor, desk.admin]) expect(read(ctx, include).included).toEqual(include)
  })

  it('shows an editor who asks the confidential source', () => {
    expect(JSON.stringify(read(desk.editor, { discussions: false, internal: true }))).toContain('SECRETQUOTE')
  })

  it('does not find an article that is not there', () => {
    const id = '0190a000-0000-7000-8000-000000000000'
    expect(() => readReport(desk.editor, id, NOTHING)).toThrow('not_found')
  })
})
