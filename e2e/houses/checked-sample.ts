import type { MarkSpan } from '@/domain/annotation/inputs'
import type { Stance } from '@/domain/evidence/evidence'
import { clearSentence } from '@/services/annotation/clear-sentence'
import { markSpan } from '@/services/annotation/mark-span'
import { acceptProposals } from '@/services/annotation/proposals'
import { changeClaim } from '@/services/claim/change-claim'
import type { Context } from '@/services/context'
import { addComment } from '@/services/discussion/comment'
import { citeSource } from '@/services/evidence/cite-source'
import { decideClaim } from '@/services/verdict/decide-claim'
import { setVerdict } from '@/services/verdict/set-verdict'
import { readWorkbench } from '@/services/workbench/read-workbench'
import type { People } from './people'

/** One article, as somebody sees it who works on it: words in place of offsets, keys in place of ids. */
export function benchOf(ctx: Context, articleId: string) {
  const { article, revision, scale } = readWorkbench(ctx, articleId)
  const place = (quote: string) => {
    const start = revision.text.indexOf(quote)
    if (start < 0) throw new Error(`The article does not say: ${quote}`)
    return { start, end: start + quote.length }
  }
  const mark = (who: Context, quote: string, more: Partial<MarkSpan> & Pick<MarkSpan, 'purpose'>) =>
    markSpan(who, { articleId: article.id, revisionId: revision.id, ...place(quote), ...more }).value
  return {
    place,
    mark,
    claim: (who: Context, quote: string) => mark(who, quote, { purpose: 'claim' }).claimId as string,
    rating: (key: string) => scale.ratings.find((one) => one.key === key)?.id as string,
    sentenceOf: (quote: string) => {
      const { start } = place(quote)
      return revision.segmentation.sentences.findIndex((end, at) => at % 2 === 1 && end > start) >> 1
    },
    revisionId: revision.id,
  }
}

/** Says of the sample what no checker found: every verdict, reason and source here is invented, and says so. */
export function checkSample(people: People, articleId: string): { readonly [name: string]: string } {
  const { rosa, sam, edith } = people
  const bench = benchOf(edith, articleId)
  const { claim, mark, rating } = bench
  const judge = (who: Context, claimId: string, key: string, rationale = '') =>
    setVerdict(who, { claimId, rev: null, ratingId: rating(key), rationale })
  const cite = (claimId: string, title: string, stance: Stance, more: object = {}) =>
    citeSource(rosa, {
      claimId,
      stance,
      source: { title, url: `https://example.org/${title.toLowerCase().replaceAll(/\W+/g, '-')}`, ...SOURCE },
      ...more,
    }).value.evidenceId

  acceptProposals(edith, { ids: readWorkbench(edith, articleId).annotations.map(({ id }) => id) })

  const talks = claim(rosa, 'the group will no longer accept interim agreements')
  changeClaim(rosa, { id: talks, rev: 1, speaker: 'Khalil Al-Hayya', claimDate: '17 April 2025' })
  cite(talks, 'Invented broadcast transcript', 'supports', {
    quote: 'These words stand in no transcript; they show where a quote goes.',
    locator: '00:04:10',
    isPrimary: true,
  })
  judge(rosa, talks, 'true', 'Invented for this example.')
  decideClaim(edith, { claimId: talks, rev: null, ratingId: rating('true'), reason: 'Agreed, in this example.' })

  const release = claim(rosa, 'a full cessation of hostilities')
  cite(release, 'Invented press release', 'supports', { locator: 'p. 2' })
  judge(rosa, release, 'mostly-true')

  const reported = claim(
    rosa,
    'Earlier this month, Reuters reported that the Trump administration had engaged in direct talks with Hamas in Doha',
  )
  changeClaim(rosa, { id: reported, rev: 1, speaker: 'Reuters' })
  const refuting = cite(reported, 'Invented news report', 'refutes', {
    quote: 'A sentence made up for the picture, which refutes nothing outside it.',
    locator: '3rd paragraph',
    isPrimary: true,
  })
  const context = cite(reported, 'Invented agency file', 'context', { locator: 'p. 14' })
  judge(
    rosa,
    reported,
    'half-true',
    `This verdict is invented, to show the desk [@${refuting}]. The month is off by one *in this example* only [@${context}].`,
  )
  addComment(sam, { articleId, claimId: reported, body: 'Is the date of the first report the point here?' })
  addComment(rosa, { articleId, claimId: reported, body: 'Yes: “earlier this month” is part of the claim.' })
  mark(rosa, 'direct talks with Hamas in Doha to negotiate the release of American hostages', { purpose: 'claim' })
  mark(sam, 'cessation', { purpose: 'comment', body: 'His word, or the translator’s?' })

  const since = claim(rosa, 'designated a Foreign Terrorist Organisation by the US State Department since 1997')
  cite(since, 'Invented public register', 'supports', { isPrimary: true })
  judge(rosa, since, 'true', 'Invented, like the others.')
  decideClaim(edith, { claimId: since, rev: null, ratingId: rating('true') })

  const rafah = claim(rosa, 'the Rafah region has been nearly emptied')
  changeClaim(rosa, { id: rafah, rev: 1, speaker: 'Palestinian radio' })
  judge(rosa, rafah, 'unproven')

  const age = claim(rosa, 'Alexander, a 21-year-old from New Jersey')
  cite(age, 'Invented profile', 'qualifies')
  judge(rosa, age, 'mostly-true', 'The first of two invented views.')
  judge(sam, age, 'false', 'The second invented view, so that the two differ.')

  const killed = claim(rosa, 'Israeli airstrikes killed at least 32 Palestinians')
  changeClaim(rosa, { id: killed, rev: 1, speaker: 'Local health officials' })
  const began = claim(rosa, 'The ongoing conflict began on 7 October 2023')
  judge(rosa, began, 'true')
  changeClaim(sam, { id: began, rev: 1, statement: 'The conflict that is going on began on 7 October 2023' })
  claim(rosa, 'taking 251 hostages')

  mark(rosa, 'calling it the only viable route to ending the war', { purpose: 'no-check', reason: 'opinion' })
  const correction = mark(rosa, 'reconstruct', {
    purpose: 'correction',
    replacement: 'rebuild',
    severity: 'wording',
    body: 'Plainer.',
  }).annotationId
  clearSentence(rosa, {
    articleId,
    revisionId: bench.revisionId,
    sentence: bench.sentenceOf('On Tuesday, Hamas’s armed wing'),
  })
  return { talks, reported, age, killed, began, rafah, correction }
}

const SOURCE = { publisher: 'Example Press', publishedAt: '5 March 2025', archiveUrl: 'https://example.net/archived' }
