import path from 'node:path'
import { closeDb, openDb } from '@/db/open'
import type { PersonName } from '../houses/people'
import { atDesk, bench, desk } from './desk'
import { go, type ScreenState, type Stage } from './stage'

const PAGES = 'app/(workbench)/settings/scales'

function scales(name: string, page: string, open: ScreenState['open'], person: PersonName = 'edith'): ScreenState {
  return { name, draws: [`${PAGES}/${page}`], house: 'busy', person, open }
}

/** Opens the page of a scale that was made from a preset. */
const scale =
  (preset: string, query = '') =>
  async ({ page, house }: Stage) => {
    await page.goto(`${house.baseUrl}/settings/scales/${house.ids[`scale ${preset}`]}${query}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }

/** The scales of the house, their editor, and verdicts that are found by name or written as a sentence. */
export const SCALE_STATES: readonly ScreenState[] = [
  scales('settings-scales', 'page.tsx', go('/settings/scales')),
  scales('settings-scales-viewer', 'page.tsx', go('/settings/scales'), 'vera'),
  scales('settings-scale', '[id]/page.tsx', async (stage) => {
    await scale('tickmark')(stage)
    await stage.page.getByRole('button', { name: /Half true/, expanded: false }).click()
    await stage.page.getByLabel('Label', { exact: true }).evaluate((field) => field.scrollIntoView({ block: 'start' }))
  }),
  scales('settings-scale-without-ratings', '[id]/page.tsx', scale('full-fact')),
  scales('settings-scale-viewer', '[id]/page.tsx', scale('snopes'), 'vera'),
  scales('settings-scale-version', '[id]/page.tsx', scale('tickmark', '?version=1'), 'rosa'),
  scales('settings-scale-conflict', '[id]/page.tsx', async (stage) => {
    await scale('tickmark')(stage)
    await stage.page.getByLabel('Name').fill('Harbour scale')
    const db = openDb(path.join(stage.house.dataFolder, 'tickmark.db'))
    db.$client.prepare('UPDATE scales SET rev = rev + 1 WHERE id = ?').run(stage.house.ids['scale tickmark'])
    closeDb(db)
    await stage.page.getByRole('button', { name: 'Save', exact: true }).click()
    await stage.page.getByRole('button', { name: 'Take that version' }).waitFor()
  }),
  scales('settings-scale-new', 'new/page.tsx', go('/settings/scales/new')),
  scales('settings-scale-refused', 'new/page.tsx', async (stage) => {
    await go('/settings/scales/new')(stage)
    await stage.page.getByRole('button', { name: 'Make the scale' }).click()
    await stage.page.getByText(/^Not saved/).waitFor()
  }),
  bench('workbench-long-scale', atDesk('manyRatings', 'pier')),
  bench('workbench-find-rating', async (stage) => {
    await desk(stage, 'manyRatings', 'pier')
    await stage.page.keyboard.press('v')
    await stage.page.keyboard.type('mi')
    await stage.page.getByRole('option', { name: 'Mixture' }).waitFor()
  }),
  bench('workbench-conclusion', atDesk('sentences', 'waiting')),
  bench('workbench-conclusion-open', atDesk('sentences', 'roads')),
  bench(
    'workbench-conclusion-settle',
    async (stage) => {
      await desk(stage, 'sentences', 'waiting')
      await stage.page.getByRole('button', { name: /Settle/ }).click()
    },
    { person: 'edith' },
  ),
]
