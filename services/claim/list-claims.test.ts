import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WORK_STATES } from '@/domain/claim/claim'
import type { ClaimListItem } from '@/domain/claim/claim-list'
import { standingsOf } from '@/domain/claim/standing'
import type { SettleRule } from '@/domain/workbench/objects'
import { deleteAnnotation, restoreAnnotation } from '../annotation/delete-annotation'
import { type Marked, markSpan } from '../annotation/mark-span'
import type { Context } from '../context'
import { deskFixture } from '../desk.fixture'
import { citeSource } from '../evidence/cite-source'
import { decideClaim } from '../verdict/decide-claim'
import { setVerdict } from '../verdict/set-verdict'
import { readWorkbench } from '../workbench/read-workbench'
import { changeClaim } from './change-claim'
import { listClaimFacets, listClaims } from './list-claims'

const TEXT = 'Alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu.'

function filledDesk(count: number) {
  const desk = deskFixture()
  const snapshot = desk.article(TEXT)
  const place = { articleId: snapshot.article.id, revisionId: snapshot.article.revisionId }
  const mark = () => markSpan(desk.reviewer, { ...place, start: 0, end: 10, purpose: 'claim' }).value
  const claims = Array.from({ length: count }, mark)
  return { ...desk, snapshot, mark, claims, ids: claims.map(({ claimId }) => claimId as string) }
}

async function allPages(ctx: Context, input: Parameters<typeof listClaims>[1], between: () => void = () => {}) {
  const seen: ClaimListItem[] = []
  let cursor: string | undefined
  do {
    const page = await listClaims(ctx, { ...input, cursor })
    seen.push(...page.items)
    cursor = page.next ?? undefined
    between()
  } while (cursor !== undefined)
  return seen
}

/** What one may do to a claim; the whole house is made of these. */
const moves = fc.array(
  fc.record({
    claim: fc.nat(2),
    who: fc.constantFrom('reviewer', 'second', 'editor' as const),
    what: fc.oneof(
      fc.record({ rate: fc.nat(2) }),
      fc.record({ conclude: fc.constantFrom('So.', ' So.\u00a0', 'Not so.', '5', '\u2003') }),
      fc.constant({ reasons: true }),
      fc.record({ decide: fc.nat(2) }),
      fc.constant({ restate: true }),
      fc.record({ waits: fc.boolean() }),
      fc.constant({ cite: true }),
    ),
  }),
  { minLength: 6, maxLength: 24 },
)

describe('the state of listed claims', () => {
  it.each(['one-checker', 'editor', 'agreement'] satisfies SettleRule[])(
    'is the domain’s, shown, filtered and counted, under %s',
    async (rule) => {
      await fc.assert(
        fc.asyncProperty(moves, async (made) => {
          const desk = filledDesk(3)
          desk.db.$client.prepare('UPDATE house SET settle_rule = ?').run(rule)
          const ratings = desk.snapshot.scale.ratings.map(({ id }) => id)
          made.forEach(({ claim, who, what }, index) => {
            act(desk, desk.ids[claim] as string, desk[who as 'reviewer'], what, ratings, index)
          })
          const after = readWorkbench(desk.viewer, desk.snapshot.article.id)
          const expected = standingsOf(after)
          const keys = new Map(after.scale.ratings.map(({ id, key }) => [id, key]))
          const ratingOf = (id: string) => keys.get(expected.get(id)?.verdict?.ratingId ?? '')

          const items = (await listClaims(desk.viewer, {})).items
          expect(Object.fromEntries(items.map(({ id, state }) => [id, state]))).toEqual(
            Object.fromEntries([...expected].map(([id, { state }]) => [id, state])),
          )
          for (const { id, verdict } of items) expect(verdict?.rating?.key).toBe(ratingOf(id))
          const facets = await listClaimFacets(desk.viewer, {})
          for (const state of WORK_STATES) {
            const filtered = (await listClaims(desk.viewer, { state })).items.map(({ id }) => id)
            const wanted = [...expected].filter(([, one]) => one.state === state).map(([id]) => id)
            expect(filtered.toSorted()).toEqual(wanted.toSorted())
            expect(facets.states[state].count).toBe(wanted.length)
          }
          for (const key of new Set(keys.values())) {
            const filtered = (await listClaims(desk.viewer, { rating: key })).items.map(({ id }) => id)
            const wanted = [...expected.keys()].filter((id) => ratingOf(id) === key)
            expect(filtered.toSorted()).toEqual(wanted.toSorted())
            expect(facets.ratings.find((one) => one.key === key)?.count ?? 0).toBe(wanted.length)
          }
        }),
        { numRuns: 40 },
      )
    },
  )
})

function act(
  desk: ReturnType<typeof filledDesk>,
  claimId: string,
  who: Context,
  what: Record<string, unknown>,
  ratings: readonly string[],
  index: number,
) {
  const row = () => readWorkbench(desk.editor, desk.snapshot.article.id)
  const own = () => row().assessments.find((one) => one.claimId === claimId && one.userId === who.actor.id)?.rev ?? null
  const claimRev = () => row().claims.find(({ id }) => id === claimId)?.rev as number
  if ('rate' in what) setVerdict(who, { claimId, rev: own(), ratingId: ratings[what.rate as number] as string })
  if ('conclude' in what) setVerdict(who, { claimId, rev: own(), conclusion: what.conclude as string })
  if ('reasons' in what) setVerdict(who, { claimId, rev: own(), rationale: 'Because.' })
  if ('restate' in what) changeClaim(who, { id: claimId, rev: claimRev(), statement: `Restated ${index}` })
  if ('cite' in what) citeSource(who, { claimId, source: { title: `S ${index}` }, stance: 'supports' })
  if ('decide' in what) {
    const rev = row().decisions.find((one) => one.claimId === claimId)?.rev ?? null
    decideClaim(desk.editor, { claimId, rev, ratingId: ratings[what.decide as number] as string })
  }
  if ('waits' in what) {
    const [on, since] = what.waits ? ['Press office', '2026-03-04T10:00:00.000Z'] : [null, null]
    desk.db.$client.prepare('UPDATE claims SET waiting_on = ?, waiting_since = ? WHERE id = ?').run(on, since, claimId)
  }
}

