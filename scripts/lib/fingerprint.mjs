// Tells whether what was built is still what the sources say.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './programs.mjs'

/** Folders and files that no build reads. */
const NOT_SOURCE = new Set([
  ...['.git', '.next', 'node_modules', 'build', 'data', 'test-results', 'playwright-report', 'coverage'],
  ...['docs', 'e2e', 'controls', '.ci', 'package.json', 'next-env.d.ts'],
])
const isTest = (name) => /\.(test|spec)\.tsx?$/.test(name) || /\.(md|tsbuildinfo)$/.test(name)

function* sourceFiles(folder, inner = '') {
  const entries = readdirSync(path.join(folder, inner), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = path.posix.join(inner, entry.name)
    if (inner === '' && (NOT_SOURCE.has(entry.name) || entry.name.startsWith('.env'))) continue
    if (entry.isDirectory()) yield* sourceFiles(folder, name)
    else if (entry.isFile() && !isTest(entry.name)) yield name
  }
}

/** One hash over the names and contents of everything a build reads. */
export function sourceFingerprint(folder = root) {
  const hash = createHash('sha256')
  for (const name of sourceFiles(folder)) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(path.join(folder, name)))
      .update('\0')
  }
  return hash.digest('hex')
}
