/** What a piece of evidence says about the claim. */
export const STANCES = ['supports', 'refutes', 'qualifies', 'context'] as const
export type Stance = (typeof STANCES)[number]

export const ANSWER_TYPES = ['Extractive', 'Abstractive', 'Boolean', 'Unanswerable'] as const
export type AnswerType = (typeof ANSWER_TYPES)[number]

export const MEDIA = [
  'web-text',
  'web-table',
  'pdf',
  'image',
  'video',
  'audio',
  'interview',
  'book',
  'data-set',
  'metadata',
  'other',
] as const
export type Medium = (typeof MEDIA)[number]