describe('pages of claims', () => {
  it.each(['newest', 'oldest', 'due'] as const)(
    'by %s neither skip nor double a claim that stays, whatever else is written between them',
    async (sort) => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 5 }),
          fc.infiniteStream(fc.record({ what: fc.nat(3), which: fc.nat(29) })),
          async (limit, writes) => {
            const desk = filledDesk(15)
            desk.db.$client.exec(
              "UPDATE claims SET waiting_on = 'X', waiting_since = '2026', waiting_due = '2026-0' || (1 + n % 3) WHERE n % 2 = 0",
            )
            const staying = desk.ids.filter((_, index) => index % 3 > 0)
            const others = desk.claims.filter((_, index) => index % 3 === 0)
            const seen = await allPages(desk.viewer, { sort, limit }, () => {
              const { what, which } = writes.next().value as { what: number; which: number }
              const other = others[which % others.length]
              if (what === 0) desk.mark()
              else if (other) write(desk, other, what)
            })
            const ids = seen.map(({ id }) => id)
            expect(ids.filter((id) => staying.includes(id)).toSorted()).toEqual(staying.toSorted())
            expect(new Set(ids).size).toBe(ids.length)
          },
        ),
        { numRuns: 30 },
      )
    },
  )

  it('go on after an entry that was deleted, and refuse cursors of other lists', async () => {
    const desk = filledDesk(4)
    const page = await listClaims(desk.viewer, { limit: 2 })
    const annotation = desk.claims.find(({ claimId }) => claimId === page.items[1]?.id)
    write(desk, annotation as (typeof desk.claims)[number], 1)
    const rest = await listClaims(desk.viewer, { cursor: page.next as string })
    expect(rest.items.map(({ id }) => id)).toEqual([desk.ids[1], desk.ids[0]])
    for (const cursor of ['', 'x', '%', 'bnVsbA', (page.next as string).slice(1), btoa('["claims:newest","nobody"]')]) {
      await expect(listClaims(desk.viewer, { cursor })).rejects.toMatchObject({
        code: 'invalid',
        reason: 'errors.cursor',
      })
    }
    await expect(listClaims(desk.viewer, { sort: 'oldest', cursor: page.next as string })).rejects.toMatchObject({
      reason: 'errors.cursor',
    })
  })
})

function write(desk: ReturnType<typeof filledDesk>, { annotationId: id, claimId }: Marked, what: number) {
  const now = readWorkbench(desk.editor, desk.snapshot.article.id)
  const rev = now.annotations.find((one) => one.id === id)?.rev
  if (what === 1 && rev !== undefined) deleteAnnotation(desk.editor, { id, rev })
  const claim = now.claims.find((one) => one.id === claimId)
  if (what === 2 && claim) changeClaim(desk.reviewer, { id: claim.id, rev: claim.rev, statement: 'Something else.' })
  const deleted = desk.db.$client.prepare('SELECT 1 FROM annotations WHERE id = ? AND deleted_at IS NOT NULL').get(id)
  if (what === 3 && deleted) restoreAnnotation(desk.editor, { id })
}

describe('what a list says of a claim', () => {
  it('counts only the evidence the viewer may see', async () => {
    const desk = filledDesk(1)
    const claimId = desk.ids[0] as string
    citeSource(desk.reviewer, { claimId, source: { title: 'Register' }, stance: 'supports' })
    citeSource(desk.reviewer, { claimId, source: { title: 'Whisper', isConfidential: true }, stance: 'supports' })
    expect((await listClaims(desk.reviewer, {})).items[0]?.evidence).toBe(2)
    expect((await listClaims(desk.viewer, {})).items[0]?.evidence).toBe(1)
    const token = { ...desk.reviewer, actor: { ...desk.reviewer.actor, scopes: ['read', 'check'] as const } }
    expect((await listClaims(token, {})).items[0]?.evidence).toBe(1)
  })

  it('is filtered by speaker, article and way of working, and counted up to a cap', async () => {
    const desk = filledDesk(3)
    const rev = readWorkbench(desk.editor, desk.snapshot.article.id).claims[0]?.rev as number
    changeClaim(desk.reviewer, { id: desk.ids[0] as string, rev, speaker: 'Dr. Ärger' })
    const ids = async (input: Parameters<typeof listClaims>[1]) =>
      (await listClaims(desk.viewer, input)).items.map(({ id }) => id)
    expect(await ids({ speaker: 'Dr. Ärger' })).toEqual([desk.ids[0]])
    expect(await ids({ article: desk.snapshot.article.id })).toHaveLength(3)
    expect(await ids({ article: '0198c0de-0000-7000-8000-000000000000' })).toEqual([])
    expect(await ids({ working: 'line-check' })).toEqual([])
    expect(await ids({ q: 'ARGER' })).toEqual([desk.ids[0]])
    const facets = await listClaimFacets(desk.viewer, { speaker: 'Dr. Ärger' })
    expect(facets.total).toEqual({ count: 1, isCapped: false })
    expect(facets.speakers).toEqual([{ speaker: 'Dr. Ärger', count: 1, isCapped: false }])
  })
})
