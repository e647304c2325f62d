import { LOOKS, presetRating as rating, type ScalePreset } from './preset'

/* The label sets of two research collections; for data sets, never exported as ClaimReview. */

export const AVERITEC: ScalePreset = {
  key: 'averitec',
  name: 'AVeriTeC',
  kind: 'internal',
  ratings: [
    rating(0, 'supported', 'Supported', LOOKS.right, 'The answers that were found bear the claim out.'),
    rating(1, 'refuted', 'Refuted', LOOKS.wrong, 'The answers that were found contradict the claim.'),
    rating(
      null,
      'not-enough-evidence',
      'Not Enough Evidence',
      LOOKS.unknown,
      'The answers that were found suffice neither to support nor to refute the claim.',
      'Not enough',
    ),
    rating(
      null,
      'conflicting-evidence',
      'Conflicting Evidence/Cherrypicking',
      LOOKS.half,
      'Some answers support and others refute it, or it picks from the facts what suits it.',
      'Conflicting',
    ),
  ],
}

export const FEVER: ScalePreset = {
  key: 'fever',
  name: 'FEVER',
  kind: 'internal',
  ratings: [
    rating(0, 'supports', 'SUPPORTS', LOOKS.right, 'The sentences that were chosen as evidence bear the claim out.'),
    rating(1, 'refutes', 'REFUTES', LOOKS.wrong, 'The sentences that were chosen as evidence contradict the claim.'),
    rating(
      null,
      'not-enough-info',
      'NOT ENOUGH INFO',
      LOOKS.unknown,
      'The collection holds no sentence that would decide it.',
      'NOT ENOUGH',
    ),
  ],
}
