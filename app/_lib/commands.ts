import type * as z from 'zod'
import * as annotation from '@/domain/annotation/inputs'
import * as article from '@/domain/article/inputs'
import * as claim from '@/domain/claim/inputs'
import * as discussion from '@/domain/discussion/inputs'
import * as draft from '@/domain/draft/inputs'
import * as evidence from '@/domain/evidence/inputs'
import * as file from '@/domain/source/file-inputs'
import * as source from '@/domain/source/inputs'
import * as verdict from '@/domain/verdict/inputs'
import { changeAnnotation, resizeAnnotation } from '@/services/annotation/change-annotation'
import { changePurpose } from '@/services/annotation/change-purpose'
import { clearSentence, unclearSentence } from '@/services/annotation/clear-sentence'
import { deleteAnnotation, restoreAnnotation } from '@/services/annotation/delete-annotation'
import { markSpan } from '@/services/annotation/mark-span'
import { moveSpan, splitSpan } from '@/services/annotation/move-span'
import { acceptProposals } from '@/services/annotation/proposals'
import { changeArticle, deleteArticle, restoreArticle } from '@/services/article/change-article'
import { prepareOffThread } from '@/services/article/prepare-off-thread'
import { saveArticle } from '@/services/article/save-article'
import { changeClaim } from '@/services/claim/change-claim'
import { linkClaims, unlinkClaims } from '@/services/claim/link-claims'
import { mergeClaim } from '@/services/claim/merge-claim'
import { reuseCheck } from '@/services/claim/reuse-check'
import { setWaiting } from '@/services/claim/set-waiting'
import { splitSaid } from '@/services/claim/split-said'
import { unmergeClaim } from '@/services/claim/unmerge-claim'
import { withdrawReuse } from '@/services/claim/withdraw-reuse'
import type { Context } from '@/services/context'
import { addComment, changeComment, deleteComment, resolveThread, restoreComment } from '@/services/discussion/comment'
import { discardDraft, saveDraft } from '@/services/draft/drafts'
import { changeEvidence, deleteEvidence, restoreEvidence } from '@/services/evidence/change-evidence'
import { citeSource } from '@/services/evidence/cite-source'
import { deleteFile, restoreFile } from '@/services/files/change-file'
import type { Performed } from '@/services/history/perform'
import { changeSource } from '@/services/source/change-source'
import { decideClaim, reopenClaim } from '@/services/verdict/decide-claim'
import { confirmVerdict, setVerdict } from '@/services/verdict/set-verdict'
import { restoreDecision, takeBackDecision, takeBackVerdict } from '@/services/verdict/take-back-verdict'

/** A command: how its input is read, and the service that carries it out. */
type Command = {
  readonly schema: z.ZodType
  /** Work that takes time, done before the transaction; its outcome is handed to `run`. */
  readonly prepare?: (input: never) => Promise<unknown>
  readonly run: (ctx: Context, input: never, prepared: never) => Performed<unknown>
}

function command<T, P = undefined>(
  schema: z.ZodType<T>,
  run: (ctx: Context, input: T, prepared: P) => Performed<unknown>,
  prepare?: (input: T) => Promise<P>,
): Command {
  return { schema, run, ...(prepare ? { prepare } : {}) }
}

/** Every write there is, by name. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['markSpan', command(annotation.MarkSpan, markSpan)],
  ['resizeAnnotation', command(annotation.ResizeAnnotation, resizeAnnotation)],
  ['changeAnnotation', command(annotation.ChangeAnnotation, changeAnnotation)],
  ['changePurpose', command(annotation.ChangePurpose, changePurpose)],
  ['moveSpan', command(annotation.MoveSpan, moveSpan)],
  ['splitSpan', command(annotation.SplitSpan, splitSpan)],
  ['deleteAnnotation', command(annotation.DeleteAnnotation, deleteAnnotation)],
  ['restoreAnnotation', command(annotation.RestoreAnnotation, restoreAnnotation)],
  ['acceptProposals', command(annotation.AcceptProposals, acceptProposals)],
  ['clearSentence', command(annotation.ClearSentence, clearSentence)],
  ['unclearSentence', command(annotation.UnclearSentence, unclearSentence)],
  ['changeClaim', command(claim.ChangeClaim, changeClaim)],
  ['mergeClaim', command(claim.MergeClaim, mergeClaim)],
  ['unmergeClaim', command(claim.UnmergeClaim, unmergeClaim)],
  ['linkClaims', command(claim.LinkClaims, linkClaims)],
  ['unlinkClaims', command(claim.UnlinkClaims, unlinkClaims)],
  ['reuseCheck', command(claim.ReuseCheck, reuseCheck)],
  ['withdrawReuse', command(claim.WithdrawReuse, withdrawReuse)],
  ['setWaiting', command(claim.SetWaiting, setWaiting)],
  ['splitSaid', command(claim.SplitSaid, splitSaid)],
  ['setVerdict', command(verdict.SetVerdict, setVerdict)],
  ['confirmVerdict', command(verdict.ConfirmVerdict, confirmVerdict)],
  ['decideClaim', command(verdict.DecideClaim, decideClaim)],
  ['reopenClaim', command(verdict.ReopenClaim, reopenClaim)],
  ['takeBackVerdict', command(verdict.TakeBackVerdict, takeBackVerdict)],
  ['takeBackDecision', command(verdict.TakeBackDecision, takeBackDecision)],
  ['restoreDecision', command(verdict.RestoreDecision, restoreDecision)],
  ['citeSource', command(evidence.CiteSource, citeSource)],
  ['changeEvidence', command(evidence.ChangeEvidence, changeEvidence)],
  ['deleteEvidence', command(evidence.DeleteEvidence, deleteEvidence)],
  ['restoreEvidence', command(evidence.RestoreEvidence, restoreEvidence)],
  ['changeSource', command(source.ChangeSource, changeSource)],
  ['deleteFile', command(file.DeleteFile, deleteFile)],
  ['restoreFile', command(file.RestoreFile, restoreFile)],
  ['addComment', command(discussion.AddComment, addComment)],
  ['changeComment', command(discussion.ChangeComment, changeComment)],
  ['deleteComment', command(discussion.DeleteComment, deleteComment)],
  ['restoreComment', command(discussion.RestoreComment, restoreComment)],
  ['resolveThread', command(discussion.ResolveThread, resolveThread)],
  [
    'saveArticle',
    command(article.SaveArticle, saveArticle, (input) => prepareOffThread(input.document, input.language)),
  ],
  ['changeArticle', command(article.ChangeArticle, changeArticle)],
  ['deleteArticle', command(article.DeleteArticle, deleteArticle)],
  ['restoreArticle', command(article.RestoreArticle, restoreArticle)],
  ['saveDraft', command(draft.SaveDraft, saveDraft)],
  ['discardDraft', command(draft.DiscardDraft, discardDraft)],
])
