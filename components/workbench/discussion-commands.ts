import type { CommentObject, ThreadObject } from '@/domain/workbench/objects'
import type { Making } from './annotation-commands'
import type { Begun } from './claim-commands'
import type { CommandDraft } from './command'
import type { Patch } from './object-tables'
import type { WorkbenchState } from './workbench-store'

/** What a discussion is about: a claim, an annotation, or (with neither) the article. */
export type Subject = { readonly claimId?: string; readonly annotationId?: string }

export function threadOf(state: WorkbenchState, subject: Subject): ThreadObject | null {
  for (const one of state.objects.thread.values()) {
    if (one.claimId === (subject.claimId ?? null) && one.annotationId === (subject.annotationId ?? null)) return one
  }
  return null
}

/** Says something; opens the thread when there is none. */
export function addComment(state: WorkbenchState, subject: Subject, body: string, making: Making): CommandDraft {
  const thread = threadOf(state, subject)
  const id = making.newId()
  // A thread's identity is the server's: until it answers, the first comment hangs on one of our own making.
  const threadId = thread?.id ?? making.newId()
  const object: CommentObject = {
    id,
    rev: 0,
    threadId,
    userId: state.me.id,
    body,
    createdAt: making.now(),
    editedAt: null,
  }
  const patches: Patch[] = [{ kind: 'comment', id, op: 'put', object }]
  if (!thread) {
    const { annotationId = null, claimId = null } = subject
    const opened: ThreadObject = { id: threadId, rev: 0, annotationId, claimId, resolvedAt: null, resolvedBy: null }
    patches.unshift({ kind: 'thread', id: threadId, op: 'put', object: opened })
  }
  return {
    name: 'addComment',
    target: null,
    input: { id, ...(thread && thread.rev > 0 && { threadId }), articleId: state.articleId, ...subject, body },
    patches,
    undo: (now) => deleteComment(now, id),
  }
}

export function changeComment(state: WorkbenchState, id: string, body: string, begun?: Begun): CommandDraft | null {
  const comment = state.objects.comment.get(id)
  if (!comment) return null
  return {
    name: 'changeComment',
    target: { kind: 'comment', id },
    input: { id, body },
    before: begun?.before ?? { body: comment.body },
    rev: begun?.rev,
    patches: [{ kind: 'comment', id, op: 'merge', fields: { body } }],
    undo: (now) => changeComment(now, id, comment.body),
  }
}

export function deleteComment(state: WorkbenchState, id: string): CommandDraft | null {
  const comment = state.objects.comment.get(id)
  if (!comment) return null
  return {
    name: 'deleteComment',
    target: { kind: 'comment', id },
    input: { id },
    before: { body: comment.body },
    patches: [{ kind: 'comment', id, op: 'remove' }],
    undo: () => ({
      name: 'restoreComment',
      target: null,
      input: { id },
      patches: [{ kind: 'comment', id, op: 'put', object: comment }],
    }),
  }
}

export function resolveThread(
  state: WorkbenchState,
  id: string,
  isResolved: boolean,
  making: Making,
): CommandDraft | null {
  const thread = state.objects.thread.get(id)
  if (!thread) return null
  const fields = {
    resolvedAt: isResolved ? making.now() : null,
    resolvedBy: isResolved ? state.me.id : null,
  }
  return {
    name: 'resolveThread',
    target: { kind: 'thread', id },
    input: { id, isResolved },
    patches: [{ kind: 'thread', id, op: 'merge', fields }],
    undo: (now) => resolveThread(now, id, !isResolved, making),
  }
}
