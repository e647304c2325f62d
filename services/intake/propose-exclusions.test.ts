import { expect, test } from 'vitest'
import { exclusionReason } from './propose-exclusions'

test.each([
  [
    'read-more',
    [
      'Also Read',
      'ALSO READ | Troops leave',
      'Read more: The plan',
      'Related',
      'SEE ALSO',
      'Lesen Sie auch: Der Plan',
      'Lire aussi',
      'Читайте также: план',
      'اقرأ أيضا',
      '関連記事',
    ],
  ],
  [
    'agency-credit',
    [
      '(With inputs from agencies)',
      'With inputs from PTI',
      '(Reporting by Ann Example; editing by Bo Example)',
      '(AFP)',
      '(Reuters/dpa)',
      '(mit Material von dpa)',
    ],
  ],
  ['stray-punctuation', [')', '***', '— —', '…']],
  [
    'advert',
    [
      'Advertisement',
      'ADVERTISEMENT',
      'Story continues below this ad',
      'Anzeige',
      'Publicité',
      'Sign up for our weekly newsletter',
    ],
  ],
  ['caption-credit', ['Photo: Ann Example/AFP', '© Getty Images', 'Image credit: NASA']],
])('%s', (reason, lines) => {
  for (const line of lines) expect([line, exclusionReason(line)]).toEqual([line, reason])
})

test('sentences of an article are not proposed', () => {
  for (const line of [
    'Read the law before you sign it.',
    'Related companies were not fined.',
    'Watch dogs barked all night.',
    'Advertisement spending rose by 5 per cent.',
    'With inputs rising, farmers gave up.',
    'Photo albums were burnt.',
    'Agencies (AFP among them) left.',
    'Listen to what she said',
    'US in secret talks with Hamas over American hostages',
  ])
    expect([line, exclusionReason(line)]).toEqual([line, null])
})
