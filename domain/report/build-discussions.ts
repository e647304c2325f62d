import type { WorkbenchSnapshot } from '../workbench/objects'
import { byPlace } from './reading-order'
import type { ReportThread } from './report'
import type { NameOf } from './report-input'

/** Comments on passages in reading order, then the threads as they were begun. */
export function discussionsOf(
  snapshot: WorkbenchSnapshot,
  numberOf: ReadonlyMap<string, number>,
  nameOf: NameOf,
): ReportThread[] {
  const annotations = new Map(snapshot.annotations.map((annotation) => [annotation.id, annotation]))
  const byThread = Map.groupBy(snapshot.comments, ({ threadId }) => threadId)
  const passages = snapshot.annotations
    .filter(({ purpose, isProposal, body }) => purpose === 'comment' && !isProposal && body)
    .toSorted(byPlace)
    .map(
      (annotation): ReportThread => ({
        id: annotation.id,
        claim: null,
        quote: annotation.quote,
        start: annotation.start,
        end: annotation.end,
        isResolved: false,
        comments: [{ author: nameOf(annotation.createdBy), at: annotation.createdAt, body: annotation.body ?? '' }],
      }),
    )
  const threads = snapshot.threads.map((thread): ReportThread => {
    const comments = (byThread.get(thread.id) ?? []).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    const passage = thread.annotationId === null ? undefined : annotations.get(thread.annotationId)
    return {
      id: thread.id,
      claim: (thread.claimId && numberOf.get(thread.claimId)) || null,
      quote: passage?.quote || null,
      start: passage?.start ?? null,
      end: passage?.end ?? null,
      isResolved: thread.resolvedAt !== null,
      comments: comments.map(({ userId, createdAt, body }) => ({ author: nameOf(userId), at: createdAt, body })),
    }
  })
  return [...passages, ...threads.filter(({ comments }) => comments.length > 0)]
}
