import { statementFromElsewhere } from '../houses/moves'
import { atDesk, bench, desk } from './desk'
import type { ScreenState } from './stage'

/** One claim in the panel: judged, cited, disputed, settled, in the way of somebody else. */
export const CLAIM_STATES: readonly ScreenState[] = [
  bench('workbench-claim', atDesk('checked', 'reported')),
  bench('workbench-claim-phone', async (stage) => {
    await stage.page.setViewportSize({ width: 390, height: 844 })
    await desk(stage, 'checked', 'reported')
  }),
  bench('workbench-line-check', atDesk('lineCheck', 'keeper')),
  bench('workbench-claim-open', atDesk('checked', 'killed')),
  bench('workbench-claim-settled', atDesk('checked', 'talks')),
  bench('workbench-check-again', atDesk('checked', 'began')),
  bench('workbench-reasons', async (stage) => {
    await desk(stage, 'checked', 'reported')
    await stage.page.getByRole('button', { name: /reasons/ }).click()
    await stage.page.getByRole('textbox', { name: /reasons/ }).press('[')
    await stage.page.getByRole('option').filter({ hasText: 'Invented' }).first().waitFor()
  }),
  bench('workbench-add-source', async (stage) => {
    await desk(stage, 'checked', 'killed')
    await stage.page.getByRole('button', { name: /Add source/ }).click()
    await stage.page.getByRole('combobox', { name: /Address/ }).pressSequentially('Inv')
    await stage.page.getByRole('option').filter({ hasText: 'Invented' }).first().waitFor()
  }),
  bench('workbench-change-source', async (stage) => {
    await desk(stage, 'checked', 'reported')
    await stage.page.getByRole('button', { name: 'Edit source 1' }).click()
    await stage.page.getByLabel('Title').waitFor()
  }),
  bench('workbench-waiting', async (stage) => {
    await desk(stage, 'checked', 'killed')
    await stage.page.getByRole('button', { name: /Waiting on…/ }).click()
    await stage.page.getByLabel('Due').waitFor()
  }),
  bench('workbench-claim-elsewhere', async (stage) => {
    await desk(stage, 'again', 'repeated')
    const region = stage.page.getByRole('region', { name: 'In other articles' })
    await region.waitFor()
    await region.scrollIntoViewIfNeeded()
  }),
  bench('workbench-reuse-choice', async (stage) => {
    await desk(stage, 'again', 'repeated')
    await stage.page.getByRole('button', { name: 'Reuse a verdict and the sources' }).click()
    await stage.page.getByRole('menuitem').first().waitFor()
  }),
  bench('workbench-change-question', async (stage) => {
    await desk(stage, 'again', 'merged')
    await stage.page.getByRole('button', { name: 'Edit question 1' }).click()
    await stage.page.getByRole('form', { name: 'Edit question 1' }).waitFor()
  }),
  bench('workbench-claim-merged', async (stage) => {
    await desk(stage, 'again', 'merged')
    await stage.page.getByText('Also stated as:').waitFor()
  }),
  bench('workbench-claim-split', async (stage) => {
    await desk(stage, 'again', 'merged')
    await stage.page.getByRole('button', { name: 'Claim of its own' }).click()
    await stage.page.getByRole('group', { name: /^Which spans/ }).waitFor()
  }),
  bench('workbench-all-fields', async (stage) => {
    await desk(stage, 'checked', 'reported')
    await stage.page.getByRole('button', { name: 'Show all fields' }).click()
    await stage.page.getByLabel('Confidence').waitFor()
  }),
  bench('workbench-answer', async (stage) => {
    await desk(stage, 'checked', 'reported')
    await stage.page.getByRole('button', { name: 'Show all fields' }).click()
    await stage.page.getByRole('button', { name: 'Edit source 1' }).click()
    await stage.page.getByLabel('Kind of answer').selectOption('Boolean')
    await stage.page.getByLabel('Explanation').waitFor()
  }),
  bench('workbench-said-asked', async (stage) => {
    await desk(stage, 'checked', 'age')
    await stage.page.getByRole('button', { name: /Said it/ }).click()
    await stage.page.getByLabel('Who said it?').waitFor()
  }),
  // In a line check, which hides who said it.
  bench('workbench-said-and-so', atDesk('lineCheck', 'born')),
  bench('workbench-pinned', async (stage) => {
    await desk(stage, 'checked', 'reported')
    await stage.page.getByRole('button', { name: 'Pin source 1, to tick against it' }).click()
    await stage.page.getByLabel('Where in it').waitFor()
  }),
  bench('workbench-disputed', atDesk('checked', 'age')),
  bench(
    'workbench-disputed-as-editor',
    async (stage) => {
      await desk(stage, 'checked', 'age')
      await stage.page.getByRole('button', { name: /Settle/ }).click()
    },
    { person: 'edith' },
  ),
  bench(
    'workbench-conflict',
    async (stage) => {
      await desk(stage, 'checked', 'rafah')
      const box = stage.page.getByRole('textbox', { name: 'Statement' })
      await box.fill('Rafah has been nearly emptied, one radio station says.')
      statementFromElsewhere(stage.house, 'rafah')
      await box.blur()
      await stage.page.getByRole('dialog').waitFor()
    },
    { dialog: 'components/workbench/conflict-dialog.tsx' },
  ),
  bench(
    'workbench-offline',
    async (stage) => {
      await desk(stage, 'checked', 'killed')
      await stage.page.route('**/api/commands', (route) => route.abort('internetdisconnected'))
      await stage.page.getByRole('radio', { name: 'Mostly true' }).click()
      await stage.page
        .getByText(/Offline/)
        .filter({ visible: true })
        .first()
        .waitFor()
    },
    { person: 'sam' },
  ),
  bench('workbench-viewer', atDesk('checked', 'reported'), { person: 'vera' }),
]
