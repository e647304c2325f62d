import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** What of the program can be called, as the build wrote it down for its own server. */
export type Built = {
  /** Addresses of pages, such as `/articles/[id]`. */
  readonly pages: readonly string[]
  /** The folders of each page, groups and all, from the root down to it. */
  readonly foldersOf: (page: string) => readonly string[]
  /** Addresses of route handlers. */
  readonly handlers: readonly string[]
  /** Server actions: the file and the export, the page that takes it, and the id of this build. */
  readonly actions: readonly { readonly name: string; readonly page: string; readonly id: string }[]
}

type Actions = Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>

/** Reads the manifests of a served folder. */
export function readBuild(folder: string): Built {
  const read = <T>(...parts: string[]): T => JSON.parse(readFileSync(path.join(folder, '.next', ...parts), 'utf8')) as T
  const routes = read<Record<string, string>>('app-path-routes-manifest.json')
  const addressOf = (entry: string): string => routes[entry] ?? entry
  const entries = Object.keys(read<Record<string, string>>('server', 'app-paths-manifest.json'))
  const ofKind = (kind: string) => entries.filter((entry) => entry.endsWith(`/${kind}`)).map(addressOf)
  const { node, edge } = read<{ node: Actions; edge: Actions }>('server', 'server-reference-manifest.json')
  const actions = Object.entries({ ...node, ...edge }).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename}#${exportedName}`,
    page: addressOf(Object.keys(workers)[0]?.replace(/^app/, '') ?? ''),
  }))
  const foldersOf = (page: string) => {
    const entry = entries.find((one) => one.endsWith('/page') && addressOf(one) === page) ?? ''
    return entry.split('/').slice(1, -1)
  }
  return { pages: ofKind('page').toSorted(), foldersOf, handlers: ofKind('route').toSorted(), actions }
}

/**
 * A copy of a served folder whose server has no proxy: what registers it is taken out of the manifest.
 * @throws Error when there was nothing to take out, since then the copy would prove nothing.
 */
export function withoutProxy(folder: string): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'tickmark-without-proxy-'))
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true })
  const file = path.join(copy, '.next', 'server', 'functions-config-manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { functions: Record<string, unknown> }
  if (!manifest.functions['/_middleware'] || !existsSync(path.join(copy, '.next', 'server', 'middleware.js'))) {
    throw new Error('The build names its proxy somewhere else than it used to: see e2e/matrix/build.ts.')
  }
  delete manifest.functions['/_middleware']
  writeFileSync(file, JSON.stringify(manifest))
  return copy
}
