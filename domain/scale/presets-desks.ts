import { LOOKS, presetRating as rating, type ScalePreset } from './preset'

/*
 * The published scales of well-known desks, with what each step means in our own words. They change
 * from time to time: a house that takes one on edits it as its own.
 */

export const POLITIFACT: ScalePreset = {
  key: 'politifact',
  name: 'PolitiFact',
  kind: 'public',
  ratings: [
    rating(0, 'true', 'True', LOOKS.right, 'It is accurate, and nothing that matters is left out.'),
    rating(
      1,
      'mostly-true',
      'Mostly True',
      LOOKS.mostlyRight,
      'It is accurate but wants a clarification or a further fact.',
    ),
    rating(
      2,
      'half-true',
      'Half True',
      LOOKS.half,
      'It is accurate in part, but leaves out what matters or lacks its context.',
    ),
    rating(
      3,
      'mostly-false',
      'Mostly False',
      LOOKS.mostlyWrong,
      'Something in it is true, but facts that would change the impression are ignored.',
    ),
    rating(4, 'false', 'False', LOOKS.wrong, 'It is not accurate.'),
    rating(5, 'pants-on-fire', 'Pants on Fire', LOOKS.worse, 'It is not accurate, and absurd besides.', 'Pants afire'),
  ],
}

export const WASHINGTON_POST: ScalePreset = {
  key: 'washington-post',
  name: 'Washington Post',
  kind: 'public',
  ratings: [
    rating(
      0,
      'geppetto',
      'Geppetto Checkmark',
      LOOKS.right,
      'It is the truth and nothing but; awarded rarely.',
      'Geppetto',
    ),
    rating(
      1,
      'one-pinocchio',
      'One Pinocchio',
      LOOKS.mostlyRight,
      'Facts are shaded or told selectively, but nothing is outright false.',
      'One',
    ),
    rating(
      2,
      'two-pinocchios',
      'Two Pinocchios',
      LOOKS.half,
      'It leaves out or exaggerates much; a false impression may arise through word play.',
      'Two',
    ),
    rating(
      3,
      'three-pinocchios',
      'Three Pinocchios',
      LOOKS.mostlyWrong,
      'It holds a serious error of fact or an obvious contradiction.',
      'Three',
    ),
    rating(4, 'four-pinocchios', 'Four Pinocchios', LOOKS.wrong, 'It is plainly untrue.', 'Four'),
    rating(
      5,
      'bottomless-pinocchio',
      'Bottomless Pinocchio',
      LOOKS.worse,
      'It was found untrue and is still repeated again and again.',
      'Bottomless',
    ),
    rating(
      null,
      'verdict-pending',
      'Verdict Pending',
      LOOKS.pending,
      'Not enough is known yet; the verdict will follow.',
      'Pending',
    ),
    rating(
      null,
      'upside-down-pinocchio',
      'Upside-Down Pinocchio',
      ['neutral', 'pencil'],
      'The speaker turned round on an earlier position without saying so.',
      'Upside-down',
    ),
  ],
}

export const SCIENCE_FEEDBACK: ScalePreset = {
  key: 'science-feedback',
  name: 'Science Feedback',
  kind: 'public',
  ratings: [
    rating(0, 'accurate', 'Accurate', LOOKS.right, 'It agrees with the observations or the science it speaks of.'),
    rating(0, 'correct', 'Correct', LOOKS.right, 'What it states is so.'),
    rating(
      1,
      'mostly-accurate',
      'Mostly accurate',
      LOOKS.mostlyRight,
      'It agrees with the science but for a detail or a shade.',
      'Mostly acc.',
    ),
    rating(
      1,
      'mostly-correct',
      'Mostly correct',
      LOOKS.mostlyRight,
      'What it states is so but for a detail.',
      'Mostly corr.',
    ),
    rating(
      2,
      'lacks-context',
      'Lacks context',
      LOOKS.half,
      'It is right as it stands, but without what is missing it misleads.',
      'No context',
    ),
    rating(
      2,
      'imprecise',
      'Imprecise',
      LOOKS.half,
      'Its terms are so vague that it is right in one sense and wrong in another.',
    ),
    rating(
      3,
      'unsupported',
      'Unsupported',
      LOOKS.mostlyWrong,
      'No evidence bears it out, or the evidence that is named does not.',
    ),
    rating(
      3,
      'misleading',
      'Misleading',
      LOOKS.mostlyWrong,
      'It gives a false impression of how things are, often by what it chooses to tell.',
    ),
    rating(4, 'inaccurate', 'Inaccurate', LOOKS.wrong, 'It contradicts the observations or the science it speaks of.'),
    rating(4, 'incorrect', 'Incorrect', LOOKS.wrong, 'What it states is not so.'),
    rating(
      4,
      'flawed-reasoning',
      'Flawed reasoning',
      LOOKS.wrong,
      'Its conclusion does not follow from the facts it gives, right as these may be.',
      'Flawed',
    ),
  ],
}

/** Africa Check publishes no order between its ratings; only the best and the worst have a place. */
export const AFRICA_CHECK: ScalePreset = {
  key: 'africa-check',
  name: 'Africa Check',
  kind: 'public',
  ratings: [
    rating(0, 'correct', 'Correct', LOOKS.right, 'The best evidence to be had bears it out.'),
    rating(1, 'incorrect', 'Incorrect', LOOKS.wrong, 'The best evidence to be had shows it to be wrong.'),
    rating(
      null,
      'mostly-correct',
      'Mostly correct',
      LOOKS.mostlyRight,
      'It is right in substance, with a small flaw or something left out.',
      'Mostly corr.',
    ),
    rating(null, 'unproven', 'Unproven', LOOKS.unknown, 'The evidence neither bears it out nor shows it to be wrong.'),
    rating(
      null,
      'misleading',
      'Misleading',
      LOOKS.half,
      'Something in it is right, but it is told so as to give a wrong impression.',
    ),
    rating(
      null,
      'exaggerated',
      'Exaggerated',
      ['mixed', 'star'],
      'The direction is right; the size or number is made too great.',
    ),
    rating(
      null,
      'understated',
      'Understated',
      ['mixed', 'dot'],
      'The direction is right; the size or number is made too small.',
    ),
    rating(
      null,
      'checked',
      'Checked',
      ['neutral', 'pencil'],
      'It was looked into, and what was found does not fit one word; the report says it.',
    ),
  ],
}

/** A desk that rates nothing: each check is a claim in one sentence and what was found in another. */
export const FULL_FACT: ScalePreset = { key: 'full-fact', name: 'Full Fact', kind: 'public', ratings: [] }
