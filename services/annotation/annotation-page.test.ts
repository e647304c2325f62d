import { describe, expect, it } from 'vitest'
import { deskFixture } from '../desk.fixture'
import { isHere, judge } from '../reports/web-annotation.fixture'
import { setVerdict } from '../verdict/set-verdict'
import { readAnnotationPage } from './annotation-page'
import { deleteAnnotation } from './delete-annotation'
import { markPassage } from './mark-passage'
import { listAnnotations } from './read-annotation'

type Item = {
  readonly id: string
  readonly motivation: string
  readonly body: readonly object[]
  readonly target: object
}
type Page = { readonly items: readonly Item[]; readonly next?: string }

const PURPOSES = [
  { purpose: 'claim', quote: { exact: '🌍 The ferry sails at noon.' } },
  { purpose: 'comment', quote: { exact: 'ferry' }, body: 'Which one?' },
  { purpose: 'correction', quote: { exact: 'sails' }, replacement: 'departs', severity: 'wording', legal: true },
  { purpose: 'no-check', quote: { exact: 'at noon' }, reason: 'opinion' },
  { purpose: 'excluded', quote: { exact: 'ALSO READ' } },
] as const

function marked() {
  const desk = deskFixture()
  const { article, scale } = desk.article('🌍 The ferry sails at noon.', 'ALSO READ')
  const [claim] = PURPOSES.map((one) => markPassage(desk.reviewer, article.id, one).value)
  setVerdict(desk.reviewer, { claimId: claim?.claimId as string, rev: null, ratingId: scale.ratings[0]?.id })
  const pageOf = (cursor?: string) =>
    readAnnotationPage(
      desk.viewer,
      article.id,
      { limit: 2, ...(cursor && { cursor }) },
      (at) => `https://desk.example/api/v1/list${at === null ? '' : `?cursor=${at}`}`,
    ) as unknown as Page
  return { desk, article, pageOf }
}

function pages(pageOf: (cursor?: string) => Page): Page[] {
  const all = [pageOf()]
  for (let next = all[0]?.next; next; next = all.at(-1)?.next) {
    all.push(pageOf(new URL(next).searchParams.get('cursor') ?? ''))
  }
  return all
}

describe('an annotation page', () => {
  it('holds every span once, in reading order, with what it is for', () => {
    const all = pages(marked().pageOf)
    expect(all.map(({ items }) => items.length)).toEqual([2, 2, 1])
    expect(all.flatMap(({ items }) => items).map(({ motivation }) => motivation)).toEqual([
      'assessing',
      'commenting',
      'editing',
      'classifying',
      'classifying',
    ])
    expect(all[0]?.items[0]?.body).toMatchObject([
      { purpose: 'describing' },
      { purpose: 'tagging', value: 'settled' },
      { purpose: 'assessing', value: 'True' },
    ])
    // Code points: the globe is one of them, and two units.
    expect(all[0]?.items[1]?.target).toMatchObject({ selector: [{ exact: 'ferry' }, { start: 6, end: 11 }] })
  })

  it.skipIf(!isHere)('is valid by the schemas of the W3C, and so are its annotations', () => {
    const annotationFaults = judge('annotations', 'annotationMusts.test')
    const all = pages(marked().pageOf)
    expect(all.flatMap(({ items }) => items.flatMap(annotationFaults))).toEqual([])
    expect(all.flatMap((page) => judge('collections', 'pages', 'pageMusts.test')(page))).toEqual([])
  })
})

describe('the list of annotations', () => {
  it('neither doubles nor skips what stays while spans before and after the page come and go', () => {
    const { desk, article } = marked()
    const first = listAnnotations(desk.viewer, article.id, { limit: 3 })
    markPassage(desk.reviewer, article.id, { purpose: 'comment', quote: { exact: 'The' } })
    const last = first.items.at(-1)
    deleteAnnotation(desk.editor, { id: last?.id as string, rev: last?.rev as number })
    markPassage(desk.reviewer, article.id, { purpose: 'comment', quote: { exact: 'READ' } })
    const second = listAnnotations(desk.viewer, article.id, { limit: 3, cursor: first.next as string })
    expect([...first.items, ...second.items].map(({ exact }) => exact)).toEqual([
      '🌍 The ferry sails at noon.',
      'ferry',
      'sails',
      'at noon',
      'ALSO READ',
      'READ',
    ])
    expect(second.next).toBeNull()
  })
})
