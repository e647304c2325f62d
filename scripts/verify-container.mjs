// npm run verify:container: what the Dockerfile does, without a container engine: its npm scripts in its order, in a
// clean folder with the files it copies, as a user without rights, on an empty data folder.
import { chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runMain, Stop, say, seconds } from './lib/console.mjs'
import { inRoot, root, run, start } from './lib/programs.mjs'

/** The account `nobody`, when this one may change to it; else this one, which then must not be root. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

const steps = readFileSync(inRoot('Dockerfile'), 'utf8').replace(/\\\n/g, ' ').split('\n')
const ignored = readFileSync(inRoot('.dockerignore'), 'utf8').split('\n').filter(Boolean)
const isIgnored = (name) =>
  ignored.some((rule) => (rule.startsWith('*') ? name.endsWith(rule.slice(1)) : name === rule))

function own(target) {
  if (NOBODY.uid === undefined) return
  chownSync(target, NOBODY.uid, NOBODY.gid)
  for (const entry of readdirSync(target, { withFileTypes: true })) {
    const inner = path.join(target, entry.name)
    if (entry.isDirectory()) own(inner)
    else chownSync(inner, NOBODY.uid, NOBODY.gid)
  }
}

/** COPY: the named files of the checkout, or all that .dockerignore lets through. */
function copy(sources, target, app) {
  for (const source of sources.flatMap((one) =>
    one === '.' ? readdirSync(root).filter((name) => !isIgnored(name)) : [one],
  )) {
    const isFolder = target.endsWith('/') || sources.length > 1 || sources[0] === '.'
    cpSync(inRoot(source), path.join(app, isFolder ? path.join(target, path.basename(source)) : target), {
      recursive: true,
    })
  }
}

await runMain(async () => {
  const started = Date.now()
  const work = mkdtempSync(path.join(tmpdir(), 'tickmark-container-'))
  const [app, data] = [path.join(work, 'app'), path.join(work, 'data')]
  for (const folder of [app, data]) mkdirSync(folder)
  own(work)
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: work, npm_config_cache: path.join(work, 'cache') }
  const options = { cwd: app, env, ...NOBODY }
  try {
    for (const step of steps) {
      const [word, ...args] = step.trim().split(/\s+/)
      if (word === 'COPY') {
        const names = args.filter((one) => !one.startsWith('--'))
        copy(names.slice(0, -1), names.at(-1), app)
        own(app)
      }
      if (word === 'ENV') for (const pair of args) env[pair.split('=')[0]] = pair.split('=')[1]
      if (word === 'RUN' && args[0] === 'npm') {
        say(`${args.join(' ')} ...`)
        const { code, output } = await run('npm', args.slice(1), { ...options, capture: true })
        if (code !== 0) throw new Stop(`${args.join(' ')} failed as a user without rights:\n${output.slice(-3000)}`)
      }
    }
    await serveOnce({
      ...options,
      env: { ...env, TICKMARK_DATA: data, HOST: '127.0.0.1', PORT: process.env.PORT ?? '3921' },
    })
    say(`Every npm script of the Dockerfile worked as a user without rights (${seconds(started)}).`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
})

/** CMD, HEALTHCHECK and STOPSIGNAL: start, be healthy, end with 0. */
async function serveOnce(options) {
  say('npm start ...')
  const server = start('npm', ['start'], { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  server.stdout.setEncoding('utf8').on('data', (chunk) => {
    printed += chunk
  })
  const exited = new Promise((resolve) => server.once('exit', (code) => resolve(code ?? 1)))
  const deadline = Date.now() + 60_000
  while (!/^Ready in/m.test(printed)) {
    if (Date.now() > deadline || server.exitCode !== null) throw new Stop(`npm start did not become ready:\n${printed}`)
    await pause(100)
  }
  const { code, output } = await run('npm', ['run', '--silent', 'health'], { ...options, capture: true })
  if (code !== 0) throw new Stop(`npm run health failed:\n${output}`)
  server.kill('SIGTERM')
  const ended = await exited
  if (ended !== 0) throw new Stop(`After SIGTERM npm start ended with ${ended}:\n${printed}`)
}
