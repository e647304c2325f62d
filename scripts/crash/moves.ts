import type * as annotation from '@/domain/annotation/inputs'
import type * as article from '@/domain/article/inputs'
import type * as claim from '@/domain/claim/inputs'
import type * as discussion from '@/domain/discussion/inputs'
import type * as draft from '@/domain/draft/inputs'
import type * as evidence from '@/domain/evidence/inputs'
import type * as source from '@/domain/source/inputs'
import type * as verdict from '@/domain/verdict/inputs'
import { newId } from '@/services/identity'
import type { Random } from '../served/seeded-random'
import { DOCUMENT, SENTENCES, TEXT } from './article'
import type { KnownObjects } from './known-objects'

/** What a writer stands before when it chooses its next command. */
export type Desk = {
  readonly known: KnownObjects
  readonly random: Random
  readonly me: { readonly id: string; readonly name: string }
  readonly articleId: string
  readonly revisionId: string
  readonly ratings: readonly string[]
}

type Inputs = {
  markSpan: annotation.MarkSpan
  resizeAnnotation: annotation.ResizeAnnotation
  changeAnnotation: annotation.ChangeAnnotation
  deleteAnnotation: annotation.DeleteAnnotation
  restoreAnnotation: annotation.RestoreAnnotation
  clearSentence: annotation.ClearSentence
  unclearSentence: annotation.UnclearSentence
  changeClaim: claim.ChangeClaim
  setVerdict: verdict.SetVerdict
  confirmVerdict: verdict.ConfirmVerdict
  decideClaim: verdict.DecideClaim
  reopenClaim: verdict.ReopenClaim
  takeBackVerdict: verdict.TakeBackVerdict
  takeBackDecision: verdict.TakeBackDecision
  restoreDecision: verdict.RestoreDecision
  citeSource: evidence.CiteSource
  changeEvidence: evidence.ChangeEvidence
  deleteEvidence: evidence.DeleteEvidence
  restoreEvidence: evidence.RestoreEvidence
  changeSource: source.ChangeSource
  addComment: discussion.AddComment
  changeComment: discussion.ChangeComment
  deleteComment: discussion.DeleteComment
  restoreComment: discussion.RestoreComment
  resolveThread: discussion.ResolveThread
  saveArticle: article.SaveArticle
  changeArticle: article.ChangeArticle
  deleteArticle: article.DeleteArticle
  restoreArticle: article.RestoreArticle
  saveDraft: draft.SaveDraft
  discardDraft: draft.DiscardDraft
}
export type CommandName = keyof Inputs

