import { deleteSample, restoreSample } from '../houses/moves'
import { go, type ScreenState, type Stage } from './stage'

const ARTICLES = 'app/(workbench)/articles/page.tsx'
const DELETED = 'app/(workbench)/articles/deleted/page.tsx'
const ADD = 'app/(workbench)/articles/new/page.tsx'

async function bring({ page, house }: Stage, text: string): Promise<void> {
  await page.goto(`${house.baseUrl}/articles/new`)
  await page.getByRole('textbox', { name: 'Article' }).fill(text)
  await page.getByRole('button', { name: 'Preview' }).click()
}

const PASTED = [
  'Harbour light is lit again',
  'By Ines Calder',
  'The lamp of Harrow Bay was lit again on 21 December 2021. It can be seen from 19 nautical miles.',
  'Also Read',
  'What it cost',
  'The town bore 295,450 euros of the bill, the council says.',
  '(With inputs from agencies)',
].join('\n\n')

/** The list of articles, and how one more comes in. */
export const ARTICLE_STATES: readonly ScreenState[] = [
  {
    name: 'articles-first-day',
    draws: [ARTICLES],
    house: 'first-day',
    person: 'ada',
    open: async (stage) => {
      restoreSample(stage.house)
      await go('/articles')(stage)
    },
  },
  {
    name: 'articles-none',
    draws: [ARTICLES],
    house: 'first-day',
    person: 'ada',
    open: async (stage) => {
      deleteSample(stage.house)
      await go('/articles')(stage)
    },
  },
  { name: 'articles', draws: [ARTICLES], house: 'busy', person: 'edith', open: go('/articles') },
  { name: 'articles-viewer', draws: [ARTICLES], house: 'busy', person: 'vera', open: go('/articles') },
  {
    name: 'articles-menu',
    draws: [ARTICLES, 'components/ui/menu-popup.tsx'],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await go('/articles')(stage)
      await stage.page.getByRole('button', { name: 'More for “Ferry times”', exact: true }).click()
      await stage.page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'account-menu',
    draws: [ARTICLES, 'components/ui/menu-popup.tsx'],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await go('/articles')(stage)
      await stage.page.getByRole('button', { name: /Edith Osei/ }).click()
      await stage.page.getByRole('menuitem').first().waitFor()
    },
  },
  {
    name: 'articles-deleted',
    draws: [ARTICLES, 'components/ui/toast-corner.tsx'],
    house: 'first-day',
    person: 'ada',
    open: async (stage) => {
      restoreSample(stage.house)
      await go('/articles')(stage)
      await stage.page
        .getByRole('button', { name: /^More for/ })
        .first()
        .click()
      await stage.page.getByRole('menuitem', { name: 'Remove the sample' }).click()
      await stage.page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
  {
    name: 'deleted-articles-none',
    draws: [DELETED],
    house: 'busy',
    person: 'edith',
    open: go('/articles/deleted'),
  },
  {
    name: 'deleted-articles',
    draws: [DELETED],
    house: 'first-day',
    person: 'ada',
    open: async (stage) => {
      deleteSample(stage.house)
      await go('/articles/deleted')(stage)
    },
  },
  {
    name: 'erase-article',
    draws: [DELETED, 'components/articles/erase-dialog.tsx'],
    house: 'first-day',
    person: 'ada',
    open: async (stage) => {
      deleteSample(stage.house)
      await go('/articles/deleted')(stage)
      await stage.page.getByRole('button', { name: /^Erase/ }).click()
      await stage.page.getByLabel('Type the title to confirm').fill('Not this')
    },
  },
  { name: 'add-article', draws: [ADD], house: 'busy', person: 'edith', open: go('/articles/new') },
  {
    name: 'add-article-preview',
    draws: [ADD],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await bring(stage, PASTED)
      await stage.page.getByLabel('Title').waitFor()
    },
  },
  {
    name: 'add-article-refused',
    draws: [ADD],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await bring(stage, '   ')
      await stage.page.getByRole('alert').first().waitFor()
    },
  },
]
