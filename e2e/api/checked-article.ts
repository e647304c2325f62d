import { deleteAnnotation } from '@/services/annotation/delete-annotation'
import { citeSource } from '@/services/evidence/cite-source'
import type { Desk } from '../desk'
import { benchOf } from '../houses/checked-sample'

/** An article with a claim on it, and with what was deleted from it. */
export function checkedArticle({ people, article }: Desk) {
  const { rosa, edith } = people
  const articleId = article('The bridge', 'The bridge opened in 1932. It is 503 metres long.')
  const bench = benchOf(edith, articleId)
  const claimId = bench.claim(rosa, 'The bridge opened in 1932.')
  const gone = bench.mark(rosa, 'It is 503 metres long.', { purpose: 'claim' })
  const cited = citeSource(rosa, {
    claimId: gone.claimId as string,
    stance: 'context',
    source: { title: 'A map' },
  }).value
  deleteAnnotation(rosa, { id: gone.annotationId, rev: 1 })
  return {
    ...bench,
    articleId,
    claimId,
    deletedClaimId: gone.claimId as string,
    /** Evidence of the deleted claim, and its source, which is still in the library. */
    deletedEvidenceId: cited.evidenceId,
    sourceId: cited.sourceId as string,
  }
}
