import { describe, expect, it } from 'vitest'
import type { WorkbenchSnapshot } from '../workbench/objects'
import { buildReport } from './build-report'
import { Report } from './report'
import { fixtureId, fixtureSnapshot } from './report.fixture'

const build = (snapshot: WorkbenchSnapshot = fixtureSnapshot(), include = { discussions: false, internal: false }) =>
  buildReport({
    snapshot,
    houseName: 'House',
    address: 'https://desk.example',
    generatedAt: new Date('2026-05-05T10:00:00Z'),
    generatedBy: 'Cleo',
    include,
  })
const claim = (statement: RegExp, report = build()) => {
  const found = report.claims.find((one) => statement.test(one.statement))
  if (!found) throw new Error(`no claim ${statement}`)
  return found
}

describe('buildReport', () => {
  it('is a value of its own schema, unchanged by JSON', () => {
    const report = build(fixtureSnapshot(), { discussions: true, internal: true })
    expect(Report.parse(JSON.parse(JSON.stringify(report)))).toEqual(report)
  })

  it('numbers claims as a reader meets them, lost ones last', () => {
    const { claims } = build()
    expect(claims.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    const starts = claims.map(({ occurrences }) => occurrences[0]?.start ?? Number.POSITIVE_INFINITY)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(claims.at(-1)).toMatchObject({ occurrences: [], unanchored: ['designed by Otto Vehn'] })
  })

  it('says whose verdict it is', () => {
    expect(claim(/four million under budget.$/).standing).toMatchObject({
      state: 'settled',
      basis: 'decision',
      people: ['Cleo Lindqvist'],
    })
    expect(claim(/opened in 1931.$/).standing).toMatchObject({ state: 'assessed', people: ['Anna Marsh'] })
    expect(claim(/longest/).standing).toMatchObject({
      state: 'disputed',
      verdict: null,
      people: ['Anna Marsh', 'Ben Okafor'],
    })
    expect(claim(/31.6/).standing).toMatchObject({ state: 'check-again', isStale: true, people: ['Ben Okafor'] })
    expect(claim(/injured/).standing).toMatchObject({ state: 'waiting', verdict: null })
    expect(claim(/31.6/).assessments[0]).toMatchObject({ isStale: true, judgedStatement: 'The works cost 31 million.' })
  })

  it('numbers citations by what is shown, and names what is held back only as confidential', () => {
    const held = claim(/^The repairs/)
    expect(held.evidence.map(({ number, source }) => [number, source?.title])).toEqual([
      [1, 'Audit report on the Alder Bridge'],
    ])
    expect(JSON.stringify(held.assessments)).toContain('"state":"confidential"')
    const all = build(fixtureSnapshot(), { discussions: false, internal: true })
    expect(claim(/^The repairs/, all).evidence.map(({ number }) => number)).toEqual([1, 2])
  })

  it('holds back the evidence of a source that the reader may not know of', () => {
    const snapshot = fixtureSnapshot()
    const hidden = { ...snapshot, sources: snapshot.sources.filter(({ isConfidential }) => !isConfidential) }
    expect(JSON.stringify(build(hidden, { discussions: true, internal: true }))).not.toContain('SECRETQUOTE')
  })

  it('records what was chosen to leave', () => {
    expect(build().included).toEqual({ discussions: false, internal: false })
    expect(build().discussions).toBeNull()
    const told = build(fixtureSnapshot(), { discussions: true, internal: false })
    expect(told.included.discussions).toBe(true)
    expect(told.discussions?.flatMap(({ comments }) => comments.map(({ author }) => author))).toEqual([
      'Anna Marsh',
      'Ben Okafor',
    ])
    expect(JSON.stringify(told)).not.toMatch(/SECRET/)
  })

  it('counts a proposal for nothing', () => {
    const report = build()
    expect(report.proposals).toBe(1)
    expect(report.exclusions).toHaveLength(1)
  })

  it('drops an address that could run something', () => {
    const snapshot = fixtureSnapshot()
    const sources = snapshot.sources.map((one) => ({ ...one, url: 'javascript:alert(1)' }))
    expect(JSON.stringify(build({ ...snapshot, sources }))).not.toContain('javascript:')
  })

  it('cites evidence that was deleted as gone', () => {
    const snapshot = fixtureSnapshot()
    const evidence = snapshot.evidence.filter(({ id }) => id !== fixtureId('opened cites archive'))
    expect(JSON.stringify(claim(/opened in 1931.$/, build({ ...snapshot, evidence })).assessments)).toContain('"gone"')
  })
})
