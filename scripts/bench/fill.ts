import { type Db, openDb } from '@/db/open'
import { findUserByEmail } from '@/db/queries/account'
import { inWriteTransaction } from '@/db/transaction'
import type { Actor } from '@/domain/account/account'
import { setUpHouse } from '@/services/account/set-up'
import { markSpan } from '@/services/annotation/mark-span'
import { prepareRevision } from '@/services/article/prepare-revision'
import { saveArticle } from '@/services/article/save-article'
import type { Context } from '@/services/context'
import { citeSource } from '@/services/evidence/cite-source'
import { setVerdict } from '@/services/verdict/set-verdict'
import { readWorkbenchHead } from '@/services/workbench/read-workbench'
import { emailOf, PASSWORD } from '../served/people'
import type { Fixture } from './fixture'

/** Whose desk is measured. */
export const CHECKER = 'Ada'
const AT_ONCE = 500
const now = () => new Date()

/** The context of the checker in a data folder; the house is founded when it is empty. */
export async function checkerOf(db: Db): Promise<Context> {
  const known = findUserByEmail(db, emailOf(CHECKER))
  const founding = {
    house: 'The Harbour',
    scale: 'tickmark',
    name: CHECKER,
    email: emailOf(CHECKER),
    password: PASSWORD,
  }
  const actor: Actor = known ?? (await setUpHouse(db, now, null, founding))
  return { db, actor, now }
}

export type Filled = { readonly articleId: string; readonly revisionId: string; readonly seconds: number }

/** Puts the fixture's article with its annotations, verdicts and sources into a data folder. */
export async function fill(databaseFile: string, fixture: Fixture): Promise<Filled> {
  const started = performance.now()
  const db = openDb(databaseFile)
  const ctx = await checkerOf(db)
  const details = {
    title: `Case ${fixture.name}`,
    language: 'en',
    direction: 'ltr',
    working: 'public-verdict',
  } as const
  const prepared = prepareRevision(fixture.document, 'en')
  const articleId = saveArticle(ctx, { document: fixture.document, ...details }, prepared).value.id
  const { article, scale } = readWorkbenchHead(ctx, articleId)
  const place = { articleId, revisionId: article.revisionId }
  for (let from = 0; from < fixture.spans.length; from += AT_ONCE) {
    inWriteTransaction(db, () => {
      for (const [index, span] of fixture.spans.slice(from, from + AT_ONCE).entries()) {
        mark(
          ctx,
          place,
          span,
          from + index,
          scale.ratings.map(({ id }) => id),
        )
      }
    })
  }
  db.$client.close()
  return { articleId, revisionId: article.revisionId, seconds: (performance.now() - started) / 1000 }
}

/** Two claims of three are judged, every fifth has a source. */
function mark(
  ctx: Context,
  place: { readonly articleId: string; readonly revisionId: string },
  { start, end, purpose }: Fixture['spans'][number],
  index: number,
  ratings: readonly string[],
): void {
  const reason = purpose === 'no-check' ? ({ reason: 'opinion' } as const) : {}
  const { claimId } = markSpan(ctx, { ...place, start, end, purpose, ...reason }).value
  if (purpose !== 'claim' || !claimId) return
  if (index % 5 === 0) {
    citeSource(ctx, {
      claimId,
      source: { title: `Register ${index}` },
      stance: 'supports',
      locator: `p. ${index % 300}`,
    })
  }
  const ratingId = ratings[index % ratings.length]
  if (index % 3 > 0) setVerdict(ctx, { claimId, rev: null, ratingId, rationale: 'The register says so.' })
}
