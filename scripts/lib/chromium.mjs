// The browser of the end-to-end tests: the one that is there, or Debian's, or Playwright's own download.
import { existsSync } from 'node:fs'
import { Stop, say } from './console.mjs'
import { root, run, tool, which } from './programs.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Switches of a quiet browser: nothing is looked up, fetched or shown beside the page under test. */
export const CHROMIUM_SWITCHES = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser to use: TICKMARK_CHROMIUM, one on the PATH, or undefined when only Playwright's own may be there. */
export function chromiumOnPath() {
  const chosen = process.env.TICKMARK_CHROMIUM
  if (chosen && !existsSync(chosen)) {
    throw new Stop(
      `TICKMARK_CHROMIUM names ${chosen}, which does not exist.`,
      'set it to a Chromium or Chrome, or leave it out.',
    )
  }
  return chosen || NAMES.map(which).find(Boolean)
}

async function playwrightHasOne() {
  const { code, output } = await run(tool('playwright'), ['install', '--list'], { capture: true, cwd: root })
  return code === 0 && /chromium/.test(output)
}

async function hasFonts() {
  const { code, output } = await run('fc-list', [], { capture: true }).catch(() => ({ code: 1, output: '' }))
  return code === 0 && /NotoSans-|NotoSansArabic|Noto Sans Arabic/.test(output) && /CJK/.test(output)
}

async function aptInstall(packages) {
  say(`Installing ${packages.join(', ')} from the distribution ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const { code, output } = await run('apt-get', args, { capture: true, env })
    if (code === 0) continue
    const tail = output.trim().split('\n').slice(-6).join('\n')
    throw new Stop(
      `apt-get ${args[0]} failed:\n${tail}`,
      `install ${packages.join(' and ')} by hand, then run this again.`,
    )
  }
}

/** Finds or installs a Chromium and fonts for the scripts the articles are written in. */
export async function ensureChromium() {
  const canInstall = process.getuid?.() === 0 && which('apt-get')
  if (!chromiumOnPath() && canInstall) await aptInstall(['chromium'])
  if (canInstall && !(await hasFonts())) await aptInstall(['fonts-noto-core', 'fonts-noto-cjk'])
  if (chromiumOnPath()) return say(`Browser: ${chromiumOnPath()}`)
  if (await playwrightHasOne()) return say("Browser: Playwright's own Chromium")
  say('No Chromium here; asking Playwright to download one ...')
  const { code } = await run(tool('playwright'), ['install', 'chromium'], { capture: true })
  if (code === 0) return say("Browser: Playwright's own Chromium")
  throw new Stop(
    'No Chromium was found, and none could be downloaded.',
    'install one (Debian, as root: apt-get install chromium fonts-noto-core fonts-noto-cjk), or name one with TICKMARK_CHROMIUM=/path.',
  )
}
