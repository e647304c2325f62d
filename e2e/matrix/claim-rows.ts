import type { Hand } from './hand'
import { command, endpoint, page, type Row } from './row'

const spanOf = ({ article }: Hand) => ({ articleId: article.id, revisionId: article.revisionId, start: 0, end: 10 })

/** One of two claims on the same words is to be made. */
function splitBody(hand: Hand) {
  const { annotationId, claimId } = hand.mark({ purpose: 'claim' })
  return { id: claimId as string, body: { annotationId, rev: 1, speaker: 'The mayor' } }
}

/** What is said about spans of an article: annotations, claims, verdicts. */
export const CLAIM_ROWS: readonly Row[] = [
  page('/claims', 'viewer'),
  page('/search', 'viewer'),
  command('markSpan', 'reviewer', (hand) => ({ ...spanOf(hand), purpose: 'claim' })),
  command('markSpan', 'reviewer', (hand) => ({ ...spanOf(hand), purpose: 'claim', claimId: hand.claim() })),
  command('markSpan', 'editor', (hand) => ({ ...spanOf(hand), purpose: 'no-check', reason: 'waived' })),
  command('resizeAnnotation', 'reviewer', (hand) => {
    const { revisionId } = hand.article
    return { id: hand.note(), rev: 1, revisionId, start: 0, end: 5 }
  }),
  command('changeAnnotation', 'reviewer', (hand) => ({ id: hand.note(), rev: 1, body: 'Better.' })),
  command('changeAnnotation', 'editor', (hand) => ({ id: hand.correction(), rev: 1, correctionState: 'accepted' })),
  command('changeAnnotation', 'editor', (_hand, { seen, handOf }) => {
    // Another person's: the world's was made by a reviewer of its own.
    const id = handOf(null).note()
    return { id, rev: 1, body: `Not mine: ${seen.annotation}` }
  }),
  command('changePurpose', 'reviewer', (hand) => ({ id: hand.note(), rev: 1, purpose: 'claim' })),
  command('changePurpose', 'editor', (hand) => ({ id: hand.note(), rev: 1, purpose: 'no-check', reason: 'waived' })),
  command('splitSpan', 'reviewer', (hand) => {
    const claimId = hand.claim()
    return { id: hand.mark({ purpose: 'claim', claimId }).annotationId, rev: 1 }
  }),
  // A claim that went with its last span comes back for another.
  command(
    'moveSpan',
    'reviewer',
    (hand) => ({ id: hand.mark({ purpose: 'claim' }).annotationId, rev: 1, claimId: hand.claim() }),
    { isForDeleted: true },
  ),
  command('deleteAnnotation', 'reviewer', (hand) => ({ id: hand.note(), rev: 1 })),
  command('restoreAnnotation', 'reviewer', (hand) => ({ id: hand.deleteNote() }), { isForDeleted: true }),
  command('acceptProposals', 'reviewer', (hand) => ({ ids: [hand.proposal()] })),
  command('clearSentence', 'reviewer', (hand) => {
    const { id, revisionId } = hand.newArticle()
    return { articleId: id, revisionId, sentence: 1 }
  }),
  command('unclearSentence', 'reviewer', (hand) => ({ id: hand.clear(), rev: 1 })),
  command('changeClaim', 'reviewer', (hand) => ({ id: hand.claim(), rev: 1, speaker: 'The mayor' })),
  command('setVerdict', 'reviewer', (hand) => ({ claimId: hand.claim(), rev: null, ratingId: hand.article.ratingId })),
  command('confirmVerdict', 'reviewer', (hand) => {
    const claimId = hand.claim()
    hand.judge(claimId)
    return { claimId, rev: 1 }
  }),
  command('decideClaim', 'editor', (hand) => ({ claimId: hand.claim(), rev: null, ratingId: hand.article.ratingId })),
  command('reopenClaim', 'editor', (hand) => {
    const claimId = hand.claim()
    hand.decide(claimId)
    return { claimId, rev: 1 }
  }),
  command('takeBackVerdict', 'reviewer', (hand) => {
    const claimId = hand.claim()
    hand.confirmed(claimId)
    return { claimId, rev: 2, to: 1 }
  }),
  command('takeBackDecision', 'editor', (hand) => {
    const claimId = hand.claim()
    const id = hand.decide(claimId)
    hand.decide(claimId, 1)
    return { id, rev: 2, to: 1 }
  }),
  command('restoreDecision', 'editor', (hand) => ({ id: hand.reopened(hand.claim()) }), { isForDeleted: true }),
  command('mergeClaim', 'reviewer', (hand) => ({ id: hand.claim(), rev: 1, into: hand.claim() })),
  command('unmergeClaim', 'reviewer', (hand) => ({ id: hand.merged() }), { isForDeleted: true }),
  command('linkClaims', 'reviewer', (hand) => ({ claimId: hand.claim(), otherId: hand.repeat() })),
  command('unlinkClaims', 'reviewer', (hand) => hand.linked()),
  command('reuseCheck', 'reviewer', (hand) => {
    const from = hand.repeat()
    return { claimId: hand.claim(), fromClaimId: from, rev: null, verdictId: hand.judge(from) }
  }),
  command('withdrawReuse', 'reviewer', (hand) => {
    const claimId = hand.claim()
    return { claimId, evidenceIds: [hand.cite(claimId).evidenceId] }
  }),
  command('setWaiting', 'reviewer', (hand) => ({ id: hand.claim(), rev: 1, waiting: { on: 'the mayor' } })),
  command('splitSaid', 'reviewer', (hand) => {
    const { id, body } = splitBody(hand)
    return { id, ...body }
  }),
  endpoint('GET /articles/[id]/annotations', 'viewer', 'read', { id: 'article' }),
  endpoint('POST /articles/[id]/annotations', 'reviewer', 'check read', {
    id: 'article',
    status: 201,
    call: () => ({ body: { purpose: 'claim', range: { start: 0, end: 10 } } }),
  }),
  endpoint('POST /articles/[id]/annotations', 'editor', 'check edit read', {
    id: 'article',
    status: 201,
    call: () => ({ body: { purpose: 'no-check', reason: 'waived', range: { start: 0, end: 10 } } }),
  }),
  endpoint('GET /annotations/[id]', 'viewer', 'read', { id: 'annotation' }),
  endpoint('PATCH /annotations/[id]', 'reviewer', 'check read', {
    id: 'annotation',
    call: (hand) => ({ id: hand.note(), body: { body: 'Better.', rev: 1 } }),
  }),
  endpoint('DELETE /annotations/[id]', 'reviewer', 'check', {
    id: 'annotation',
    status: 204,
    call: (hand) => ({ id: hand.note(), body: { rev: 1 } }),
  }),
  endpoint('POST /annotations/[id]/restore', 'reviewer', 'check read', {
    id: 'annotation',
    isForDeleted: true,
    call: (hand) => ({ id: hand.deleteNote() }),
  }),
  endpoint('GET /claims', 'viewer', 'read'),
  endpoint('GET /claims/[id]', 'viewer', 'read', { id: 'claim' }),
  endpoint('PATCH /claims/[id]', 'reviewer', 'check read', {
    id: 'claim',
    call: (hand) => ({ id: hand.claim(), body: { speaker: 'The mayor', rev: 1 } }),
  }),
  endpoint('PUT /claims/[id]/state', 'reviewer', 'check read', {
    id: 'claim',
    call: (hand) => ({ id: hand.claim(), body: { waiting: { on: 'the mayor' }, rev: 1 } }),
  }),
  endpoint('POST /claims/[id]/merge', 'reviewer', 'check read', {
    id: 'claim',
    call: (hand) => ({ id: hand.claim(), body: { into: hand.claim(), rev: 1 } }),
  }),
  endpoint('POST /claims/[id]/unmerge', 'reviewer', 'check read', {
    id: 'claim',
    isForDeleted: true,
    call: (hand) => ({ id: hand.merged() }),
  }),
  endpoint('POST /claims/[id]/counterpart', 'reviewer', 'check read', {
    id: 'claim',
    status: 201,
    call: splitBody,
  }),
  endpoint('GET /claims/[id]/repeats', 'viewer', 'read', { id: 'claim' }),
  endpoint('PUT /claims/[id]/links', 'reviewer', 'check', {
    id: 'claim',
    status: 204,
    call: (hand) => ({ id: hand.claim(), body: { other: hand.repeat() } }),
  }),
  endpoint('DELETE /claims/[id]/links', 'reviewer', 'check', {
    id: 'claim',
    status: 204,
    call: (hand) => {
      const { claimId, otherId } = hand.linked()
      return { id: claimId, body: { other: otherId } }
    },
  }),
  endpoint('POST /claims/[id]/reuse', 'reviewer', 'check read', {
    id: 'claim',
    call: (hand) => {
      const from = hand.repeat()
      return { id: hand.claim(), body: { from, verdict: hand.judge(from) } }
    },
  }),
  endpoint('PUT /claims/[id]/assessment', 'reviewer', 'check read', {
    id: 'claim',
    call: (hand) => ({ id: hand.claim(), body: { rating: hand.article.rating } }),
  }),
  endpoint('POST /claims/[id]/assessment/confirm', 'reviewer', 'check read', {
    id: 'claim',
    call: (hand) => {
      const id = hand.claim()
      hand.judge(id)
      return { id, body: { rev: 1 } }
    },
  }),
  endpoint('PUT /claims/[id]/decision', 'editor', 'edit read', {
    id: 'claim',
    call: (hand) => ({ id: hand.claim(), body: { rating: hand.article.rating } }),
  }),
  endpoint('DELETE /claims/[id]/decision', 'editor', 'edit', {
    id: 'claim',
    status: 204,
    call: (hand) => {
      const id = hand.claim()
      hand.decide(id)
      return { id, body: { rev: 1 } }
    },
  }),
]
