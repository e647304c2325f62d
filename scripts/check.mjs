// npm run check: everything that can be known without a browser, in under a minute. Two lanes, one a core.
import { existsSync } from 'node:fs'
import { runMain, say, seconds } from './lib/console.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { requireNode } from './lib/preconditions.mjs'
import { inRoot, pinnedNode, run, tool } from './lib/programs.mjs'

const script = (name) => [pinnedNode, [inRoot('scripts', 'checks', `${name}.mjs`)]]
const node = (name, ...args) => [pinnedNode, [tool(name), ...args]]

/** Each step by the name that `npm run check -- <name>` and the controls use. */
const STEPS = {
  types: () => node('tsc', '--noEmit', '--project', '.'),
  unit: () => node('vitest', 'run', '--reporter=dot'),
  lint: () => node('biome', 'ci', '--colors=off', '--max-diagnostics=50', '.'),
  layers: () => script('layers'),
  'dead-code': () => node('knip', '--no-progress', '--no-config-hints'),
  viewer: () => script('viewer'),
  directions: () => script('directions'),
  messages: () => script('messages'),
  names: () => script('names'),
  lockfile: () => script('lockfile'),
}

async function runStep(name) {
  const started = Date.now()
  const [file, args] = STEPS[name]()
  const { code, output } = await run(file, args, { capture: true })
  say(`  ${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(11)} ${seconds(started)}`)
  return { name, isOk: code === 0, output: output.trim() }
}

await runMain(async () => {
  const started = Date.now()
  requireNode()
  await ensureInstalled()
  const asked = process.argv.slice(2).filter((name) => name in STEPS)
  const waiting = asked.length > 0 ? asked : Object.keys(STEPS)
  // Next's own types of routes are made by the build; a clone that was never built makes them now.
  if (!existsSync(inRoot('next-env.d.ts'))) await run(pinnedNode, [tool('next'), 'typegen'], { capture: true })

  const results = []
  const lane = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) results.push(await runStep(name))
  }
  await Promise.all([lane(), lane()])

  const failed = results.filter((one) => !one.isOk)
  for (const { name, output } of failed) say(`\n--- ${name} ---\n${output.split('\n').slice(-80).join('\n')}`)
  say(`\nCheck took ${seconds(started)}: ${results.length - failed.length} ok, ${failed.length} failed.`)
  return failed.length > 0 ? 1 : 0
})
