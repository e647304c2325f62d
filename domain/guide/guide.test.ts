import { describe, expect, it } from 'vitest'
import { isGuideShown, momentsDone, NO_NOTE, readNote } from './guide'

const NOTHING = { annotations: [], assessments: [], evidence: [] }
const mark = { createdBy: 'me', isProposal: false, purpose: 'claim' }
const verdict = { userId: 'me', ratingId: 'r', conclusion: null, rationale: '' }
const cited = { createdBy: 'me', sourceId: 's' }

describe('the first minutes', () => {
  it.each([
    ['nothing done', NOTHING, []],
    ['a claim marked', { ...NOTHING, annotations: [mark] }, ['mark']],
    ["somebody else's claim", { ...NOTHING, annotations: [{ ...mark, createdBy: 'you' }] }, []],
    ['a proposal of the machine', { ...NOTHING, annotations: [{ ...mark, isProposal: true }] }, []],
    ['a line excluded', { ...NOTHING, annotations: [{ ...mark, purpose: 'excluded' }] }, []],
    ['a rating', { ...NOTHING, assessments: [verdict] }, ['judge']],
    ['a conclusion', { ...NOTHING, assessments: [{ ...verdict, ratingId: null, conclusion: 'So.' }] }, ['judge']],
    ['reasons only', { ...NOTHING, assessments: [{ ...verdict, ratingId: null, rationale: 'As [1] says' }] }, ['why']],
    ["somebody else's verdict", { ...NOTHING, assessments: [{ ...verdict, userId: 'you' }] }, []],
    ['a source cited', { ...NOTHING, evidence: [cited] }, ['cite']],
    ['"unanswerable", without a source', { ...NOTHING, evidence: [{ ...cited, sourceId: null }] }, []],
  ])('%s', (_what, work, done) => {
    expect([...momentsDone('me', work, NO_NOTE)]).toEqual(done)
  })

  it('the last one is an act, and is kept', () => {
    expect([...momentsDone('me', NOTHING, { ...NO_NOTE, hasGoneNext: true })]).toEqual(['left'])
  })

  it.each([undefined, '', 'nonsense', 'null', '7', '{"isHidden":"yes"}'])('a note kept as %s is none', (kept) => {
    expect(readNote(kept)).toEqual(NO_NOTE)
  })

  it('are shown to newcomers until they are put away, and to others who ask', () => {
    expect(isGuideShown({ isNewcomer: true, note: NO_NOTE })).toBe(true)
    expect(isGuideShown({ isNewcomer: false, note: NO_NOTE })).toBe(false)
    expect(isGuideShown({ isNewcomer: true, note: { ...NO_NOTE, isHidden: true } })).toBe(false)
    expect(isGuideShown({ isNewcomer: false, note: { ...NO_NOTE, isAsked: true } })).toBe(true)
  })
})
