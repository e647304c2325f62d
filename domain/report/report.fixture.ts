// biome-ignore-all lint/style/noExcessiveLinesPerFile: one made-up check that is read as a whole
import { textOf } from '../document/text-of'
import { scaleFromPreset, TICKMARK } from '../scale/presets'
import type {
  AnnotationObject,
  AssessmentObject,
  ClaimObject,
  EvidenceObject,
  SourceObject,
  WorkbenchSnapshot,
} from '../workbench/objects'
import { ARABIC, ENGLISH } from './report-articles.fixture'

/*
 * A made-up article and a made-up check, for tests and for looking at reports: nested, overlapping and
 * lost passages, every work state, a confidential source, a correction, discussions. Nothing in it is so.
 */

/** Identities that look like real ones and are the same in every run. */
export function fixtureId(name: string): string {
  const digits = [...name].map((char) => (char.charCodeAt(0) % 16).toString(16)).join('')
  const code = [...name].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 0xffffffff, 7)
  return `0190a000-0000-7000-8${digits.padEnd(3, '0').slice(0, 3)}-${code.toString(16).padStart(12, '0')}`
}

const AT = (minute: number) => new Date(Date.UTC(2026, 4, 4, 9, minute)).toISOString()
const ANNA = fixtureId('anna')
const BEN = fixtureId('ben')
const CLEO = fixtureId('cleo')

type Mark2 = Partial<AnnotationObject> & Pick<AnnotationObject, 'purpose' | 'quote'>

