import { insertUser } from '@/db/queries/account'
import type { Context } from '@/services/context'
import { newId } from '@/services/identity'
import type { Desk } from '../desk'
import { type Article, Hand, type Kind, WORDS } from './hand'

/** What the house holds while the matrix is run. */
export type World = {
  readonly desk: Desk
  /** One object of each kind that everybody may see. */
  readonly seen: Readonly<Record<Kind, string>>
  readonly article: Article
  /** Objects that are deleted, or lie in a deleted article, by kind. */
  readonly gone: Readonly<Partial<Record<Kind, readonly string[]>>>
  /** What only reviewers see, and no token without `internal`. */
  readonly secret: { readonly source: string; readonly evidence: string; readonly file: string }
  /** An identity that nothing ever had. */
  readonly never: string
  /** Whether there is an object of this kind with this identity, deleted or not. */
  readonly exists: (kind: Kind, id: string) => boolean
  /** Somebody's hands; those of a reviewer for whoever may make nothing. */
  readonly handOf: (ctx: Context | null) => Hand
}

export function buildWorld(desk: Desk): World {
  const { ada, edith, rosa } = desk.people
  const person = {
    name: 'Zoe Quist',
    email: `${WORDS.address}@harbour.example`,
    role: 'viewer',
    passwordHash: 'none',
  } as const
  insertUser(desk.db, { id: newId(), ...person, createdAt: new Date().toISOString() })
  const nowhere: Article = { id: '', revisionId: '', ratingId: '', rating: '' }
  const article = new Hand(edith, nowhere, edith, ada).newArticle()
  const hand = new Hand(rosa, article, edith, ada)
  const claim = hand.claim()
  const open = hand.cite(claim)
  const secret = hand.cite(claim, WORDS.secret, true)
  const { id: comment, threadId: thread } = hand.comment()
  const seen = {
    article: article.id,
    annotation: hand.note(),
    claim,
    assessment: hand.judge(claim),
    decision: hand.decide(claim),
    evidence: open.evidenceId,
    source: open.sourceId,
    thread,
    comment,
    clearance: hand.clear(article),
    scale: hand.newScale(),
    file: hand.file(WORDS.work, open.sourceId),
  }
  return {
    desk,
    seen,
    article,
    gone: goneThings(hand),
    secret: {
      source: secret.sourceId,
      evidence: secret.evidenceId,
      file: hand.file(WORDS.secret, secret.sourceId),
    },
    never: newId(),
    exists: (kind, id) => hand.rev(kind, id) !== undefined,
    handOf: (ctx) => new Hand(ctx && ctx.actor.role !== 'viewer' ? ctx : rosa, article, edith, ada, ctx ?? rosa),
  }
}

function goneThings(hand: Hand): World['gone'] {
  const article = hand.newArticle(WORDS.gone)
  const claim = hand.claim(WORDS.gone, article)
  const inside = {
    article: article.id,
    annotation: hand.note(WORDS.gone, article),
    claim,
    assessment: hand.judge(claim, WORDS.gone),
    decision: hand.decide(claim),
    evidence: hand.cite(claim, WORDS.gone).evidenceId,
    ...(({ id, threadId }) => ({ comment: id, thread: threadId }))(hand.comment(WORDS.gone, article)),
    clearance: hand.clear(article),
  }
  hand.deleteArticle(article)
  const { comment, thread, evidence, annotation, ...rest } = inside
  const once = (id: string) => [id]
  return {
    ...Object.fromEntries(Object.entries(rest).map(([kind, id]) => [kind, once(id)])),
    annotation: [annotation, hand.deleteNote(hand.note(WORDS.gone))],
    comment: [comment, hand.deleteComment(hand.comment(WORDS.gone).id)],
    thread: [thread],
    file: [hand.deleteFile(hand.file(WORDS.gone))],
    evidence: [evidence, hand.deleteEvidence(hand.cite(hand.claim(), WORDS.gone).evidenceId)],
  }
}
