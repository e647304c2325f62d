import type { ScalePreset } from './preset'
import { AFRICA_CHECK, FULL_FACT, POLITIFACT, SCIENCE_FEEDBACK, WASHINGTON_POST } from './presets-desks'
import { AVERITEC, FEVER } from './presets-research'
import { SNOPES } from './presets-snopes'
import type { Scale } from './scale'

/** Tickmark's own scale for published verdicts, and the default of a new house. */
export const TICKMARK: ScalePreset = {
  key: 'tickmark',
  name: 'Tickmark',
  kind: 'public',
  ratings: [
    {
      key: 'true',
      label: 'True',
      shortLabel: 'True',
      colour: 'true',
      icon: 'check',
      meaning: 'The evidence shows that the claim is right, and nothing important is missing.',
      rank: 0,
    },
    {
      key: 'mostly-true',
      label: 'Mostly true',
      shortLabel: 'Mostly true',
      colour: 'mostly-true',
      icon: 'circle-three-quarter',
      meaning: 'The claim is right in substance; a detail is wrong or needs a clarification.',
      rank: 1,
    },
    {
      key: 'half-true',
      label: 'Half true',
      shortLabel: 'Half true',
      colour: 'mixed',
      icon: 'circle-half',
      meaning: 'Part of the claim is right and part is wrong, or it leaves out what changes its sense.',
      rank: 2,
    },
    {
      key: 'mostly-false',
      label: 'Mostly false',
      shortLabel: 'Mostly false',
      colour: 'mostly-false',
      icon: 'circle-quarter',
      meaning: 'The claim holds a grain of truth, but its substance is wrong.',
      rank: 3,
    },
    {
      key: 'false',
      label: 'False',
      shortLabel: 'False',
      colour: 'false',
      icon: 'cross',
      meaning: 'The evidence shows that the claim is wrong.',
      rank: 4,
    },
    {
      key: 'unproven',
      label: 'Unproven',
      shortLabel: 'Unproven',
      colour: 'unproven',
      icon: 'question',
      meaning: 'The evidence that can be had neither supports nor refutes the claim.',
      rank: null,
    },
    {
      key: 'outdated',
      label: 'Outdated',
      shortLabel: 'Outdated',
      colour: 'neutral',
      icon: 'clock',
      meaning: 'The claim was right once; the facts have changed since.',
      rank: null,
    },
    {
      key: 'satire',
      label: 'Satire',
      shortLabel: 'Satire',
      colour: 'neutral',
      icon: 'mask',
      meaning: 'The statement was made as satire and asserts nothing.',
      rank: null,
    },
  ],
}

/** For checking a draft word by word before it is published; never exported as ClaimReview. */
export const LINE_CHECK: ScalePreset = {
  key: 'line-check',
  name: 'Line check',
  kind: 'internal',
  ratings: [
    {
      key: 'confirmed',
      label: 'Confirmed',
      shortLabel: 'Confirmed',
      colour: 'true',
      icon: 'check',
      meaning: 'A source bears the wording out as it stands.',
      rank: 0,
    },
    {
      key: 'confirmed-with-change',
      label: 'Confirmed with wording change',
      shortLabel: 'With change',
      colour: 'mixed',
      icon: 'pencil',
      meaning: 'A source bears it out once the wording is changed as proposed.',
      rank: 1,
    },
    {
      key: 'wrong',
      label: 'Wrong',
      shortLabel: 'Wrong',
      colour: 'false',
      icon: 'cross',
      meaning: 'A source contradicts it; it needs a correction.',
      rank: 2,
    },
    {
      key: 'unconfirmed',
      label: 'Unconfirmed',
      shortLabel: 'Unconfirmed',
      colour: 'open',
      icon: 'question',
      meaning: 'No source has been found yet that bears it out or contradicts it.',
      rank: null,
    },
    {
      key: 'author-attested',
      label: 'Author-attested only',
      shortLabel: 'Author only',
      colour: 'unproven',
      icon: 'person',
      meaning: 'Only the author vouches for it. This is not a confirmation.',
      rank: null,
    },
    {
      key: 'cannot-be-checked',
      label: 'Cannot be checked',
      shortLabel: 'Uncheckable',
      colour: 'neutral',
      icon: 'ban',
      meaning: 'No source can exist or be reached that would settle it; the note says why.',
      rank: null,
    },
  ],
}

/** Our own presets, which most houses start with; the first is the default. */
export const OWN_PRESETS: readonly ScalePreset[] = [TICKMARK, LINE_CHECK]

/** Every preset a house is offered: our own, then the scales other desks and data sets use. */
export const SCALE_PRESETS: readonly ScalePreset[] = [
  ...OWN_PRESETS,
  POLITIFACT,
  WASHINGTON_POST,
  SNOPES,
  SCIENCE_FEEDBACK,
  AFRICA_CHECK,
  FULL_FACT,
  AVERITEC,
  FEVER,
]

/** A scale's first version made from a preset, with identities from `newId`. */
export function scaleFromPreset(preset: ScalePreset, newId: () => string): Scale {
  return {
    id: newId(),
    scaleId: newId(),
    name: preset.name,
    kind: preset.kind,
    version: 1,
    ratings: preset.ratings.map((rating, position) => ({ ...rating, id: newId(), position, isRetired: false })),
  }
}
