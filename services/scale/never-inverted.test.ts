import fc from 'fast-check'
import { createTranslator } from 'next-intl'
import { expect, it } from 'vitest'
import type { Translate } from '@/domain/report/report-words'
import { ChangeScale, CreateScale } from '@/domain/scale/inputs'
import { RATING_COLOURS, RATING_ICONS, type Scale } from '@/domain/scale/scale'
import messages from '@/messages/en/report.json'
import { markSpan } from '../annotation/mark-span'
import type { Context } from '../context'
import { deskFixture } from '../desk.fixture'
import { readReport } from '../reports/read-report'
import { renderClaimReview } from '../reports/render-claim-review'
import { setVerdict } from '../verdict/set-verdict'
import { changeScale } from './change-scale'
import { createScale } from './create-scale'
import { readScaleById } from './list-scales'

/*
 * Whatever an editor can make of a scale, first and later, what stands higher in it leaves the house
 * with the higher number: through the schema, the verbs, the database, verdicts, report and export.
 */
const voice = { t: createTranslator({ locale: 'en', messages, timeZone: 'UTC' }) as unknown as Translate, locale: 'en' }
const MOST = 8

/** Everything the schema takes: any ranks with gaps and ties, any order, retired ones among them. */
const anyRatings = fc
  .array(
    fc.record({
      rank: fc.option(fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 999 })), { freq: 4 }),
      isRetired: fc.boolean(),
      colour: fc.constantFrom(...RATING_COLOURS),
      icon: fc.constantFrom(...RATING_ICONS),
    }),
    { minLength: 1, maxLength: MOST },
  )
  .map((all) => all.map((one, index) => ({ ...one, key: `r${index}`, label: `Rating ${index}` })))
  .filter((ratings) => CreateScale.safeParse({ name: 'Any', kind: 'public', ratings }).success)

type Exported = { readonly rank: number | null; readonly told: Record<string, unknown> }

/** A claim for each rating one can choose, judged so, and what the export says of it. */
function exported(desk: ReturnType<typeof deskFixture>): { scale: Scale; reviews: Exported[] } {
  const { article, revision, scale } = desk.article('word '.repeat(MOST).trim())
  const chosen = scale.ratings.filter(({ isRetired }) => !isRetired)
  chosen.forEach(({ id: ratingId }, index) => {
    const span = { articleId: article.id, revisionId: revision.id, start: index * 5, end: index * 5 + 4 }
    const claimId = markSpan(desk.reviewer, { ...span, purpose: 'claim' }).value.claimId as string
    setVerdict(desk.reviewer, { claimId, rev: null, ratingId })
  })
  const report = readReport(desk.editor, article.id, { discussions: false, internal: false })
  const feed = JSON.parse(renderClaimReview(report, voice))
  return {
    scale,
    reviews: feed.dataFeedElement.map(({ item }: { item: { reviewRating: Record<string, unknown> } }) => {
      const told = item.reviewRating
      return { rank: chosen.find(({ label }) => label === told.alternateName)?.rank ?? null, told }
    }),
  }
}

function expectUpright({ scale, reviews }: ReturnType<typeof exported>): void {
  const offered = scale.ratings.filter(({ isRetired }) => !isRetired)
  expect(reviews).toHaveLength(offered.length)
  const steps = new Set(offered.flatMap(({ rank }) => rank ?? [])).size
  for (const { rank, told } of reviews) {
    if (rank === null || steps < 2) expect(told).not.toHaveProperty('ratingValue')
    else expect(told).toMatchObject({ worstRating: 1, bestRating: steps })
    for (const other of reviews) {
      if (rank === null || other.rank === null || steps < 2) continue
      // Rank 0 is best, the highest number is best: the differences point in opposite directions.
      expect(Math.sign((told.ratingValue as number) - (other.told.ratingValue as number))).toBe(
        Math.sign(other.rank - rank),
      )
    }
  }
}

const makeDefault = ({ db }: Context, id: string) =>
  db.$client.prepare('UPDATE house SET scale_n = (SELECT n FROM scales WHERE id = ?)').run(id)

it('no scale an editor can make, and no change of it, exports an inverted number', () => {
  const desk = deskFixture()
  fc.assert(
    fc.property(anyRatings, anyRatings, (first, later) => {
      const made = createScale(desk.editor, CreateScale.parse({ name: 'Any', kind: 'public', ratings: first })).value
      makeDefault(desk.editor, made.id)
      const before = exported(desk)
      expectUpright(before)
      // The articles of version 1 keep its ratings alive; what the change leaves out is retired.
      const kept = first.filter(({ key }) => !later.some((one) => one.key === key))
      const ratings = [...later, ...kept.map((one) => ({ ...one, isRetired: true }))]
      const { rev } = readScaleById(desk.editor, made.id)
      changeScale(desk.editor, ChangeScale.parse({ id: made.id, rev, name: 'Any', kind: 'public', ratings }))
      expectUpright(exported(desk))
    }),
    { numRuns: 40 },
  )
})
