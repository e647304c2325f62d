import { describe, expect, it } from 'vitest'
import type { ClaimObject } from '../workbench/objects'
import { checkersOf, isSameVerdict, type Standing, type StandingInput, standing, standingsOf } from './standing'

const rates = (ratingId: string | null, basis = 1) => ({ ratingId, conclusion: null, basis })
const says = (conclusion: string, basis = 1) => ({ ratingId: null, conclusion, basis })
const reasonsOnly = { ratingId: null, conclusion: null, basis: 1 }
const one = { rule: 'one-checker', quorum: 2 } as const
const editor = { rule: 'editor', quorum: 2 } as const
const two = { rule: 'agreement', quorum: 2 } as const

type Row = [
  fact: string,
  given: Partial<Omit<StandingInput, 'claim'>> & { basis?: number; waitingOn?: string },
  state: Standing['state'],
  verdict: string | null,
  by: Standing['by'],
  isStale?: boolean,
]
const rows: Row[] = [
  ['nobody has judged it', {}, 'open', null, null],
  ['someone has written reasons only', { assessments: [reasonsOnly] }, 'open', null, null],
  ['a blank conclusion is no verdict', { assessments: [says('  ')] }, 'open', null, null],
  ['it waits on someone', { waitingOn: 'Press office' }, 'waiting', null, null],

  ['one checker alone settles', { assessments: [rates('T')] }, 'settled', 'T', 'assessment'],
  ['a conclusion sentence settles too', { assessments: [says('It is so.')] }, 'settled', 'It is so.', 'assessment'],
  ['one of two checkers assesses', { assessments: [rates('T')], checkersOnArticle: 2 }, 'assessed', 'T', 'assessment'],
  [
    'two checkers who agree assess',
    { assessments: [rates('T'), rates('T')], checkersOnArticle: 2 },
    'assessed',
    'T',
    'assessment',
  ],
  [
    'two checkers who differ dispute',
    { assessments: [rates('T'), rates('F')], checkersOnArticle: 2 },
    'disputed',
    null,
    null,
  ],
  [
    'reasons without a verdict dispute nothing',
    { assessments: [rates('T'), reasonsOnly] },
    'settled',
    'T',
    'assessment',
  ],
  [
    'a rating and a sentence differ',
    { assessments: [rates('T'), says('T')], checkersOnArticle: 2 },
    'disputed',
    null,
    null,
  ],

  [
    'under an editor one checker only assesses',
    { assessments: [rates('T')], settleRule: editor },
    'assessed',
    'T',
    'assessment',
  ],
  [
    'under an editor a decision settles',
    { assessments: [rates('T'), rates('F')], decision: rates('F'), settleRule: editor },
    'settled',
    'F',
    'decision',
  ],

  ['one of two who must agree assesses', { assessments: [rates('T')], settleRule: two }, 'assessed', 'T', 'assessment'],
  [
    'two who agree settle',
    { assessments: [rates('T'), rates('T')], settleRule: two, checkersOnArticle: 2 },
    'settled',
    'T',
    'agreement',
  ],
  [
    'two of three settle',
    { assessments: [rates('T'), rates('F'), rates('T')], settleRule: two, checkersOnArticle: 3 },
    'settled',
    'T',
    'agreement',
  ],
  [
    'two against two dispute',
    { assessments: [rates('T'), rates('F'), rates('T'), rates('F')], settleRule: two },
    'disputed',
    null,
    null,
  ],
  ['one against one disputes', { assessments: [rates('T'), rates('F')], settleRule: two }, 'disputed', null, null],
  [
    'an older vote does not count towards agreement',
    { basis: 2, assessments: [rates('T', 1), rates('T', 2)], settleRule: two },
    'assessed',
    'T',
    'assessment',
  ],

  [
    'a changed claim is to be checked again',
    { basis: 2, assessments: [rates('T', 1)] },
    'check-again',
    'T',
    'assessment',
    true,
  ],
  [
    'older verdicts that differ show none',
    { basis: 2, assessments: [rates('T', 1), rates('F', 1)] },
    'check-again',
    null,
    null,
    true,
  ],
  [
    'a fresh verdict outlives an older one',
    { basis: 2, assessments: [rates('T', 1), rates('F', 2)], checkersOnArticle: 2 },
    'assessed',
    'F',
    'assessment',
  ],
  [
    'two verdicts never settle as one checker',
    { basis: 2, assessments: [rates('T', 1), rates('F', 2)] },
    'assessed',
    'F',
    'assessment',
  ],
  ['a changed claim reopens its decision', { basis: 2, decision: rates('T', 1) }, 'check-again', 'T', 'decision', true],
  [
    'a fresh assessment does not renew a stale decision',
    { basis: 2, decision: rates('T', 1), assessments: [rates('F', 2)] },
    'check-again',
    'T',
    'decision',
    true,
  ],

  [
    'waiting shows over assessed',
    { waitingOn: 'Ann', assessments: [rates('T')], settleRule: editor },
    'waiting',
    'T',
    'assessment',
  ],
  ['waiting does not hide settled', { waitingOn: 'Ann', decision: rates('T') }, 'settled', 'T', 'decision'],
  [
    'waiting does not hide a dispute',
    { waitingOn: 'Ann', assessments: [rates('T'), rates('F')] },
    'disputed',
    null,
    null,
  ],
  [
    'waiting does not hide check again',
    { waitingOn: 'Ann', basis: 2, assessments: [rates('T', 1)] },
    'check-again',
    'T',
    'assessment',
    true,
  ],
]

describe('standing', () => {
  it.each(rows)('%s', (_fact, { basis = 1, waitingOn = null, ...given }, state, verdict, by, isStale = false) => {
    const input = { assessments: [], decision: null, settleRule: one, checkersOnArticle: 1, ...given }
    const result = standing({ claim: { basis, waitingOn }, ...input })
    const shown = result.verdict && (result.verdict.ratingId ?? result.verdict.conclusion)
    expect({ ...result, verdict: shown }).toEqual({ state, verdict, by, isStale })
  })

  it('counts as checkers only people who gave a verdict', () => {
    const by = (userId: string, ratingId: string | null) => ({ userId, ratingId, conclusion: null })
    expect(checkersOf([by('a', 'T'), by('a', 'F'), by('b', null)])).toEqual(new Set(['a']))
  })

  it('compares conclusions word for word', () => {
    expect(isSameVerdict(says('So.'), says(' So. '))).toBe(true)
    expect(isSameVerdict(says('So.'), says('Not so.'))).toBe(false)
  })

  it('unsettles the first checker everywhere when a second one begins', () => {
    const claims = ['1', '2'].map((id) => ({ id, basis: 1, waitingOn: null }) as ClaimObject)
    const by = (claimId: string, userId: string) =>
      ({ claimId, userId, ratingId: 'T', conclusion: null, basis: 1 }) as Parameters<
        typeof standingsOf
      >[0]['assessments'][number]
    const states = (assessments: ReturnType<typeof by>[]) =>
      [...standingsOf({ claims, assessments, decisions: [], settleRule: one }).values()].map(({ state }) => state)
    expect(states([by('1', 'a')])).toEqual(['settled', 'open'])
    expect(states([by('1', 'a'), by('2', 'b')])).toEqual(['assessed', 'assessed'])
  })
})
