/** What kind of thing is cited. */
export const SOURCE_KINDS = [
  'web',
  'document',
  'data-set',
  'interview',
  'book',
  'image',
  'audio',
  'video',
  'archive',
  'other',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]
