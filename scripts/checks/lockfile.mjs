// The lockfile installs everywhere, every version is exact, and no package runs an install script unseen.
import { readFileSync } from 'node:fs'
import { inRoot, run } from '../lib/programs.mjs'
import { report } from './source-files.mjs'

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))
const FLOORS = { next: '16.4.6', 'next-auth': '4.24.15', 'better-sqlite3': '13.2.0' }

const problems = []
const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
for (const [name, version] of direct) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) problems.push(`package.json: ${name} is "${version}", not one exact version`)
}
for (const [name, floor] of Object.entries(FLOORS)) {
  const version = manifest.dependencies[name] ?? '0.0.0'
  if (version.localeCompare(floor, 'en', { numeric: true }) < 0)
    problems.push(`${name} ${version} is older than ${floor}`)
}
const allowed = manifest.allowScripts ?? {}
for (const [place, entry] of Object.entries(lock.packages)) {
  const name = place.split('node_modules/').at(-1)
  if (entry.hasInstallScript && !(name in allowed))
    problems.push(`${name} has an install script nobody decided on (allowScripts)`)
}
const { code, output } = await run('npm', ['ci', '--dry-run', '--ignore-scripts', '--offline', '--loglevel=error'], {
  capture: true,
})
if (code !== 0)
  problems.push(`npm ci refuses the lockfile; run: npm install && node scripts/complete-lockfile.mjs\n${output.trim()}`)
report('lockfile', `${direct.length} packages named, ${Object.keys(lock.packages).length} locked`, problems)
