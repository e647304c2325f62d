// npm run verify:controls: takes away one guard at a time in a scratch worktree and requires its suite to fail.
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runMain, Stop, say, seconds } from './lib/console.mjs'
import { applyControl, readControl } from './lib/control.mjs'
import { sourceFingerprint } from './lib/fingerprint.mjs'
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

/**
 * Builds the worktree, unless all that a build reads is as it was built: what changes tests alone needs none.
 * Answers whether it is built.
 */
async function buildIn(folder) {
  const built = path.join(folder, '.next', 'standalone', 'fingerprint')
  if (existsSync(built) && readFileSync(built, 'utf8') === sourceFingerprint(folder)) return true
  const { code } = await run(pinnedNode, [path.join(folder, 'scripts', 'build.mjs')], { capture: true, cwd: folder })
  return code === 0
}

/** The material that lies beside the checkout lies beside no scratch worktree: it is named to the suites. */
const SHARED_DATA = process.env.SHARED_DATA ?? path.join(root, '..', 'shared', 'data')

async function runIn(folder, line) {
  const [file, args] = commandOf(line, folder)
  const env = { ...process.env, SHARED_DATA }
  // A guard taken away may leave its suite waiting for what never comes; that is a failure too.
  return run(file, args, { capture: true, cwd: folder, timeout: 300_000, env })
}

const needsBuild = ({ build }) => build === 'yes'

/** Programs that take several suites at once; what they pass together, each of them passes. */
const TOGETHER = ['check', 'vitest']

/** The commands that pass in the unchanged worktree: each is asked once, with one build for all. */
async function soundIn(folder, controls) {
  const lines = [...new Set(controls.map(({ run: line }) => line))]
  const passes = async (line) => (await runIn(folder, line)).code === 0
  const sound = new Set()
  for (const name of TOGETHER) {
    const own = lines.filter((line) => line.startsWith(`${name} `))
    const joined = own.map((line) => line.slice(name.length + 1)).join(' ')
    if (own.length > 1 && (await passes(`${name} ${joined}`))) for (const line of own) sound.add(line)
  }
  if (controls.some(needsBuild) && !(await buildIn(folder))) {
    throw new Stop('The unchanged worktree does not build.', 'run npm run build to see why.')
  }
  for (const line of lines) if (!sound.has(line) && (await passes(line))) sound.add(line)
  return sound
}

/** Takes the guard away, and says in a word or two what became of its suite. */
async function tryControl(folder, control, sound) {
  if (!sound.has(control.run)) return 'fails without it too'
  applyControl(folder, control)
  if (needsBuild(control) && !(await buildIn(folder))) return 'DOES NOT BUILD'
  const { code, output } = await runIn(folder, control.run)
  return code !== 0 && control.expects.every((words) => output.includes(words)) ? 'caught' : 'NOT CAUGHT'
}

async function clean(folder) {
  await git(folder, 'checkout', '--quiet', '--', '.')
  await git(folder, 'clean', '--quiet', '-fd', '-e', 'node_modules')
}

await runMain(async () => {
  await ensureInstalled()
  const wanted = process.argv.slice(2)
  const names = readdirSync(inRoot('controls')).filter((name) => name.endsWith('.md') && name !== 'README.md')
  const all = names.map((name) => readControl(name.slice(0, -3), readFileSync(inRoot('controls', name), 'utf8')))
  const isWanted = (control, words) =>
    all.some(({ name }) => name === words) ? control.name === words : control.name.includes(words)
  const controls = all.filter((control) => wanted.length === 0 || wanted.some((words) => isWanted(control, words)))
  const folder = await scratch()
  const rows = []
  try {
    const began = Date.now()
    const sound = await soundIn(folder, controls)
    say(`What the ${controls.length} controls ask for was looked at without them (${seconds(began)}).`)
    for (const control of controls) {
      const started = Date.now()
      const verdict = await tryControl(folder, control, sound)
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
