// npm run pictures: every state of every screen (e2e/states.ts) as pictures in a temporary folder, to look at, one by
// one and as contact sheets. A word limits them to states whose name contains it; --widths=390,1440 and
// --looks=light,dark,forced,light-rtl (any theme, with -rtl from right to left) say how; --docs renews docs/screens.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBuilt } from './lib/built.mjs'
import { ensureChromium } from './lib/chromium.mjs'
import { runMain, Stop, say } from './lib/console.mjs'
import { DOCS_PICTURES } from './lib/docs-pictures.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { requireNode } from './lib/preconditions.mjs'
import { inRoot, pinnedNode, run, tool } from './lib/programs.mjs'

const WIDTHS = '390,768,1440,1920'
const LOOKS = 'light,dark,forced,light-rtl'

function wantedOf(args) {
  if (args.includes('--docs')) {
    return {
      shots: Object.entries(DOCS_PICTURES).map(([file, [state, width, look, height]]) => ({
        file,
        state,
        width,
        look,
        height,
      })),
    }
  }
  const listOf = (name, usual) => (args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? usual).split(',')
  const widths = listOf('widths', WIDTHS).map(Number)
  const looks = listOf('looks', LOOKS)
  const strange = looks.filter((look) => !/^(light|dark|forced)(-rtl)?$/.test(look))
  if (strange.length > 0 || widths.some((width) => !(width >= 320 && width <= 3840))) {
    throw new Stop(
      'These pictures cannot be taken.',
      'widths are numbers of pixels; looks are light, dark or forced, with -rtl or without.',
    )
  }
  return { widths, looks }
}

await runMain(async () => {
  requireNode()
  await ensureInstalled()
  await ensureChromium()
  await ensureBuilt()
  const args = process.argv.slice(2)
  const wanted = wantedOf(args)
  const folder = mkdtempSync(path.join(tmpdir(), 'tickmark-pictures-'))
  const word = args.find((arg) => !arg.startsWith('--')) ?? ''
  const options = ['--config', 'e2e/pictures.config.ts', '--output', folder, '--grep', word]
  const env = { ...process.env, TICKMARK_PICTURES: JSON.stringify(wanted) }
  const { code } = await run(pinnedNode, [tool('playwright'), 'test', ...options], { env })
  if ('widths' in wanted) {
    const { makeContactSheets } = await import('./lib/contact-sheets.mjs')
    for (const sheet of await makeContactSheets(folder)) say(sheet)
  } else if (code === 0) {
    const screens = inRoot('docs', 'screens')
    mkdirSync(screens, { recursive: true })
    for (const old of readdirSync(screens)) rmSync(path.join(screens, old))
    for (const { file } of wanted.shots) copyFileSync(path.join(folder, file), path.join(screens, file))
  }
  say(`\nThe pictures are in ${folder}`)
  return code
})