/** How each command is filled in at random; undefined while there is nothing it could be done to. */
export const MOVES: { readonly [N in CommandName]: (desk: Desk) => Inputs[N] | undefined } = {
  markSpan: (desk) => {
    const claimed = { ...place(desk), id: newId(), ...bounds(desk.random) }
    const repeated = desk.random.chance(0.2) ? any(desk, 'claim')?.id : undefined
    if (repeated) return { ...claimed, purpose: 'claim', claimId: repeated }
    if (desk.random.chance(0.6)) return { ...claimed, purpose: 'claim', newClaimId: newId() }
    return { ...claimed, purpose: 'comment', body: words(desk.random) }
  },
  resizeAnnotation: (desk) => {
    const seen = any(desk, 'annotation')
    return seen && { ...version(seen), revisionId: desk.revisionId, ...bounds(desk.random) }
  },
  changeAnnotation: (desk) => {
    const seen = any(desk, 'annotation')
    return seen && { ...version(seen), body: words(desk.random) }
  },
  deleteAnnotation: (desk) => some(desk, 'annotation'),
  restoreAnnotation: (desk) => lost(desk, 'annotation'),
  clearSentence: (desk) => ({ ...place(desk), id: newId(), sentence: desk.random.int(0, SENTENCES - 1) }),
  unclearSentence: (desk) => some(desk, 'clearance'),
  changeClaim: (desk) => {
    const seen = any(desk, 'claim')
    return seen && { ...version(seen), statement: words(desk.random), speaker: 'The harbour board' }
  },
  setVerdict: (desk) => {
    const claimId = any(desk, 'claim')?.id
    if (!claimId) return undefined
    const own = desk.known.all('assessment').find((one) => one.claimId === claimId && one.userId === desk.me.id)
    const verdict = { claimId, ratingId: desk.random.pick(desk.ratings), rationale: words(desk.random) }
    return own ? { ...verdict, rev: own.rev } : { ...verdict, id: newId(), rev: null }
  },
  confirmVerdict: (desk) => {
    const own = desk.random.pick(desk.known.all('assessment').filter(({ userId }) => userId === desk.me.id))
    return own && { claimId: own.claimId, rev: own.rev }
  },
  decideClaim: (desk) => {
    const claimId = any(desk, 'claim')?.id
    if (!claimId) return undefined
    const rev = desk.known.all('decision').find((one) => one.claimId === claimId)?.rev ?? null
    return { id: newId(), claimId, rev, ratingId: desk.random.pick(desk.ratings), reason: words(desk.random) }
  },
  reopenClaim: (desk) => {
    const seen = any(desk, 'decision')
    return seen && { claimId: seen.claimId, rev: seen.rev }
  },
  takeBackVerdict: (desk) => {
    const mine = desk.known.all('assessment').filter(({ userId, rev }) => userId === desk.me.id && rev > 1)
    const own = desk.random.pick(mine)
    return own && { claimId: own.claimId, rev: own.rev, to: desk.random.int(1, own.rev - 1) }
  },
  takeBackDecision: (desk) => {
    const seen = desk.random.pick(desk.known.all('decision').filter(({ rev }) => rev > 1))
    return seen && { ...version(seen), to: desk.random.int(1, seen.rev - 1) }
  },
  restoreDecision: (desk) => lost(desk, 'decision'),
  citeSource: (desk) => {
    const claimId = any(desk, 'claim')?.id
    if (!claimId) return undefined
    const known = desk.random.chance(0.5) ? any(desk, 'source')?.id : undefined
    const cited = { id: newId(), claimId, stance: 'supports' as const, quote: words(desk.random), locator: 'p. 4' }
    return known ? { ...cited, sourceId: known } : { ...cited, source: { id: newId(), title: words(desk.random) } }
  },
  changeEvidence: (desk) => {
    const seen = any(desk, 'evidence')
    return seen && { ...version(seen), stance: 'refutes', note: words(desk.random) }
  },
  deleteEvidence: (desk) => some(desk, 'evidence'),
  restoreEvidence: (desk) => lost(desk, 'evidence'),
  changeSource: (desk) => {
    const seen = any(desk, 'source')
    return seen && { ...version(seen), publisher: words(desk.random) }
  },
  addComment: (desk) => {
    const { articleId } = desk
    const said = { id: newId(), articleId, body: words(desk.random) }
    const thread = desk.random.chance(0.5) ? any(desk, 'thread')?.id : undefined
    return thread ? { ...said, threadId: thread } : { ...said, threadId: newId(), claimId: any(desk, 'claim')?.id }
  },
  changeComment: (desk) => {
    const own = desk.random.pick(desk.known.all('comment').filter(({ userId }) => userId === desk.me.id))
    return own && { ...version(own), body: words(desk.random) }
  },
  deleteComment: (desk) => some(desk, 'comment'),
  restoreComment: (desk) => lost(desk, 'comment'),
  resolveThread: (desk) => {
    const seen = any(desk, 'thread')
    return seen && { ...version(seen), isResolved: seen.resolvedAt === null }
  },
  saveArticle: () => newArticle(newId()),
  changeArticle: (desk) => {
    const seen = any(desk, 'article')
    return seen && { ...version(seen), title: words(desk.random) }
  },
  deleteArticle: (desk) => {
    const seen = desk.random.pick(desk.known.all('article').filter(({ id }) => id !== desk.articleId))
    return seen && version(seen)
  },
  restoreArticle: (desk) => lost(desk, 'article'),
  saveDraft: (desk) => ({ key: draftKey(desk), body: words(desk.random) }),
  discardDraft: (desk) => ({ key: draftKey(desk) }),
}

/** The article on which the writers of a round work. */
export function newArticle(id: string): article.SaveArticle {
  return { id, document: DOCUMENT, title: 'Forty ships', language: 'en', direction: 'ltr', working: 'public-verdict' }
}

const place = ({ articleId, revisionId }: Desk) => ({ articleId, revisionId })
const version = ({ id, rev }: { readonly id: string; readonly rev: number }) => ({ id, rev })

const any = <K extends Parameters<KnownObjects['all']>[0]>({ known, random }: Desk, kind: K) =>
  random.pick(known.all<K>(kind))

function some(desk: Desk, kind: Parameters<KnownObjects['all']>[0]) {
  const seen = any(desk, kind)
  return seen && version(seen)
}

function lost({ known, random }: Desk, kind: Parameters<KnownObjects['deleted']>[0]) {
  const id = random.pick(known.deleted(kind))
  return id === undefined ? undefined : { id }
}

/** Each writer keeps its own drafts, so that what it sent last is what must be there. */
const draftKey = ({ me, random, articleId }: Desk) => `${articleId} ${me.name} ${random.int(0, 2)}`

function bounds(random: Random) {
  const start = random.int(0, TEXT.length - 60)
  return { start, end: start + random.int(3, 55) }
}

/** Never the same twice, so that a write that was lost cannot hide behind an equal one. */
const words = (random: Random) => `Counted again, ${random.int(0, 0x7fff_ffff)} times in all.`
