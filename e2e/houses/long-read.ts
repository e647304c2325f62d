import type { ArticleDocument, BlockNode, InlineNode, TableCellNode } from '@/domain/document/document'

const text = (words: string): InlineNode[] => [{ type: 'text', text: words }]
const paragraph = (words: string): BlockNode => ({ type: 'paragraph', content: text(words) })
const heading = (level: 1 | 2 | 3, words: string): BlockNode => ({
  type: 'heading',
  attrs: { level },
  content: text(words),
})
const item = (words: string) => ({ type: 'listItem' as const, content: [paragraph(words)] })
const cell = (type: TableCellNode['type'], words: string): TableCellNode => ({ type, content: [paragraph(words)] })
const row = (type: TableCellNode['type'], ...words: readonly string[]) => ({
  type: 'tableRow' as const,
  content: words.map((one) => cell(type, one)),
})

/** An invented article with everything a document may hold, wider and longer than a screen. */
export const LONG_READ: ArticleDocument = {
  type: 'doc',
  content: [
    heading(1, 'How Harrow Bay rebuilt its lighthouse, and what it cost'),
    {
      type: 'paragraph',
      attrs: { role: 'standfirst' },
      content: text('Seven winters, four contractors and one stubborn keeper: the ledger of a tower nobody wanted.'),
    },
    { type: 'paragraph', attrs: { role: 'byline' }, content: text('By Ines Calder · 14 March 2026') },
    paragraph(
      'The lamp went out on the night of 3 November 2018, when a gale took the roof and eleven of the sixteen lenses. The council met four days later and voted, nine to two, to leave it dark.',
    ),
    {
      type: 'figure',
      content: [
        {
          type: 'figcaption',
          content: text('The tower in January 2019, before the scaffolding. Photograph: Harbour Archive'),
        },
      ],
    },
    heading(2, 'The bill, year by year'),
    paragraph('What was spent is on file in the harbour office. The totals below are those of the audited accounts.'),
    {
      type: 'table',
      content: [
        row('tableHeader', 'Year', 'Masonry', 'Lens and lamp', 'Scaffolding', 'Grants received', 'Borne by the town'),
        row('tableCell', '2019', '€ 212,400', '€ 0', '€ 48,900', '€ 150,000', '€ 111,300'),
        row('tableCell', '2020', '€ 187,250', '€ 96,000', '€ 51,300', '€ 240,000', '€ 94,550'),
        row('tableCell', '2021', '€ 41,900', '€ 310,700', '€ 12,000', '€ 275,000', '€ 89,600'),
      ],
    },
    heading(2, 'Four promises'),
    {
      type: 'orderedList',
      content: [
        item('The light would be visible for 19 nautical miles.'),
        item('No house within 200 metres would lose its view.'),
        {
          type: 'listItem',
          content: [
            paragraph('The keeper’s cottage would become a museum:'),
            { type: 'bulletList', content: [item('open on weekends from 2022'), item('free for residents')] },
          ],
        },
        item('The work would be finished before the winter of 2021.'),
      ],
    },
    {
      type: 'paragraph',
      attrs: { role: 'pullquote' },
      content: text('“A lighthouse that is not lit is a tall house with too many stairs.”'),
    },
    {
      type: 'blockquote',
      content: [
        paragraph('We were told it would take eighteen months. I have stopped counting, and I was the one counting.'),
        paragraph('Mara Quill, keeper, to the council, 9 June 2020'),
      ],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'The council’s own ' },
        {
          type: 'text',
          text: 'minutes of that evening',
          marks: [{ type: 'link', attrs: { href: 'https://harrow-bay.example/minutes/2020-06-09' } }],
        },
        { type: 'text', text: ' record ' },
        { type: 'text', text: 'no', marks: [{ type: 'italic' }] },
        { type: 'text', text: ' such promise; they record a ' },
        { type: 'text', text: 'hope', marks: [{ type: 'bold' }] },
        { type: 'text', text: '. The light was lit again on 21 December 2021 at 16:04.' },
      ],
    },
    ...Array.from({ length: 12 }, (_, at) =>
      paragraph(
        `Ledger entry ${at + 1}. On the ${at + 3}th of the month the harbour master noted ${
          140 + at * 7
        } visitors, two broken panes and a barometer reading of ${998 + at} hectopascals, and asked again for a second keeper.`,
      ),
    ),
  ],
}

/** An invented article that is read from right to left, with numbers and a Latin name in it. */
export const ARABIC: readonly string[] = [
  'افتُتح الجسر القديم في مدينة الميناء عام 1932، ويبلغ طوله 503 أمتار، وهو بذلك أطول جسر في البلاد.',
  'قالت المهندسة ليلى حداد إن أعمال الترميم كلّفت 12.4 مليون دينار وانتهت قبل موعدها بثلاثة أشهر.',
  'وبحسب تقرير نشرته شركة Harbour Works، يعبر الجسر كل يوم نحو 48 ألف سيارة، أي ضعف ما كان عليه العدد قبل عشر سنوات.',
  'ويرى بعض السكان أن الجسر الجديد أجمل من القديم، غير أن البلدية لم تجرِ أي استطلاع حول ذلك.',
]
