import { findUserByEmail, insertUser, type UserRow } from '@/db/queries/account'
import type { Role } from '@/domain/account/account'
import type { MarkSpan } from '@/domain/annotation/inputs'
import type { Rating } from '@/domain/scale/scale'
import type { ObjectKind } from '@/domain/workbench/objects'
import { invitePerson, withdrawInvitation } from '@/services/account/invitations'
import { openSession } from '@/services/account/sessions'
import { disablePerson } from '@/services/account/standing'
import { createToken } from '@/services/account/tokens'
import { clearSentence } from '@/services/annotation/clear-sentence'
import { deleteAnnotation } from '@/services/annotation/delete-annotation'
import { markSpan } from '@/services/annotation/mark-span'
import { deleteArticle } from '@/services/article/change-article'
import { prepareRevision } from '@/services/article/prepare-revision'
import { storeArticle } from '@/services/article/save-article'
import { linkClaims } from '@/services/claim/link-claims'
import { mergeClaim } from '@/services/claim/merge-claim'
import type { Context } from '@/services/context'
import { paragraphs } from '@/services/desk.fixture'
import { addComment, deleteComment } from '@/services/discussion/comment'
import { deleteEvidence } from '@/services/evidence/change-evidence'
import { citeSource } from '@/services/evidence/cite-source'
import { deleteFile } from '@/services/files/change-file'
import { type HouseRules, readHouseRules } from '@/services/house/change-house'
import { newId } from '@/services/identity'
import { createScale } from '@/services/scale/create-scale'
import { decideClaim, reopenClaim } from '@/services/verdict/decide-claim'
import { confirmVerdict, setVerdict } from '@/services/verdict/set-verdict'
import { readWorkbench } from '@/services/workbench/read-workbench'
import { addFile } from '../houses/files-of-sources'

/**
 * Words that stand in what the house keeps and nowhere else: whose answer holds one has seen it.
 * `work` is for everybody who is signed in, `talk` not for a token without `internal`, `secret` for
 * reviewers, `address` (in somebody's e-mail address) for admins, `gone` was deleted.
 */
export const WORDS = {
  work: 'zqwork',
  talk: 'zqtalk',
  secret: 'zqsecret',
  address: 'zqaddress',
  gone: 'zqgone',
} as const
export type Word = keyof typeof WORDS

const TEXT = `The ${WORDS.work} bridge opened in 1932. It is long and it is old.`
/** What has an identity that a request may name. */
export type Kind = ObjectKind | 'scale' | 'file'

const TABLES = {
  article: 'articles',
  annotation: 'annotations',
  claim: 'claims',
  assessment: 'assessments',
  decision: 'decisions',
  evidence: 'evidence',
  source: 'sources',
  thread: 'threads',
  comment: 'comments',
  clearance: 'clearances',
  scale: 'scales',
  file: 'source_files',
} as const satisfies Record<Kind, string>

export type Article = {
  readonly id: string
  readonly revisionId: string
  /** The first rating of its scale, by id and by key. */
  readonly ratingId: string
  readonly rating: string
}

/** What one person makes, so that a row has something to work on. */
export class Hand {
  constructor(
    readonly me: Context,
    /** An article that is there for everybody. */
    readonly article: Article,
    private readonly editor: Context,
    private readonly admin: Context,
    /** Whoever asks, also when they may make nothing. */
    readonly self: Context = me,
  ) {}

  /** The version an object stands at. */
  rev(kind: Kind, id: string): number {
    return this.me.db.$client.prepare(`SELECT rev FROM ${TABLES[kind]} WHERE id = ?`).pluck().get(id) as number
  }

  newArticle(word: string = WORDS.work, excluded: readonly { start: number; end: number }[] = []): Article {
    const document = paragraphs(TEXT.replace(WORDS.work, word))
    const input = {
      document,
      title: `About ${word}`,
      language: 'en',
      direction: 'ltr',
      excluded: [...excluded],
    } as const
    const prepared = prepareRevision(document, 'en')
    const { id } = storeArticle(
      this.editor,
      { ...input, excluded: [...excluded], working: 'public-verdict' },
      prepared,
      {
        isSample: false,
        exclusions: 'proposed',
      },
    ).value
    const { revision, scale } = readWorkbench(this.editor, id)
    const [{ id: ratingId, key: rating }] = scale.ratings as [Rating]
    return { id, revisionId: revision.id, ratingId, rating }
  }

  mark(more: Partial<MarkSpan> & Pick<MarkSpan, 'purpose'>, { id, revisionId } = this.article) {
    return markSpan(this.me, { articleId: id, revisionId, start: 0, end: 10, ...more }).value
  }

  comment(word: string = WORDS.talk, article = this.article): { readonly id: string; readonly threadId: string } {
    return addComment(this.me, { articleId: article.id, body: `It was ${word}.` }).value
  }

  note(word: string = WORDS.work, article = this.article): string {
    return this.mark({ purpose: 'comment', body: `A note on ${word}.` }, article).annotationId
  }

  claim(word: string = WORDS.work, article = this.article): string {
    return this.mark({ purpose: 'claim', statement: `That ${word} is so` }, article).claimId as string
  }

  /** A claim that was merged into another. */
  merged(): string {
    const id = this.claim()
    mergeClaim(this.me, { id, rev: 1, into: this.claim() })
    return id
  }

