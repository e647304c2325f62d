/** What an address within an article leads to: an annotation, a claim, or a sentence of one version of the text. */
export type LinkTarget =
  | { readonly kind: 'annotation' | 'claim'; readonly id: string }
  /** Sentences count from 1; without a version the present one is meant. */
  | { readonly kind: 'sentence'; readonly sentence: number; readonly version: number | null }

/** What an address may say besides the article; nothing else of it belongs to the link. */
export const LINK_PARAMS = ['annotation', 'claim', 'sentence', 'version'] as const

/**
 * What a link that does not lead where it should has met. What a person may not see is `missing`, like
 * what never was.
 */
export type LinkTrouble =
  /** Deleted, and not yet erased: `annotationId` brings it back, where this person may. */
  | {
      readonly what: 'deleted'
      readonly kind: 'annotation' | 'claim'
      readonly quote: string
      readonly at: string
      readonly by: string | null
      readonly annotationId: string
      readonly mayRestore: boolean
    }
  /** The claim was merged into another one of the article, which stands for it. */
  | { readonly what: 'merged'; readonly into: string }
  /** It stands in another article of the house. */
  | {
      readonly what: 'elsewhere'
      readonly kind: 'annotation' | 'claim'
      readonly id: string
      readonly articleId: string
      readonly title: string
    }
  /** A sentence of an older version; `sentence` is where the same words stand now, null when they are gone. */
  | {
      readonly what: 'older'
      readonly version: number
      readonly current: number
      readonly text: string
      readonly sentence: number | null
    }
  | { readonly what: 'missing'; readonly kind: LinkTarget['kind'] }

type Params = { readonly get: (name: string) => string | null }

/** The target an address names; null when it names none. */
export function readLink(params: Params): LinkTarget | null {
  const claim = params.get('claim')
  if (claim) return { kind: 'claim', id: claim }
  const annotation = params.get('annotation')
  if (annotation) return { kind: 'annotation', id: annotation }
  const sentence = countOf(params.get('sentence'))
  return sentence === null ? null : { kind: 'sentence', sentence, version: countOf(params.get('version')) }
}

function countOf(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

/** The address of a target in its article. */
export function pathOfLink(articleId: string, target: LinkTarget): string {
  const params = new URLSearchParams(paramsOfLink(target))
  return `/articles/${articleId}?${params}`
}

/** What the address of a target says besides the article. */
export function paramsOfLink(target: LinkTarget): Record<string, string> {
  if (target.kind !== 'sentence') return { [target.kind]: target.id }
  const { sentence, version } = target
  return { sentence: String(sentence), ...(version !== null && { version: String(version) }) }
}