/** A snapshot of the made-up check; `rtl` takes the Arabic article with three of the claims. */
export function fixtureSnapshot({ rtl = false } = {}): WorkbenchSnapshot {
  const document = rtl ? ARABIC : ENGLISH
  const text = textOf(document)
  const scale = scaleFromPreset(
    TICKMARK,
    (
      (n) => () =>
        fixtureId(`scale ${n++}`)
    )(0),
  )
  const rating = (key: string) => scale.ratings.find((one) => one.key === key)?.id ?? null

  const mark = (one: Mark2, index: number): AnnotationObject => {
    const start = text.indexOf(one.quote)
    return {
      id: fixtureId(`mark ${index}`),
      rev: 1,
      isProposal: false,
      claimId: null,
      reason: null,
      body: null,
      replacement: null,
      severity: null,
      isLegal: false,
      correctionState: null,
      correctionStateBy: null,
      correctionStateReason: null,
      createdBy: ANNA,
      createdAt: AT(index),
      start: start < 0 ? null : start,
      end: start < 0 ? null : start + one.quote.length,
      anchor: start < 0 ? 'unanchored' : 'exact',
      ...one,
    }
  }
  const claim = (name: string, statement: string, more: Partial<ClaimObject> = {}): ClaimObject => ({
    id: fixtureId(name),
    rev: 1,
    statement,
    speaker: null,
    claimDate: null,
    firstAppearanceUrl: null,
    types: [],
    reportingSource: null,
    locationIso: null,
    transcription: null,
    whyChecked: null,
    aspect: null,
    counterpartId: null,
    waitingOn: null,
    waitingSince: null,
    waitingDue: null,
    basis: 1,
    merged: [],
    createdBy: ANNA,
    createdAt: AT(1),
    ...more,
  })
  const judged = (
    of: string,
    userId: string,
    key: string | null,
    rationale: string,
    more: Partial<AssessmentObject> = {},
  ): AssessmentObject => ({
    id: fixtureId(`${of} by ${userId}`),
    rev: 1,
    claimId: fixtureId(of),
    userId,
    ratingId: key && rating(key),
    conclusion: null,
    rationale,
    confidence: null,
    basis: 1,
    judgedStatement: claims.find(({ id }) => id === fixtureId(of))?.statement ?? '',
    assessedAt: AT(20),
    ...more,
  })
  const source = (name: string, title: string, more: Partial<SourceObject> = {}): SourceObject => ({
    id: fixtureId(name),
    rev: 1,
    kind: 'web',
    title,
    url: `https://${name}.example/page`,
    archiveUrl: null,
    archivedAt: null,
    files: [],
    publisher: null,
    author: null,
    publishedAt: null,
    accessedAt: '4 May 2026',
    isConfidential: false,
    ...more,
  })
  const cites = (of: string, from: string, position: number, more: Partial<EvidenceObject> = {}): EvidenceObject => ({
    id: fixtureId(`${of} cites ${from}`),
    rev: 1,
    claimId: fixtureId(of),
    sourceId: fixtureId(from),
    stance: 'supports',
    quote: '',
    locator: '',
    isPrimary: null,
    questionId: null,
    question: null,
    answer: null,
    answerType: null,
    medium: null,
    explanation: null,
    note: '',
    position,
    createdBy: ANNA,
    ...more,
  })

  const claims = rtl
    ? [
        claim('opened', 'افتُتح الجسر عام 1931', { types: ['event'] }),
        claim('longest', 'هو أطول جسر متحرك في البلاد'),
        claim('cost', 'بلغت كلفة الإصلاح 31.6 مليون', { speaker: 'ديوان المحاسبة', types: ['numerical'] }),
      ]
    : [
        claim('reopens', 'The bridge was closed for two years.', { types: ['event'] }),
        claim('opened', 'The Alder Bridge was opened in 1931.', { types: ['event'] }),
        claim('traffic', 'The bridge carries 42,000 vehicles a day.', { types: ['numerical'] }),
        claim('longest', 'The Alder Bridge, opened in 1931, is the longest swing bridge in the country.'),
        claim('said', 'Mayor Brandt said that the repairs had come in four million under budget.', {
          speaker: 'Ilse Brandt',
          claimDate: 'Monday, 27 April 2026',
          types: ['quote'],
        }),
        claim('under', 'The repairs came in four million under budget.', {
          speaker: 'Ilse Brandt',
          types: ['numerical'],
          firstAppearanceUrl: 'https://council.example/speech',
        }),
        claim('cost', 'The works cost 31.6 million.', { speaker: 'Audit office', basis: 2 }),
        claim('injured', 'Nobody was injured during the works.', {
          speaker: 'Site manager',
          waitingOn: 'Labour inspectorate',
          waitingSince: AT(30),
        }),
        claim('lost', 'The bridge was designed by Otto Vehn.'),
      ]

  const sources = [
    source('archive', 'Opening of the Alder Bridge, 12 June 1931', {
      kind: 'archive',
      publisher: 'Port Alder City Archive',
      archiveUrl: 'https://keep.example/1931',
      archivedAt: '3 May 2026',
    }),
    source('counts', 'Traffic counts 2025', {
      kind: 'data-set',
      publisher: 'Road Office',
      publishedAt: 'January 2026',
    }),
    source('audit', 'Audit report on the Alder Bridge', {
      kind: 'document',
      publisher: 'Audit Office',
      publishedAt: '3 March 2026',
    }),
    source('speech', 'Speech of the mayor, recording', { kind: 'video' }),
    source('whistle', 'Conversation with an engineer SECRETNAME', {
      kind: 'interview',
      url: null,
      isConfidential: true,
    }),
  ]

  return {
    article: {
      id: fixtureId('article'),
      rev: 3,
      title: rtl ? 'إعادة فتح جسر الميناء' : 'Harbour bridge reopens after two years of repairs',
      byline: rtl ? null : 'Tom Fielding',
      publisher: rtl ? null : 'Port Alder Courier',
      url: 'https://courier.example/bridge',
      publishedAt: '29 April 2026',
      language: rtl ? 'ar' : 'en',
      direction: rtl ? 'rtl' : 'ltr',
      working: 'public-verdict',
      status: 'in-review',
      revisionId: fixtureId('revision'),
      scaleVersionId: scale.id,
    },
    revision: {
      id: fixtureId('revision'),
      number: 2,
      document,
      text,
      sha256: 'ab'.repeat(32),
      segmentation: segmented(text),
      createdAt: AT(0),
    },
    scale,
    people: [
      { id: ANNA, name: 'Anna Marsh' },
      { id: BEN, name: 'Ben Okafor' },
      { id: CLEO, name: 'Cleo Lindqvist' },
    ],
    settleRule: { rule: 'one-checker', quorum: 2 },
    annotations: (rtl
      ? ([
          { purpose: 'claim', quote: 'افتُتح الجسر عام 1931', claimId: fixtureId('opened') },
          { purpose: 'claim', quote: 'وهو أطول جسر متحرك في البلاد', claimId: fixtureId('longest') },
          { purpose: 'claim', quote: 'بلغت الكلفة 31.6 مليون', claimId: fixtureId('cost') },
        ] as Mark2[])
      : ([
          { purpose: 'claim', quote: 'after two years of repairs', claimId: fixtureId('reopens') },
          { purpose: 'claim', quote: 'opened in 1931', claimId: fixtureId('opened') },
          { purpose: 'claim', quote: 'carries 42,000 vehicles a day', claimId: fixtureId('traffic') },
          {
            purpose: 'claim',
            quote:
              'The Alder Bridge, opened in 1931, carries 42,000 vehicles a day and is the longest swing bridge in the country',
            claimId: fixtureId('longest'),
          },
          {
            purpose: 'claim',
            quote: 'Mayor Ilse Brandt said on Monday that the repairs had come in “four million under budget”',
            claimId: fixtureId('said'),
          },
          {
            purpose: 'claim',
            quote: 'the repairs had come in “four million under budget”',
            claimId: fixtureId('under'),
          },
          { purpose: 'claim', quote: 'cost less than planned', claimId: fixtureId('under') },
          { purpose: 'claim', quote: 'the works cost 31.6 million, against 28 million', claimId: fixtureId('cost') },
          { purpose: 'claim', quote: 'Nobody was injured during the works', claimId: fixtureId('injured') },
          { purpose: 'claim', quote: 'designed by Otto Vehn', claimId: fixtureId('lost') },
          {
            purpose: 'correction',
            quote: 'against 28 million in the first plan',
            claimId: fixtureId('cost'),
            replacement: 'against 27.9 million in the plan of 2023',
            body: 'The plan gives 27.9 million.',
            severity: 'factual',
            isLegal: true,
            correctionState: 'proposed',
          },
          {
            purpose: 'no-check',
            quote: 'It is a triumph of patience, and everybody in the town feels it.',
            reason: 'opinion',
          },
          { purpose: 'no-check', quote: 'Ferries will stop running next year', reason: 'prediction' },
          { purpose: 'excluded', quote: 'ALSO READ | Ten bridges you must see' },
          { purpose: 'excluded', quote: 'More at', isProposal: true },
          { purpose: 'comment', quote: 'Critics doubt it', body: 'Which critics? INNERTALK' },
        ] as Mark2[])
    ).map(mark),
    claims,
    assessments: rtl
      ? [
          judged('opened', ANNA, 'true', `الأرشيف يؤكد ذلك [@${fixtureId('opened cites archive')}].`),
          judged('cost', ANNA, 'mostly-false', ''),
        ]
      : [
          judged('reopens', ANNA, 'true', 'Closed on 2 May 2024, reopened on 27 April 2026.'),
          judged(
            'opened',
            ANNA,
            'true',
            `The programme of the opening is dated **12 June 1931** [@${fixtureId('opened cites archive')}].`,
          ),
          judged(
            'traffic',
            ANNA,
            'mostly-true',
            `The counts of 2025 give 41,300 on an average weekday [@${fixtureId('traffic cites counts')}].\n\n- Weekends: 29,000\n- The highest day: 44,120`,
          ),
          judged('longest', ANNA, 'false', 'The bridge at Norrby is 40 metres longer.'),
          judged(
            'longest',
            BEN,
            'unproven',
            'Norrby is a *bascule* bridge since its rebuilding; no register counts it today.',
            { confidence: 0.6, assessedAt: AT(25) },
          ),
          judged(
            'under',
            ANNA,
            'false',
            `The audit shows 3.6 million *over* the plan [@${fixtureId('under cites audit')}]; an engineer confirms it [@${fixtureId('under cites whistle')}]. See [the plan](https://council.example/plan).`,
          ),
          judged('under', BEN, 'false', '', { assessedAt: AT(26) }),
          judged('cost', BEN, 'true', '', { judgedStatement: 'The works cost 31 million.' }),
          judged('said', BEN, null, 'Recording heard, wording still to compare.'),
        ],
    decisions: rtl
      ? []
      : [
          {
            id: fixtureId('decision'),
            rev: 1,
            claimId: fixtureId('under'),
            userId: CLEO,
            ratingId: rating('false'),
            conclusion: null,
            reason: `Two checkers agree, and the audit is plain [@${fixtureId('under cites audit')}].`,
            basis: 1,
            decidedAt: AT(40),
          },
        ],
    evidence: rtl
      ? [cites('opened', 'archive', 0)]
      : [
          cites('opened', 'archive', 0, {
            quote: 'Solemn opening of the Alder Bridge on Friday, 12 June 1931',
            locator: 'p. 1',
            isPrimary: true,
          }),
          cites('traffic', 'counts', 0, {
            stance: 'qualifies',
            quote: 'Average weekday, both directions: 41,300',
            locator: 'table 4',
            isPrimary: true,
          }),
          cites('said', 'speech', 0, { stance: 'context', locator: '00:14:22' }),
          cites('under', 'whistle', 0, {
            stance: 'refutes',
            quote: 'We all knew it was SECRETQUOTE over',
            note: 'SECRETNOTE',
          }),
          cites('under', 'audit', 1, {
            stance: 'refutes',
            quote: 'Final cost: 31.6 million; approved: 28 million',
            locator: 'p. 12',
            isPrimary: true,
            note: 'Called back on Tuesday: WORKINGNOTE',
          }),
          cites('cost', 'audit', 0, { locator: 'p. 12', isPrimary: true }),
        ],
    sources,
    threads: rtl
      ? []
      : [
          {
            id: fixtureId('thread'),
            rev: 1,
            annotationId: null,
            claimId: fixtureId('longest'),
            resolvedAt: null,
            resolvedBy: null,
          },
        ],
    comments: rtl
      ? []
      : [
          {
            id: fixtureId('comment'),
            rev: 1,
            threadId: fixtureId('thread'),
            userId: BEN,
            body: 'Do we count Norrby? INNERTALK',
            createdAt: AT(27),
            editedAt: null,
          },
        ],
    clearances: rtl ? [] : [{ id: fixtureId('clear'), rev: 1, sentence: 1, userId: ANNA, clearedAt: AT(33) }],
    lastEvent: 42,
  }
}

function segmented(text: string): WorkbenchSnapshot['revision']['segmentation'] {
  const bounds = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap((m) => [m.index, m.index + m[0].length])
  return {
    version: 'fixture',
    sentences: bounds(/[^\n.]+(?:\.(?!\s|$)[^\n.]*)*\.?[”]?/g),
    words: bounds(/[\p{L}\p{M}\p{N}]+(?:[.,’][\p{L}\p{N}]+)*/gu),
  }
}
