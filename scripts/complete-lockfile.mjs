// Adds to package-lock.json the builds of optional packages for other systems that `npm install` left out
// because the registry it asked does not carry them. Without these lines `npm ci` calls the lockfile out
// of step, here and on the systems they are for. Run it after `npm install`; it changes nothing when the
// lockfile is whole.
import { readFileSync, writeFileSync } from 'node:fs'

const OSES = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const CPUS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']
const SAME_CPU = { armv7: 'arm', armv6: 'arm', ppc64le: 'ppc64', gnueabihf: '', musleabihf: '' }

/** Which system a build is for, read off its name (`@biomejs/cli-darwin-arm64`). */
function systemOf(name) {
  const words = name.split(/[/-]/)
  const os = words.find((word) => OSES.includes(word)) ?? (words.includes('wasi') ? 'wasi' : undefined)
  const cpu = words.map((word) => SAME_CPU[word] ?? word).find((word) => CPUS.includes(word))
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}) }
}

/** Where npm would look for `name` from the package at `path`, nearest first. */
function* places(path, name) {
  const parts = path === '' ? [] : path.split('/node_modules/')
  for (let depth = parts.length; depth > 0; depth--) {
    yield `${parts.slice(0, depth).join('/node_modules/')}/node_modules/${name}`
  }
  yield `node_modules/${name}`
}

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))
const added = []
for (const [where, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if ([...places(where, name)].some((place) => lock.packages[place])) continue
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      ...systemOf(name),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    }
    added.push(`${name}@${range}`)
  }
}
if (added.length > 0) {
  const [root, ...rest] = Object.entries(lock.packages)
  lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))])
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
}
console.log(added.length === 0 ? 'The lockfile is whole.' : `Added ${added.length}: ${added.join(', ')}`)
