// The programs beside the server: each is bundled into one file, so that the served folder needs no sources.
import { existsSync, readdirSync } from 'node:fs'
import { inRoot, root } from './programs.mjs'

/** Child processes and workers of the server, by the name of their bundle. */
const CHILDREN = {
  'intake-child': 'services/intake/child.ts',
  'prepare-worker': 'services/article/prepare-worker.ts',
  'report-worker': 'services/reports/report-worker.ts',
  'verify-worker': 'services/data/verify-worker.ts',
  'wipe-worker': 'services/data/wipe-worker.ts',
  'reading-worker': 'services/reading/reading-worker.ts',
}

/** Every program to bundle: the children, and each command in scripts/. */
function programsToBundle() {
  const commands = readdirSync(inRoot('scripts'))
    .filter((name) => name.endsWith('.ts') && !/\.(test|d)\.ts$/.test(name))
    .map((name) => [name.replace(/\.ts$/, ''), `scripts/${name}`])
  const children = Object.entries(CHILDREN).filter(([, source]) => existsSync(inRoot(source)))
  return Object.fromEntries([...children, ...commands])
}

/** Bundles every program into `build/`. */
export async function bundlePrograms() {
  const { build } = await import('esbuild')
  const programs = programsToBundle()
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(programs)),
    outdir: 'build',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    tsconfig: 'tsconfig.json',
    sourcemap: false,
    logLevel: 'warning',
    // Native, or programs of their own that only the bench starts.
    external: ['better-sqlite3', 'esbuild', '@playwright/test'],
    // Nothing but a guard for React's server build.
    alias: { 'server-only': './node_modules/server-only/empty.js' },
    // Packages written for CommonJS call require(), which an ES module does not have.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  })
  return Object.keys(programs)
}
