import type { ArticleDocument, BlockNode, Mark } from '../document/document'

/* The made-up articles of report.fixture.ts. */

const t = (text: string, ...marks: Mark[]) => ({ type: 'text' as const, text, marks })
const p = (...content: (ReturnType<typeof t> | string)[]): BlockNode => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? t(one) : one)),
})

/** In English, with a list, a quotation, a link and a line that is not the article. */
export const ENGLISH: ArticleDocument = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [t('Harbour bridge reopens after two years of repairs')] },
    {
      type: 'paragraph',
      attrs: { role: 'standfirst' },
      content: [t('The crossing at Port Alder cost less than planned, the council says. Critics doubt it.')],
    },
    p(
      'The Alder Bridge, ',
      t('opened in 1931', { type: 'bold' }),
      ', carries 42,000 vehicles a day and is the longest swing bridge in the country. Mayor Ilse Brandt said on Monday that the repairs had come in “four million under budget”.',
    ),
    p('ALSO READ | Ten bridges you must see'),
    { type: 'heading', attrs: { level: 2 }, content: [t('A disputed bill')] },
    p(
      'According to the audit office, the works cost 31.6 million, against 28 million in the first plan. It is a triumph of patience, and everybody in the town feels it.',
    ),
    { type: 'blockquote', content: [p('“Nobody was injured during the works,” the site manager said.')] },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [p('Two lanes each way since March 2026')] },
        { type: 'listItem', content: [p('A new cycle path of 1.2 kilometres')] },
      ],
    },
    p(
      'Ferries will stop running next year, which will please the anglers. More at ',
      t('the council’s page', { type: 'link', attrs: { href: 'https://council.example/bridge' } }),
      '.',
    ),
  ],
}

/** In Arabic, from right to left. */
export const ARABIC: ArticleDocument = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [t('إعادة فتح جسر الميناء بعد عامين من الإصلاح')] },
    p(
      'افتُتح الجسر عام 1931، وتعبره 42,000 مركبة يوميا، وهو أطول جسر متحرك في البلاد. وقال رئيس البلدية إن الإصلاح وفّر أربعة ملايين.',
    ),
    p('وبحسب ديوان المحاسبة بلغت الكلفة 31.6 مليون، مقابل 28 مليونا في الخطة الأولى.'),
  ],
}
