// npm test: installs what the tests need, builds when sources changed, runs unit and service tests, then the
// end-to-end tests in Chromium against the built folder copied elsewhere. Ends with "N passed, N failed".
import { mkdirSync } from 'node:fs'
import { ensureBuilt } from './lib/built.mjs'
import { ensureChromium } from './lib/chromium.mjs'
import { runMain, say, seconds } from './lib/console.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { requireNode, requireSpace } from './lib/preconditions.mjs'
import { inRoot, pinnedNode, root, run, tool } from './lib/programs.mjs'
import {
  addCounts,
  forgetReports,
  playwrightCounts,
  playwrightFailures,
  tallyLine,
  vitestCounts,
  vitestFailures,
} from './lib/tally.mjs'

const unitReport = inRoot('test-results', 'vitest.json')
const browserReport = inRoot('test-results', 'playwright.json')

await runMain(async () => {
  const started = Date.now()
  requireNode()
  await ensureInstalled()
  requireSpace(root, 500, 'to test')
  await ensureChromium()
  await ensureBuilt()
  mkdirSync(inRoot('test-results'), { recursive: true })
  forgetReports(unitReport, browserReport)

  say('\nUnit and service tests')
  const unit = await run(pinnedNode, [
    tool('vitest'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ])
  say('\nEnd-to-end tests, in Chromium, against the built folder copied elsewhere')
  const browser = await run(pinnedNode, [tool('playwright'), 'test'], {
    env: { ...process.env, TICKMARK_BROWSER_REPORT: browserReport },
  })

  const total = addCounts([vitestCounts(unitReport, unit.code), playwrightCounts(browserReport, browser.code)])
  // Once more at the end: a record that keeps only the last lines then still says why.
  for (const failure of [...vitestFailures(unitReport), ...playwrightFailures(browserReport)])
    say(`\nFAILED ${failure}`)
  say(`\nTests took ${seconds(started)}.`)
  say(tallyLine(total))
  return total.failed > 0 || total.passed === 0 ? 1 : 0
})
