// npm run verify:controls: takes away one guard at a time in a scratch worktree and requires its suite to fail.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runMain, Stop, say, seconds } from './lib/console.mjs'
import { applyControl, readControl } from './lib/control.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { inRoot, pinnedNode, root, run, tool } from './lib/programs.mjs'

async function git(cwd, ...args) {
  const { code, output } = await run('git', args, { capture: true, cwd })
  if (code !== 0) throw new Stop(`git ${args[0]} failed:\n${output}`, 'controls run in a git checkout.')
  return output
}

/** A worktree of the current commit with the checkout's packages. */
async function scratch() {
  const folder = mkdtempSync(path.join(tmpdir(), 'tickmark-controls-'))
  await git(root, 'worktree', 'add', '--detach', '--quiet', folder, 'HEAD')
  // Hard links where they can be made: the bundler follows no link that leads out of its root.
  const linked = await run('cp', ['-al', inRoot('node_modules'), folder], { capture: true })
  if (linked.code !== 0) await run('cp', ['-a', inRoot('node_modules'), folder])
  await run(pinnedNode, [tool('next'), 'typegen'], { capture: true, cwd: folder })
  return folder
}

/** A control's command, as a program and its arguments in the worktree. */
function commandOf(line, folder) {
  const [name, ...args] = line.split(' ')
  if (name === 'check') return [pinnedNode, [path.join(folder, 'scripts', 'check.mjs'), ...args]]
  // Its own copy of the tool: two of them in one process refuse to work.
  const own = path.join(folder, 'node_modules', '.bin', name)
  if (name === 'vitest') return [pinnedNode, [own, 'run', ...args]]
  if (name === 'playwright') return [pinnedNode, [own, 'test', ...args]]
  if (name === 'npm') return ['npm', args]
  throw new Stop(`Unknown command in a control: ${line}`, 'see controls/README.md.')
}

async function buildIn(folder) {
  await run(pinnedNode, [path.join(folder, 'scripts', 'build.mjs')], { capture: true, cwd: folder })
}

/** The material that lies beside the checkout lies beside no scratch worktree: it is named to the suites. */
const SHARED_DATA = process.env.SHARED_DATA ?? path.join(root, '..', 'shared', 'data')

async function runIn(folder, line) {
  const [file, args] = commandOf(line, folder)
  const env = { ...process.env, SHARED_DATA }
  // A guard taken away may leave its suite waiting for what never comes; that is a failure too.
  return run(file, args, { capture: true, cwd: folder, timeout: 300_000, env })
}

async function clean(folder) {
  await git(folder, 'checkout', '--quiet', '--', '.')
  await git(folder, 'clean', '--quiet', '-fd', '-e', 'node_modules')
}

await runMain(async () => {
  await ensureInstalled()
  const wanted = process.argv.slice(2)
  const names = readdirSync(inRoot('controls')).filter((name) => name.endsWith('.md') && name !== 'README.md')
  const controls = names
    .map((name) => readControl(name.slice(0, -3), readFileSync(inRoot('controls', name), 'utf8')))
    .filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  const folder = await scratch()
  const rows = []
  const sound = new Map()
  try {
    for (const control of controls) {
      const started = Date.now()
      const isBuilt = control.build === 'yes'
      if (isBuilt && !sound.has(control.run)) await buildIn(folder)
      if (!sound.has(control.run)) sound.set(control.run, (await runIn(folder, control.run)).code === 0)
      applyControl(folder, control)
      if (isBuilt) await buildIn(folder)
      const { code, output } = await runIn(folder, control.run)
      const isRight = code !== 0 && control.expects.every((words) => output.includes(words))
      const verdict = !sound.get(control.run) ? 'fails without it too' : isRight ? 'caught' : 'NOT CAUGHT'
      rows.push({ ...control, verdict })
      say(
        `${control.name.padEnd(20)} | ${control.guard.padEnd(42)} | ${control.run.padEnd(32)} | ${verdict} (${seconds(started)})`,
      )
      await clean(folder)
    }
  } finally {
    await git(root, 'worktree', 'remove', '--force', folder)
  }
  const missed = rows.filter(({ verdict }) => verdict !== 'caught')
  say(
    `\n${rows.length - missed.length} caught, ${missed.length} not${missed.length ? `: ${missed.map((one) => one.name).join(', ')}` : ''}`,
  )
  return missed.length > 0 || rows.length === 0 ? 1 : 0
})