  /** A claim of another article that says the same. */
  repeat(): string {
    return this.claim(WORDS.work, this.newArticle())
  }

  /** Two claims that somebody linked. */
  linked() {
    const [claimId, otherId] = [this.claim(), this.repeat()]
    linkClaims(this.me, { claimId, otherId })
    return { claimId, otherId }
  }

  /** An exclusion that the machine proposed, in an article of its own. */
  proposal(): string {
    const { id } = this.newArticle(WORDS.work, [{ start: 0, end: 10 }])
    return readWorkbench(this.editor, id).annotations[0]?.id as string
  }

  correction(): string {
    return this.mark({ purpose: 'correction', replacement: 'A' }).annotationId
  }

  cite(claimId: string, word: string = WORDS.work, isConfidential = false) {
    // A source outlives what cites it: only words that may be seen stand on it.
    const source = { title: `A book on ${isConfidential ? word : WORDS.work}`, isConfidential }
    const cited = citeSource(this.me, {
      claimId,
      stance: 'supports',
      quote: `It says ${word}`,
      note: word,
      source,
    }).value
    return { evidenceId: cited.evidenceId, sourceId: cited.sourceId as string }
  }

  judge(claimId: string, word: string = WORDS.work): string {
    const { ratingId } = this.article
    return setVerdict(this.me, { claimId, rev: null, ratingId, rationale: `Because ${word}.` }).value.id
  }

  /** Judged, and then confirmed: at its second version. */
  confirmed(claimId: string): string {
    this.judge(claimId)
    return confirmVerdict(this.me, { claimId, rev: 1 }).value.id
  }

  /** Settled by an editor, whoever this is. */
  decide(claimId: string, rev: number | null = null): string {
    return decideClaim(this.editor, { claimId, rev, ratingId: this.article.ratingId, reason: WORDS.work }).value.id
  }

  /** A decision that was made on a claim and taken back by opening the claim again. */
  reopened(claimId: string): string {
    const id = this.decide(claimId)
    reopenClaim(this.editor, { claimId, rev: 1 })
    return id
  }

  clear(article = this.newArticle()): string {
    return clearSentence(this.me, { articleId: article.id, revisionId: article.revisionId, sentence: 0 }).value.id
  }

  newScale(): string {
    const rating = { key: 'so', label: 'So', colour: 'true', icon: 'check', rank: 0 } as const
    return createScale(this.editor, { name: `Scale ${newId()}`, kind: 'public', ratings: [rating] }).value.id
  }

  /** Somebody with this role, as an admin sees them. */
  newPerson(role: Role): { readonly id: string; readonly rev: number } {
    const id = newId()
    const person = { id, email: `${id}@harbour.example`, name: 'Somebody', role, passwordHash: 'none' }
    return insertUser(this.me.db, { ...person, createdAt: this.me.now().toISOString() })
  }

  /** Somebody who was shut out. */
  disabledPerson(): { readonly id: string; readonly rev: number } {
    const { id, rev } = disablePerson(this.admin, this.newPerson('viewer'))
    return { id, rev }
  }

  /** A link that waits for whoever it invites. */
  invitation(): string {
    invitePerson(this.admin, { role: 'viewer' })
    const newest = 'SELECT id FROM invitations ORDER BY n DESC'
    return this.me.db.$client.prepare(newest).pluck().get() as string
  }

  ownRev(): number {
    return findUserByEmail(this.self.db, this.self.actor.email)?.rev as number
  }

  /** Another session of one's own. */
  session(): string {
    const { db, now, actor } = this.self
    return openSession(db, now(), findUserByEmail(db, actor.email) as UserRow, 'another')
  }

  /** Another token of one's own. */
  token(): string {
    return createToken(this.self, { name: 'another', scopes: ['read'], days: 1 }).id
  }

  /** The rules of the house as they are. */
  houseRules(): HouseRules {
    return readHouseRules(this.editor)
  }

  titleOf(articleId: string): string {
    return this.me.db.$client.prepare('SELECT title FROM articles WHERE id = ?').pluck().get(articleId) as string
  }

  withdrawnInvitation(): string {
    const id = this.invitation()
    withdrawInvitation(this.admin, id)
    return id
  }

  deleteNote(id = this.note()): string {
    deleteAnnotation(this.me, { id, rev: this.rev('annotation', id) })
    return id
  }

  deleteComment(id = this.comment().id): string {
    deleteComment(this.me, { id, rev: this.rev('comment', id) })
    return id
  }

  deleteEvidence(id = this.cite(this.claim()).evidenceId): string {
    deleteEvidence(this.me, { id, rev: this.rev('evidence', id) })
    return id
  }

  /** A file of a source. */
  file(word: string = WORDS.work, sourceId = this.cite(this.claim()).sourceId): string {
    return addFile(this.me, sourceId, `${word}.txt`, Buffer.from(`It says ${word} ${newId()}.`))
  }

  deleteFile(id = this.file()): string {
    deleteFile(this.me, { id, rev: this.rev('file', id) })
    return id
  }

  nameOfFile(id: string): string {
    return this.me.db.$client.prepare('SELECT name FROM source_files WHERE id = ?').pluck().get(id) as string
  }

  deleteArticle({ id } = this.newArticle()): string {
    deleteArticle(this.editor, { id, rev: this.rev('article', id) })
    return id
  }
}
