import { fullDisk } from '../full-disk'
import { bench, desk } from './desk'
import type { ScreenState, Stage } from './stage'

const SOURCE = 'app/(workbench)/sources/[id]/page.tsx'

async function source({ page, house }: Stage): Promise<void> {
  await page.goto(`${house.baseUrl}/sources/${house.ids.talk}`)
  await page.getByRole('list', { name: 'Files', exact: true }).waitFor()
}

async function beside(stage: Stage, name: string): Promise<void> {
  await desk(stage, 'lineCheck', 'keeper')
  await stage.page.getByRole('button', { name: `Show ${name}` }).click()
  await stage.page.getByRole('complementary', { name: 'File of a source' }).waitFor()
}

/** Files of sources: on the page of a source, beside an article, and when nothing more is taken in. */
export const FILE_STATES: readonly ScreenState[] = [
  {
    name: 'source-files',
    draws: [SOURCE],
    house: 'busy',
    person: 'rosa',
    open: async (stage) => {
      await source(stage)
      await stage.page.getByRole('button', { name: 'Show talk, transcript.vtt' }).click()
      await stage.page.getByText('I left in the spring').waitFor()
    },
  },
  {
    name: 'source-change',
    draws: [SOURCE],
    house: 'busy',
    person: 'edith',
    open: async (stage) => {
      await source(stage)
      await stage.page.getByRole('button', { name: 'Change what is known of it' }).click()
      await stage.page.getByLabel('Archive link').waitFor()
    },
  },
  {
    name: 'source-erase-file',
    draws: [SOURCE, 'components/sources/erase-file-dialog.tsx'],
    house: 'busy',
    person: 'ada',
    open: async (stage) => {
      await source(stage)
      await stage.page.getByRole('button', { name: 'Erase wrong tape.wav for good' }).click()
      await stage.page.getByRole('dialog').waitFor()
    },
  },
  bench('workbench-file-text', async (stage) => {
    await beside(stage, 'talk, transcript.vtt')
    await stage.page.getByLabel('Find in the text').fill('island')
    await stage.page.getByText('In one place').waitFor()
  }),
  bench('workbench-file-image', (stage) => beside(stage, 'the lamp room.png')),
  bench('workbench-file-pdf', (stage) => beside(stage, 'letter of 1987.pdf')),
  bench('workbench-file-refused', async (stage) => {
    await desk(stage, 'lineCheck', 'keeper')
    const opening = stage.page.waitForEvent('filechooser')
    await stage.page.getByRole('button', { name: 'Add files' }).click()
    await (await opening).setFiles([
      { name: 'page.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<!doctype html><p>A page') },
    ])
    await stage.page.getByText('Print the page to PDF').waitFor()
  }),
  bench('workbench-files-missed', async (stage) => {
    const { page } = stage
    const add = async () => {
      await desk(stage, 'checked', 'killed')
      await page.getByRole('button', { name: /Add source/ }).click()
    }
    await add()
    const form = page.getByRole('form', { name: 'New source' })
    await form.getByRole('combobox', { name: /Address/ }).fill('The letter')
    const opening = page.waitForEvent('filechooser')
    await form.getByRole('button', { name: 'Add files' }).click()
    await (await opening).setFiles([
      { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear checker') },
    ])
    await form.getByRole('list', { name: 'Files' }).getByText('letter.txt').waitFor()
    await page.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase('tickmark-files').onsuccess = done)))
    await add()
    await form.getByText(/could not keep letter\.txt/).waitFor()
  }),
  bench('workbench-read-only', async (stage) => {
    await fullDisk(stage.page)
    await desk(stage, 'lineCheck', 'keeper')
    await stage.page.getByRole('textbox', { name: 'Statement' }).fill('The last keeper left in the spring of 1987')
    await stage.page.getByRole('textbox', { name: 'Statement' }).blur()
    await stage.page.getByText('nothing more is taken in').first().waitFor()
    await stage.page.getByText('Kept on this device, not sent').filter({ visible: true }).waitFor()
  }),
]
