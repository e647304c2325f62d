import { restoreSample } from '../houses/moves'
import { atDesk, bench, desk, openClaims, press, statement, WORKBENCH } from './desk'
import type { ScreenState } from './stage'

/** The article on the workbench: what is marked, and how one marks. */
export const MARKING_STATES: readonly ScreenState[] = [
  bench('workbench-untouched', atDesk('sample')),
  {
    name: 'first-minutes',
    draws: [WORKBENCH],
    house: 'first-day',
    person: 'ada',
    open: async (stage) => {
      restoreSample(stage.house)
      await desk(stage, 'sample')
      await stage.page.getByRole('region', { name: 'First minutes' }).waitFor()
    },
  },
  bench('link-elsewhere', async (stage) => {
    await stage.page.goto(`${stage.house.baseUrl}/articles/${stage.house.ids.checked}?claim=${stage.house.ids.keeper}`)
    await stage.page.getByText('This link leads into another article').first().waitFor()
  }),
  bench(
    'link-by-hand',
    async (stage) => {
      await statement(stage)
      // As on a page without https: the browser lends no clipboard.
      await stage.page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined })
      })
      await stage.page.keyboard.press('l')
      await stage.page.getByRole('dialog', { name: 'Copy the link' }).waitFor()
    },
    { dialog: 'components/workbench/use-link-copy.tsx' },
  ),
  bench('link-nowhere', async (stage) => {
    await stage.page.goto(`${stage.house.baseUrl}/articles/${stage.house.ids.checked}?annotation=x`)
    await stage.page.getByText('This link leads nowhere').first().waitFor()
  }),
  bench('workbench-proposals-one-by-one', async (stage) => {
    await desk(stage, 'sample')
    await stage.page.getByRole('button', { name: 'One by one' }).click()
  }),
  bench('workbench-checked', atDesk('checked')),
  bench('workbench-sentence', (stage) => statement(stage, 'ArrowDown', 'ArrowDown')),
  bench('workbench-words', (stage) =>
    statement(stage, 'ArrowDown', ...Array(4).fill('ArrowRight'), ...Array(5).fill('Shift+ArrowRight')),
  ),
  bench('workbench-bounds', async (stage) => {
    await desk(stage, 'checked')
    await press(stage.page, 'only viable route')
    await stage.page.getByRole('button', { name: 'Bounds' }).click()
    await stage.page.getByRole('toolbar', { name: 'Bounds of the span' }).waitFor()
  }),
  bench('workbench-purpose-menu', async (stage) => {
    await desk(stage, 'checked')
    await press(stage.page, 'only viable route')
    await stage.page.getByRole('button', { name: 'Purpose of this span' }).click()
    await stage.page.getByRole('menuitem', { name: 'Comment' }).waitFor()
  }),
  bench('workbench-same-claim', async (stage) => {
    await statement(stage, 'ArrowDown', 'c')
    await stage.page.getByRole('button', { name: 'Same claim as…' }).click()
    await stage.page.getByRole('combobox', { name: /^Same claim as/ }).waitFor()
  }),
  bench('workbench-several-selected', async (stage) => {
    await desk(stage, 'checked')
    await openClaims(stage.page)
    const claims = stage.page.getByRole('navigation', { name: 'Claims' }).getByRole('listitem')
    for (const at of [0, 1, 2])
      await claims
        .nth(at)
        .getByRole('button')
        .click({ modifiers: ['Control'] })
    await stage.page.getByRole('toolbar', { name: 'Selected annotations' }).waitFor()
  }),
  bench(
    'workbench-repeats',
    async (stage) => {
      await statement(stage, 'ArrowDown', 'c')
      await stage.page.getByRole('button', { name: 'Find repeats' }).click()
      await stage.page.getByRole('dialog', { name: 'Repeats of this passage' }).waitFor()
    },
    { dialog: 'components/spans/repeats-dialog.tsx' },
  ),
  bench('workbench-no-check-menu', async (stage) => {
    await statement(stage, 'ArrowDown', 'x')
    await stage.page.getByRole('menuitem', { name: /Opinion/ }).waitFor()
  }),
  bench(
    'workbench-comment',
    async (stage) => {
      await desk(stage, 'checked')
      await press(stage.page, 'cessation')
      await stage.page.getByRole('menuitem', { name: /Comment/ }).click()
      await stage.page.getByRole('heading', { name: 'Comment' }).waitFor()
    },
    { person: 'sam' },
  ),
  bench(
    'workbench-correction',
    async (stage) => {
      await desk(stage, 'checked')
      await press(stage.page, 'reconstruct')
      await stage.page.getByRole('heading', { name: 'Correction' }).waitFor()
    },
    { person: 'edith' },
  ),
  bench('workbench-no-check', async (stage) => {
    await desk(stage, 'checked')
    await press(stage.page, 'only viable route')
    await stage.page.getByRole('heading', { name: 'No check needed' }).waitFor()
  }),
  bench('workbench-excluded', async (stage) => {
    await desk(stage, 'checked')
    await press(stage.page, 'Also Read')
    await stage.page.getByRole('heading', { name: 'Not part of the article' }).waitFor()
  }),
  bench(
    'workbench-overlap-menu',
    async (stage) => {
      await desk(stage, 'checked')
      await press(stage.page, 'cessation')
      await stage.page.getByRole('menuitem').first().waitFor()
    },
    { dialog: 'components/workbench/overlap-menu.tsx' },
  ),
  bench('workbench-fetch-failed', async ({ page, house }) => {
    await page.route('**/workbench', (route) => route.abort('internetdisconnected'))
    await page.goto(`${house.baseUrl}/articles/${house.ids.checked}`)
    await page.getByRole('button', { name: 'Try again' }).waitFor()
  }),
  bench(
    'workbench-keys',
    async (stage) => {
      await desk(stage, 'checked')
      await stage.page.keyboard.press('?')
      await stage.page.getByRole('dialog').waitFor()
    },
    { dialog: 'components/workbench/shortcut-dialog.tsx' },
  ),
  bench(
    'workbench-palette',
    async (stage) => {
      await desk(stage, 'checked', 'reported')
      await stage.page.keyboard.press('Control+k')
      await stage.page.getByRole('dialog').waitFor()
    },
    { dialog: 'components/palette/palette-dialog.tsx' },
  ),
  bench('workbench-key-taken', async (stage) => {
    await desk(stage, 'checked')
    await stage.page.keyboard.press('?')
    await stage.page.getByRole('button', { name: /^Key of “Claim”/ }).click()
    await stage.page.keyboard.press('m')
    await stage.page
      .getByText(/already stands for/)
      .first()
      .waitFor()
  }),
  bench('workbench-arabic', async (stage) => {
    await desk(stage, 'arabic')
    await press(stage.page, 'يعبر الجسر')
    await stage.page.getByRole('article', { name: /^Claim \d/ }).waitFor()
  }),
  bench('workbench-long', atDesk('long')),
  bench('workbench-unanchored', async (stage) => {
    await desk(stage, 'long')
    await openClaims(stage.page)
    await stage.page.getByRole('button', { name: /nine to two/ }).click()
    await stage.page.getByRole('article', { name: /^Claim \d/ }).waitFor()
  }),
  bench('workbench-claims-sheet', async (stage) => {
    await stage.page.setViewportSize({ width: 390, height: 844 })
    await desk(stage, 'checked')
    await openClaims(stage.page)
  }),
]
