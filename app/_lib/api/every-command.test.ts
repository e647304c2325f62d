import { describe, expect, it } from 'vitest'
import { CONTRACTS } from '@/domain/api/contracts'
import { COMMANDS } from '../commands'

/** The endpoint through which a program does what each command of the screens does. */
const ENDPOINT: Readonly<Record<string, string>> = {
  markSpan: 'createAnnotation',
  resizeAnnotation: 'changeAnnotation',
  changeAnnotation: 'changeAnnotation',
  changePurpose: 'changeAnnotation',
  moveSpan: 'changeAnnotation',
  splitSpan: 'changeAnnotation',
  deleteAnnotation: 'deleteAnnotation',
  restoreAnnotation: 'restoreAnnotation',
  acceptProposals: 'changeAnnotation',
  clearSentence: 'clearSentence',
  unclearSentence: 'unclearSentence',
  changeClaim: 'changeClaim',
  mergeClaim: 'mergeClaim',
  unmergeClaim: 'unmergeClaim',
  linkClaims: 'linkClaims',
  unlinkClaims: 'unlinkClaims',
  reuseCheck: 'reuseCheck',
  setWaiting: 'setClaimState',
  splitSaid: 'createCounterpart',
  setVerdict: 'setAssessment',
  confirmVerdict: 'confirmAssessment',
  decideClaim: 'setDecision',
  reopenClaim: 'deleteDecision',
  citeSource: 'createEvidence',
  changeEvidence: 'changeEvidence',
  deleteEvidence: 'deleteEvidence',
  restoreEvidence: 'restoreEvidence',
  changeSource: 'changeSource',
  deleteFile: 'deleteFile',
  restoreFile: 'restoreFile',
  addComment: 'createThread',
  changeComment: 'changeComment',
  deleteComment: 'deleteComment',
  restoreComment: 'restoreComment',
  resolveThread: 'changeThread',
  saveArticle: 'createArticle',
  changeArticle: 'changeArticle',
  deleteArticle: 'deleteArticle',
  restoreArticle: 'restoreArticle',
}

/**
 * What only a page needs: a program keeps its unsent text itself, and takes evidence and assessment back one by one;
 * `withdrawReuse`, `takeBackVerdict`, `takeBackDecision` and `restoreDecision` are each the one undo of one press.
 */
const SCREENS_ONLY = [
  ...['saveDraft', 'discardDraft', 'withdrawReuse'],
  ...['takeBackVerdict', 'takeBackDecision', 'restoreDecision'],
]

describe('everything the screens can do', () => {
  it('has an endpoint for each command', () => {
    expect([...Object.keys(ENDPOINT), ...SCREENS_ONLY].sort()).toEqual([...COMMANDS.keys()].sort())
  })

  it('names endpoints that are there', () => {
    const names = new Set(CONTRACTS.map(({ name }) => name))
    expect(Object.values(ENDPOINT).filter((name) => !names.has(name))).toEqual([])
  })
})
