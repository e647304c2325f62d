import type { SourceObject } from '@/domain/workbench/objects'

/** Plain texts that are known of a source. */
export const SOURCE_TEXTS = ['publisher', 'author', 'publishedAt', 'accessedAt'] as const

/** What a form holds of a source: no text is null. */
export type SourceValues = Pick<SourceObject, 'kind' | 'title' | 'isConfidential'> &
  Readonly<Record<(typeof SOURCE_TEXTS)[number] | 'url' | 'archiveUrl' | 'archivedAt', string>>

/** A source as a form holds it. */
export function valuesOf(source: SourceObject): SourceValues {
  const { kind, title, isConfidential } = source
  const { url, archiveUrl, archivedAt, publisher, author, publishedAt, accessedAt } = source
  const texts = { url, archiveUrl, archivedAt, publisher, author, publishedAt, accessedAt }
  const empty = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text ?? '']))
  return { kind, title, isConfidential, ...(empty as Record<keyof typeof texts, string>) }
}

/** Only what the form says otherwise than the source, as a command takes it: an emptied text is null. */
export function changedFields(source: SourceObject, values: SourceValues): Partial<SourceObject> {
  const before = valuesOf(source)
  const changed = Object.entries(values).filter(([name, value]) => before[name as keyof SourceValues] !== value)
  return Object.fromEntries(
    changed.map(([name, value]) => {
      if (typeof value !== 'string' || name === 'kind') return [name, value]
      return [name, name === 'title' ? value.trim() : value.trim() || null]
    }),
  )
}
