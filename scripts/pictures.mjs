// npm run pictures: every state of every screen (e2e/states.ts) at four widths, light and dark, as pictures in a
// temporary folder, to look at. A word limits them to states whose name contains it; --screens renews docs/screens.
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from './lib/built.mjs'
import { ensureChromium } from './lib/chromium.mjs'
import { runMain, say } from './lib/console.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { requireNode } from './lib/preconditions.mjs'
import { inRoot, pinnedNode, run, tool } from './lib/programs.mjs'

/** The pictures that the docs show: state, width and theme. At this width none is heavier than 300 kB. */
const SCREENS = {
  'workbench.png': 'workbench-claim.1280.light.png',
  'workbench-dark.png': 'workbench-claim.1280.dark.png',
  'workbench-phone.png': 'workbench-claim-phone.390.light.png',
  'report.png': 'report-file-checked.1280.light.png',
}

await runMain(async () => {
  requireNode()
  await ensureInstalled()
  await ensureChromium()
  await ensureBuilt()
  const args = process.argv.slice(2)
  const isForDocs = args.includes('--screens')
  const only = isForDocs ? ' (workbench-claim|workbench-claim-phone|report-file-checked)$' : (args[0] ?? '')
  const folder = mkdtempSync(path.join(tmpdir(), 'tickmark-pictures-'))
  const options = ['--config', 'e2e/pictures.config.ts', '--output', folder, '--grep', only]
  const { code } = await run(pinnedNode, [tool('playwright'), 'test', ...options])
  if (code === 0 && isForDocs) {
    mkdirSync(inRoot('docs', 'screens'), { recursive: true })
    for (const [name, picture] of Object.entries(SCREENS)) {
      copyFileSync(path.join(folder, picture), inRoot('docs', 'screens', name))
    }
  }
  say(`\nThe pictures are in ${folder}`)
  return code
})
