/** The names of the fixed palette, as the style sheet has them. */
export type Tone =
  | 'true'
  | 'mostly-true'
  | 'mixed'
  | 'mostly-false'
  | 'false'
  | 'unproven'
  | 'open'
  | 'neutral'
  | 'accent'

/** Text of the tone on its tint. Written out, because the style sheet holds only classes it can read. */
export const toneClasses: Readonly<Record<Tone, string>> = {
  true: 'bg-rate-true-tint text-rate-true',
  'mostly-true': 'bg-rate-mostly-true-tint text-rate-mostly-true',
  mixed: 'bg-rate-mixed-tint text-rate-mixed',
  'mostly-false': 'bg-rate-mostly-false-tint text-rate-mostly-false',
  false: 'bg-rate-false-tint text-rate-false',
  unproven: 'bg-rate-unproven-tint text-rate-unproven',
  open: 'bg-rate-open-tint text-rate-open',
  neutral: 'bg-rate-neutral-tint text-rate-neutral',
  accent: 'bg-accent-soft text-accent',
}

/** The full colour of the tone as a surface without text: bars and dots. */
export const toneFills: Readonly<Record<Tone, string>> = {
  true: 'bg-rate-true',
  'mostly-true': 'bg-rate-mostly-true',
  mixed: 'bg-rate-mixed',
  'mostly-false': 'bg-rate-mostly-false',
  false: 'bg-rate-false',
  unproven: 'bg-rate-unproven',
  open: 'bg-rate-open',
  neutral: 'bg-rate-neutral',
  accent: 'bg-accent',
}
