import type { Rating, RatingColour, RatingIcon, ScaleKind } from './scale'

/** A rating as a preset describes it; identity and position come when a house takes it on. */
export type PresetRating = Omit<Rating, 'id' | 'position' | 'isRetired'>

/** A scale that a house can take on and then edit as its own. */
export type ScalePreset = {
  /** Lasting name of the preset; a house has at most one scale made from it. */
  readonly key: string
  readonly name: string
  readonly kind: ScaleKind
  /** In the order they are shown, best first, then the unrated ones; none where a verdict is a sentence. */
  readonly ratings: readonly PresetRating[]
}

type Look = readonly [colour: RatingColour, icon: RatingIcon]

/** One line of a preset: its rank (null without a place in the order), look, and what it means. */
export function presetRating(
  rank: number | null,
  key: string,
  label: string,
  [colour, icon]: Look,
  meaning: string,
  shortLabel = label,
): PresetRating {
  return { key, label, shortLabel, colour, icon, meaning, rank }
}

/** How the steps of most scales look, from right to wrong. */
export const LOOKS = {
  right: ['true', 'check'],
  mostlyRight: ['mostly-true', 'circle-three-quarter'],
  half: ['mixed', 'circle-half'],
  mostlyWrong: ['mostly-false', 'circle-quarter'],
  wrong: ['false', 'cross'],
  worse: ['false', 'flame'],
  unknown: ['unproven', 'question'],
  old: ['neutral', 'clock'],
  joke: ['neutral', 'mask'],
  pending: ['open', 'clock'],
} as const satisfies Record<string, Look>
