import type { AnnotationAnswer } from '@/domain/api/annotations'
import { CONTEXT, type Json, MISSING_TERM, origin, targetsIn, text } from './web-annotation-parts'

/** What an annotation page is written from. */
export type AnnotationPageFacts = {
  /** Address of the whole list. */
  readonly collection: string
  /** Addresses of this page, and of the one after it. */
  readonly page: string
  readonly nextPage: string | null
  readonly article: {
    readonly title: string
    readonly language: string
    readonly direction: string
    readonly url: string | null
  }
  readonly revision: { readonly id: string; readonly text: string }
  readonly items: readonly AnnotationAnswer[]
  /** What is known of the claims that the items belong to, by id. */
  readonly claims: ReadonlyMap<
    string,
    { readonly statement: string; readonly state: string; readonly verdict: string | null }
  >
}

const MOTIVATIONS = {
  claim: 'assessing',
  comment: 'commenting',
  correction: 'editing',
  'no-check': 'classifying',
  excluded: 'classifying',
} as const

/** A page of the annotations of an article as a W3C AnnotationPage: one Annotation for each span. */
export function renderAnnotationPage(facts: AnnotationPageFacts): Json {
  const target = targetsIn(facts)
  return {
    '@context': [CONTEXT, MISSING_TERM],
    id: facts.page,
    type: 'AnnotationPage',
    partOf: { id: facts.collection, type: 'AnnotationCollection', label: facts.article.title },
    items: facts.items.map((one) => ({
      '@context': CONTEXT,
      id: `urn:uuid:${one.id}`,
      type: 'Annotation',
      motivation: MOTIVATIONS[one.purpose],
      ...(one.createdBy
        ? origin({ by: one.createdBy.name, at: one.createdAt })
        : { creator: { type: 'Software', name: 'Tickmark' }, created: one.createdAt }),
      body: bodiesOf(one, facts),
      target: target({ start: one.start, end: one.end, quote: one.exact }),
    })),
    ...(facts.nextPage === null ? {} : { next: facts.nextPage }),
  }
}

function bodiesOf(one: AnnotationAnswer, { claims, article }: AnnotationPageFacts): Json[] {
  const claim = one.claimId === null ? undefined : claims.get(one.claimId)
  return [
    ...(one.purpose === 'claim' && claim ? claimBodies(claim, article.language) : []),
    ...(one.replacement === null ? [] : [{ ...text('editing', one.replacement), language: article.language }]),
    ...(one.body ? [text('commenting', one.body)] : []),
    ...tagsOf(one).map((tag) => text('tagging', tag)),
  ]
}

function claimBodies(
  { statement, state, verdict }: { statement: string; state: string; verdict: string | null },
  language: string,
): Json[] {
  return [
    { ...text('describing', statement), language },
    text('tagging', state),
    ...(verdict === null ? [] : [text('assessing', verdict)]),
  ]
}

function tagsOf({ purpose, proposal, reason, severity, legal, state }: AnnotationAnswer): string[] {
  const isPassage = purpose === 'no-check' || purpose === 'excluded'
  return [
    ...(isPassage ? [reason ?? purpose] : []),
    ...(proposal ? ['proposed'] : []),
    ...[state, severity].flatMap((tag) => tag ?? []),
    ...(legal ? ['legal'] : []),
  ]
}
