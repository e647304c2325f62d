/** What a highlighted span is for. */
export const PURPOSES = ['claim', 'comment', 'correction', 'no-check', 'excluded'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Why a span needs no check. The last two are an editor's, by name. */
export const NO_CHECK_REASONS = [
  'opinion',
  'rhetoric',
  'no-assertion',
  'prediction',
  'common-knowledge',
  'waived',
] as const
export type NoCheckReason = (typeof NO_CHECK_REASONS)[number]
export const EDITOR_NO_CHECK_REASONS: readonly NoCheckReason[] = ['common-knowledge', 'waived']

/** Where an annotation stands after the text changed: never on other text silently. */
export const ANCHOR_STATES = ['exact', 'moved', 'unanchored'] as const
export type AnchorState = (typeof ANCHOR_STATES)[number]

export const SEVERITIES = ['factual', 'wording', 'style'] as const
export type Severity = (typeof SEVERITIES)[number]

export const CORRECTION_STATES = ['proposed', 'accepted', 'stet', 'entered'] as const
export type CorrectionState = (typeof CORRECTION_STATES)[number]

/** How many UTF-16 units of context are kept on each side of a quote. */
export const CONTEXT_LENGTH = 32
