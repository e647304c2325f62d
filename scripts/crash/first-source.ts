import { newId } from '@/services/identity'
import type { Desk } from './moves'
import { type Sendings, sendNoted, type Writer } from './writer'

/** A claim and the first source of an article, for files to come to; answers the source's id. */
export async function citeFirst(
  url: string,
  desk: Desk & { readonly me: Writer },
  sendings: Sendings,
): Promise<string> {
  const { articleId, revisionId, known, me } = desk
  const [claimId, sourceId] = [newId(), newId()]
  const span = { articleId, revisionId, start: 0, end: 30, purpose: 'claim', newClaimId: claimId }
  const cited = { claimId, stance: 'supports', source: { id: sourceId, title: 'The register' } }
  for (const [name, input] of [
    ['markSpan', span],
    ['citeSource', cited],
  ] as const) {
    const answer = await sendNoted(url, { by: me, request: { name, input, idempotencyKey: newId() } }, sendings)
    if (typeof answer === 'string') throw new Error(`The first ${name} was ${answer}: ${sendings.unexpected}`)
    known.take(answer.changes)
  }
  return sourceId
}
